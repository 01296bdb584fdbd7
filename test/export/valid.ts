// Is an export what its standard asks for? Each check reads the text with a parser that is not Dateline's, or holds it
// against the rules of the standard.
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect } from 'vitest';

/** The events of a calendar, by UID, with the values that they were read to have. */
export function validCalendar(text: string): ReadonlyMap<string, ICAL.Event> {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]|^$/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  for (const event of events) {
    expect(event.component.getAllProperties('dtstamp')).toHaveLength(1);
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    );
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
    expect(event.endDate.compare(event.startDate)).toBe(1);
    expect(event.sequence).toBeGreaterThanOrEqual(0);
  }
  const byId = new Map(events.map((event) => [event.uid, event]));
  expect(byId.size).toBe(events.length);
  return byId;
}

/** The entries of a feed, as feedsmith reads them. */
export function validFeed(text: string) {
  const feed = parseAtomFeed(text);
  const ids = (feed.entries ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  for (const one of [feed, ...(feed.entries ?? [])]) {
    expect(one.id).toMatch(/^urn:dateline:\S+$/);
    expect(one.title).toBeTruthy();
    expect(one.updated).toMatch(moment);
  }
  expect(feed.authors).toHaveLength(1);
  const updated = (feed.entries ?? []).map((one) => one.updated!);
  expect(updated).toEqual(updated.toSorted().reverse());
  return feed.entries ?? [];
}

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How deep positions lie in the coordinates of a geometry. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
};

/** The features of a map, held against RFC 7946. */
export function validMap(text: string): readonly Feature[] {
  const { type, features } = JSON.parse(text) as { type: string; features: Feature[] };
  expect(type).toBe('FeatureCollection');
  for (const one of features) {
    expect(one).toMatchObject({ type: 'Feature', id: expect.any(String), properties: expect.any(Object) });
    expect(Object.keys(one).sort()).toEqual(['geometry', 'id', 'properties', 'type']);
    if (one.geometry === null) continue;
    const depth = DEPTH[one.geometry.type]!;
    const lines = (depth === 2 ? one.geometry.coordinates : [one.geometry.coordinates]) as unknown[][];
    for (const line of depth === 0 ? [[one.geometry.coordinates]] : lines) {
      if (one.geometry.type.includes('Line')) expect(line.length).toBeGreaterThan(1);
      for (const [lon, lat, ...rest] of line as [number, number][]) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(rest).toEqual([]);
      }
    }
  }
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  return features;
}

interface Metadata {
  readonly '@context': unknown;
  readonly tables: readonly {
    readonly url: string;
    readonly tableSchema: {
      readonly columns: readonly {
        readonly name: string;
        readonly datatype: string;
        readonly required?: boolean;
        readonly separator?: string;
      }[];
      readonly primaryKey: string | readonly string[];
      readonly foreignKeys: readonly {
        readonly columnReference: string;
        readonly reference: { readonly resource: string; readonly columnReference: string };
      }[];
    };
  }[];
}

const DATATYPES: Readonly<Record<string, RegExp>> = {
  ...{ string: /^/, integer: /^-?\d+$/, decimal: /^-?\d+(?:\.\d+)?$/, boolean: /^(?:true|false)$/ },
  ...{ date: /^\d{4}-\d\d-\d\d$/, anyURI: /^[a-z]+:\S+$/ },
};

/** The rows of each table, held against the metadata: columns, values, keys, and keys of others. */
export function validTables(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> {
  const metadata = JSON.parse(files['csv-metadata.json']!) as Metadata;
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
  expect(metadata.tables.map(({ url }) => url).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name.endsWith('.csv'))
      .sort(),
  );
  const tables = Object.fromEntries(
    metadata.tables.map(({ url }) => {
      const [head, ...rows] = parse(files[url]!, { record_delimiter: '\r\n' }) as string[][];
      const { columns } = metadata.tables.find((one) => one.url === url)!.tableSchema;
      expect(head).toEqual(columns.map(({ name }) => name));
      return [url, rows.map((row) => Object.fromEntries(row.map((cell, i) => [head![i]!, cell])))];
    }),
  );
  for (const { url, tableSchema } of metadata.tables) {
    const { columns, primaryKey, foreignKeys } = tableSchema;
    const rows = tables[url]!;
    for (const row of rows)
      for (const { name, datatype, required, separator } of columns) {
        const cell = row[name]!;
        if (cell === '') expect(required, `${url} ${name}`).toBeUndefined();
        else
          for (const value of separator ? cell.split(separator) : [cell])
            expect(value).toMatch(DATATYPES[datatype]!);
        if (datatype === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    const keys = rows.map((row) => JSON.stringify([primaryKey].flat().map((name) => row[name])));
    expect(new Set(keys).size, url).toBe(keys.length);
    for (const { columnReference, reference } of foreignKeys) {
      const there = new Set(tables[reference.resource]!.map((row) => row[reference.columnReference]));
      for (const row of rows)
        if (row[columnReference] !== '')
          expect(there, `${url} ${columnReference}`).toContain(row[columnReference]);
    }
  }
  return tables;
}

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly body: {
    readonly kind: string;
    readonly parts: readonly {
      readonly part: string;
      readonly start: number;
      readonly end: number;
      readonly exact: string;
    }[];
  };
  readonly target: {
    readonly source: { readonly id: string; readonly version: string };
    readonly selector: readonly [
      { readonly type: string; readonly start: number; readonly end: number },
      { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
    ];
  };
}

/** The annotations, each held against the text of its version by code points. */
export function validAnnotations(text: string, texts: ReadonlyMap<string, string>): readonly Annotation[] {
  const document = JSON.parse(text) as {
    '@context': unknown[];
    type: string;
    total: number;
    first: { items: Annotation[] };
  };
  expect(document).toMatchObject({
    type: 'AnnotationCollection',
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(document['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  const terms = new Set(Object.keys(document['@context'][1] as object));
  const { items } = document.first;
  expect(document.total).toBe(items.length);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const one of items) {
    expect(one).toMatchObject({ id: expect.stringMatching(/^urn:dateline:[sc]_/), type: 'Annotation' });
    expect(new URL(one.target.source.id).href).toBe(one.target.source.id);
    const points = [...texts.get(one.target.source.version)!];
    const words = (start: number, end: number) => points.slice(start, end).join('');
    const [{ type: position, start, end }, quote] = one.target.selector;
    expect([position, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
    expect(words(start, end)).toBe(quote.exact);
    expect(words(Math.max(0, start - 32), start)).toBe(quote.prefix);
    expect(words(end, end + 32)).toBe(quote.suffix);
    for (const part of one.body.parts) {
      expect(words(part.start, part.end)).toBe(part.exact);
      expect(part.start).toBeGreaterThanOrEqual(start);
      expect(part.end).toBeLessThanOrEqual(end);
    }
    for (const name of termsOf(one.body)) expect(terms).toContain(name);
    for (const name of termsOf(one.target.source)) expect(terms).toContain(name);
  }
  return items;
}

/** Fields that the annotation model has itself. */
const OF_MODEL: ReadonlySet<string> = new Set(['id', 'type', 'start', 'end', 'exact']);

function termsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(OF_MODEL.has(name) ? [] : [name]),
    ...termsOf(inner),
  ]);
}

/** Pieces as one text. */
export const joined = (pieces: Iterable<string>): string => [...pieces].join('');
