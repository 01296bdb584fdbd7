// Rows of CSV in, one after the other; entries out. Rows of one actor are put together, so that each may say an office.
import { csvCells } from '../../text/csv-cells.ts';
import type { ActorEntry, ActorOffice } from '../actor-entry.ts';
import { rolesOfTitle } from '../office-title.ts';

const COLUMNS = ['id', 'name', 'kind', 'country', 'side', 'aliases', 'office', 'from', 'to'] as const;
const KINDS: readonly string[] = [
  'person',
  'organization',
  'force',
  'government',
] satisfies ActorEntry['kind'][];

type Row = Readonly<Partial<Record<string, string>>>;

/** Collects the rows of one file. */
export class CsvActors {
  readonly #columns: readonly string[];
  readonly #actors = new Map<string, ActorEntry>();

  /** `header` is the line that names the columns. Throws when it does not; `where` opens the message. */
  constructor(header: string, where: string) {
    this.#columns = csvCells(header, where).map((column) => column.trim().toLowerCase());
    for (const needed of ['name', 'kind'])
      if (!this.#columns.includes(needed))
        throw new Error(
          `${where}: no column "${needed}". The first line names the columns: ${COLUMNS.join(',')}.`,
        );
  }

  /** Takes a row. Throws when it is no actor; `where` opens the message. */
  add(line: string, where: string): void {
    const cells = csvCells(line, where);
    if (cells.length > this.#columns.length)
      throw new Error(
        `${where}: ${cells.length} cells for ${this.#columns.length} columns. Put cells with commas in quotes.`,
      );
    const row: Record<string, string> = {};
    cells.forEach((cell, k) => {
      if (cell.trim() !== '') row[`${this.#columns[k]}`] = cell.trim();
    });
    const entry = entryOf(row, where);
    const { id, kind, names, countries } = entry;
    const key = JSON.stringify(id ?? [names[0], kind, countries, entry.side]);
    const before = this.#actors.get(key);
    if (before === undefined) this.#actors.set(key, entry);
    else if (before.kind !== kind) throw new Error(`${where}: "id" ${id} is a ${before.kind} above.`);
    else
      this.#actors.set(key, {
        ...before,
        ...entry,
        names: [...new Set([...before.names, ...names])],
        offices: [...(before.offices ?? []), ...(entry.offices ?? [])],
      });
  }

  /** The entries of all rows, in the order in which they came. */
  entries(): ActorEntry[] {
    return [...this.#actors.values()];
  }
}

function entryOf(row: Row, where: string): ActorEntry {
  const { id, name, kind, country, side, aliases = '', office } = row;
  const wrong = (what: string): never => {
    throw new Error(`${where}: ${what}`);
  };
  if (name === undefined) return wrong('there is no "name".');
  if (kind === undefined || !KINDS.includes(kind))
    return wrong(`"kind" is ${JSON.stringify(kind ?? '')}; write one of ${KINDS.join(', ')}.`);
  if (country !== undefined && !/^[A-Z]{2}$/u.test(country))
    return wrong(`"country" is ${JSON.stringify(country)}; write an ISO code of two capitals, such as IQ.`);
  if (office !== undefined && kind !== 'person') return wrong('"office" is of persons only.');
  const others = aliases.split('|').map((alias) => alias.trim());
  const offices = officesOf(row, where);
  return {
    ...(id === undefined ? {} : { id }),
    kind: kind as ActorEntry['kind'],
    names: [...new Set([name, ...others.filter((alias) => alias !== '')])],
    ...(country === undefined ? {} : { countries: [country] }),
    ...(side === undefined ? {} : { side }),
    ...(offices.length === 0 ? {} : { offices }),
  };
}

function officesOf({ office, from, to, country, side }: Row, where: string): ActorOffice[] {
  const wrong = (what: string): never => {
    throw new Error(`${where}: ${what}`);
  };
  for (const [column, date] of Object.entries({ from, to })) {
    if (date === undefined) continue;
    if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date))
      return wrong(`"${column}" is ${JSON.stringify(date)}; write a day as 2019-10-23, or 2019-10, or 2019.`);
    if (office === undefined) return wrong(`"${column}" is of an office, and there is none.`);
  }
  if (from !== undefined && to !== undefined && to < from)
    return wrong(`"to", ${to}, is before "from", ${from}.`);
  if (office === undefined) return [];
  const roles = rolesOfTitle(office, country);
  if (roles.length === 0)
    return wrong(
      `"office" is ${JSON.stringify(office)}, which is not understood. ` +
        'Write it as reports do: defence minister, president, commander. The country and the body have columns.',
    );
  // Of a country's offices the side is not part: *the Iraqi defence minister*.
  const body = side !== undefined && roles.every(({ unique }) => !unique) ? { body: side } : {};
  return [
    {
      title: office,
      ...(country === undefined ? {} : { country }),
      ...body,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ];
}
