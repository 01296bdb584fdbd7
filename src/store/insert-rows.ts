// Many rows in one statement: they go over as one JSON, however many; bytes go beside it, all in one piece.
import type { Parameter, Queries } from './database.ts';
import { type EncodedRows, encodeRows, joinRows } from './encoded-rows.ts';

/** A column's type as PostgreSQL names it; JSON stands as text within JSON, which is read faster. */
type ColumnType = 'text' | 'boolean' | 'integer' | 'bigint' | 'float8' | 'timestamptz' | 'jsonb' | 'tsvector';

/** The columns that rows fill, with their types. Names are ours, never from outside. */
export type Columns<Row> = Readonly<Record<keyof Row & string, ColumnType>>;

/** What more there is to say of an insertion. */
export interface InsertSettings {
  /** What columns become, in SQL made of the columns that are given and of `$2`, `$3`, …; columns may be added. */
  readonly as?: Readonly<Record<string, string>>;
  /** Columns that are given for `as` alone. */
  readonly aside?: readonly string[];
  /** The values of `$2`, `$3`, … */
  readonly more?: readonly Parameter[];
  /** Ends the statement: `on conflict …`, `returning …`. */
  readonly after?: string;
}

/** Inserts `rows` into `table` in their order. What `after` returns is returned. */
export function insertRows<Row extends object, R = unknown>(
  queries: Queries,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
  settings: InsertSettings = {},
): Promise<R[]> {
  return insertEncoded<R>(queries, table, columns, [encodeRows(rows)], settings);
}

/** Inserts rows that are encoded already (`encodeRows`), in their order. What `after` returns is returned. */
export async function insertEncoded<R = unknown>(
  queries: Queries,
  table: string,
  columns: Readonly<Record<string, ColumnType>>,
  parts: readonly EncodedRows[],
  { as = {}, aside = [], more = [], after = '' }: InsertSettings = {},
): Promise<R[]> {
  const rows = joinRows(parts);
  if (rows === null) return [];
  const given = Object.entries(columns);
  const made = new Map(
    given.flatMap(([name, type]) =>
      aside.includes(name) ? [] : [[name, type === 'jsonb' ? `${name}::jsonb` : name]],
    ),
  );
  for (const [name, sql] of Object.entries(as)) made.set(name, sql);
  const types = given.map(([name, type]) => `${name} ${type === 'jsonb' ? 'text' : type}`);
  return queries.query<R>(
    `insert into dateline.${table} (${[...made.keys()].join(', ')}) select ${[...made.values()].join(', ')}
     from json_to_recordset($1::json) as given (${types.join(', ')}) ${after}`,
    [rows, ...more],
  );
}
