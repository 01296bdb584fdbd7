// A user's gazetteer, as JSON Lines or CSV, becomes entries. Every error names the line.
import { csvCells } from '../text/csv-cells.ts';
import type { GazetteerEntry } from './gazetteer.ts';

/** The kinds that a file may name, and how closely they say where. */
const KINDS: Readonly<Record<string, GazetteerEntry['precision']>> = {
  country: 'country',
  region: 'region',
  city: 'city',
  town: 'city',
  village: 'city',
  base: 'city',
  camp: 'city',
  crossing: 'city',
  area: 'area',
};
const COLUMNS = ['name', 'aliases', 'country', 'lat', 'lon', 'kind'] as const;

/**
 * Reads a gazetteer: JSON Lines when the first line begins with `{`, else CSV with a line of column names. `name` is
 * what the file is called in errors. Throws with file and line for what is no entry.
 */
export function parseGazetteer(text: string, name: string): GazetteerEntry[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return [];
  const rows = lines[first]!.trimStart().startsWith('{')
    ? jsonRows(lines, name)
    : csvRows(lines, first, name);
  return rows.map(({ fields, where }) => entryOf(fields, where));
}

interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly where: string;
}

function jsonRows(lines: readonly string[], name: string): Row[] {
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${name}:${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new Error(`${where}: this is not valid JSON. Write one object a line.`, { cause });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`${where}: this is no JSON object. Write {"name": …, "lat": …, "lon": …}.`);
    return [{ fields: value as Record<string, unknown>, where }];
  });
}

function csvRows(lines: readonly string[], first: number, name: string): Row[] {
  const columns = csvCells(lines[first]!, `${name}:${first + 1}`).map((column) =>
    column.trim().toLowerCase(),
  );
  if (!columns.includes('name'))
    throw new Error(
      `${name}:${first + 1}: no column "name". The first line names the columns: ${COLUMNS.join(',')}.`,
    );
  return lines.slice(first + 1).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${name}:${first + i + 2}`;
    const row = csvCells(line, where);
    if (row.length > columns.length)
      throw new Error(
        `${where}: ${row.length} cells for ${columns.length} columns. Put cells with commas in quotes.`,
      );
    const fields: Record<string, unknown> = {};
    row.forEach((cell, k) => {
      if (cell.trim() !== '') fields[columns[k]!] = cell.trim();
    });
    if (typeof fields['aliases'] === 'string')
      fields['aliases'] = fields['aliases'].split('|').map((a) => a.trim());
    for (const of of ['lat', 'lon']) if (fields[of] !== undefined) fields[of] = Number(fields[of]);
    return [{ fields, where }];
  });
}

function entryOf(fields: Readonly<Record<string, unknown>>, where: string): GazetteerEntry {
  const { name, aliases = [], country, lat, lon, kind = 'city' } = fields;
  const wrong = (what: string): never => {
    throw new Error(`${where}: ${what}`);
  };
  if (typeof name !== 'string' || name.trim() === '') return wrong('there is no "name".');
  if (!Array.isArray(aliases) || aliases.some((alias) => typeof alias !== 'string'))
    return wrong('"aliases" is no list of names.');
  if (country !== undefined && (typeof country !== 'string' || !/^[A-Z]{2}$/u.test(country)))
    return wrong(`"country" is ${JSON.stringify(country)}; write an ISO code of two capitals, such as SY.`);
  if ((lat === undefined) !== (lon === undefined)) return wrong('"lat" and "lon" come together.');
  if (lat !== undefined && !isWithin(lat, 90)) return wrong(`"lat" is ${lat}; it lies between -90 and 90.`);
  if (lon !== undefined && !isWithin(lon, 180))
    return wrong(`"lon" is ${lon}; it lies between -180 and 180.`);
  const precision = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (precision === undefined)
    return wrong(`"kind" is ${JSON.stringify(kind)}; write one of ${Object.keys(KINDS).join(', ')}.`);
  return {
    ...{ name, aliases: aliases as string[], precision },
    ...(country === undefined ? {} : { country: country as string }),
    ...(lat === undefined ? {} : { lat: lat as number, lon: lon as number }),
  };
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}
