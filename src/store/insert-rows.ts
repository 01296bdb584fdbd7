// Many rows in one statement: a column goes over as one array, whatever the number of rows.
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
  const arrays = names.map((name, i) => `$${i + 1}::${columns[name]}[]`);
  const values = names.map((name) => rows.map((row) => row[name] as Parameter));
  return queries.query<R>(
    `insert into dateline.${table} (${names.join(', ')})
     select ${names.map((name) => as[name] ?? name).join(', ')} from unnest(${arrays.join(', ')}) as given (${names.join(', ')})
     ${after}`,
    values,
  );
}
