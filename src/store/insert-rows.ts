// Some rows in one statement: each column goes over as one array, however many rows.
import { BinaryWriter } from './binary-writer.ts';
import type { Parameter, Queries } from './database.ts';
import { addTexts } from './encoded-rows.ts';

/** A column's type as PostgreSQL names it. */
type ColumnType = 'text' | 'boolean' | 'integer' | 'bigint' | 'timestamptz' | 'jsonb';

/** The columns that rows fill, with their types. Names are ours, never from outside. */
export type InsertColumns<Row> = Readonly<Record<keyof Row & string, ColumnType>>;

/** What more there is to say of an insertion. */
export interface InsertSettings {
  /** What columns become, in SQL made of the columns that are given and of `$1`, `$2`, …; columns may be added. */
  readonly as?: Readonly<Record<string, string>>;
  /** Columns that are given for `as` alone. */
  readonly aside?: readonly string[];
  /** The values of `$1`, `$2`, … */
  readonly more?: readonly Parameter[];
  /** Ends the statement: `on conflict …`, `returning …`. */
  readonly after?: string;
}

/** Inserts `rows` into `table` in their order; undefined is null. What `after` returns is returned. */
export async function insertRows<Row extends object, R = unknown>(
  queries: Queries,
  table: string,
  columns: InsertColumns<Row>,
  rows: readonly Row[],
  { as = {}, aside = [], more = [], after = '' }: InsertSettings = {},
): Promise<R[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns) as (keyof Row & string)[];
  const kept = names.filter((name) => !aside.includes(name));
  const made = new Map([
    ...kept.map((name) => [name, `${name}::${columns[name]}`] as const),
    ...Object.entries(as),
  ]);
  const arrays = names.map((_, i) => `$${more.length + 1 + i}::text[]`);
  return queries.query<R>(
    `insert into dateline.${table} (${[...made.keys()].join(', ')}) select ${[...made.values()].join(', ')}
     from unnest(${arrays.join(', ')}) given (${names.join(', ')}) ${after}`,
    [...more, ...names.map((name) => textArray(rows.map((row) => row[name])))],
  );
}

/** Values as an array of texts in binary form. */
function textArray(values: readonly unknown[]): Uint8Array {
  const writer = new BinaryWriter();
  addTexts(
    writer,
    values.map((value) => (value === null || value === undefined ? null : String(value))),
  );
  return writer.written();
}
