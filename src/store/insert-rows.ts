// Many rows in one statement: they go over as one JSON, or where there are bytes a column as one array, however many.
import type { Parameter, Queries } from './database.ts';

/** A column's type as PostgreSQL names it. */
type ColumnType = 'text' | 'boolean' | 'integer' | 'bigint' | 'timestamptz' | 'jsonb' | 'bytea' | 'tsvector';

/** The columns that are filled, with their types. Names are ours, never from outside. */
export type Columns<Row> = Readonly<Record<keyof Row & string, ColumnType>>;

/**
 * Inserts `rows` into `table` in their order. `after` ends the statement (`on conflict …`, `returning …`); what it returns
 * is returned. `as` says in SQL what a column becomes, made of the columns that are given.
 */
export async function insertRows<Row extends object, R = unknown>(
  queries: Queries,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
  after = '',
  as: Readonly<Partial<Record<string, string>>> = {},
): Promise<R[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns) as (keyof Row & string)[];
  // JSON goes over as text within JSON; bytes do not go into JSON at all.
  const isJson = (name: keyof Row & string): boolean => columns[name] === 'jsonb';
  const asJson = names.every((name) => columns[name] !== 'bytea');
  const made = names.map((name) => as[name] ?? (asJson && isJson(name) ? `${name}::jsonb` : name));
  const given = asJson
    ? `json_to_recordset($1::json) as given (${names.map((name) => `${name} ${isJson(name) ? 'text' : columns[name]}`).join(', ')})`
    : `unnest(${names.map((name, i) => `$${i + 1}::${columns[name]}[]`).join(', ')}) as given (${names.join(', ')})`;
  return queries.query<R>(
    `insert into dateline.${table} (${names.join(', ')}) select ${made.join(', ')} from ${given} ${after}`,
    asJson ? [JSON.stringify(rows)] : names.map((name) => rows.map((row) => row[name] as Parameter)),
  );
}
