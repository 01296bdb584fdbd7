// Many rows in one statement: each column goes over as one array, however many rows; bytes go beside them, all in one piece.
import type { Parameter, Queries } from './database.ts';
import { type Columns, encodeRows, joinRows, type RowsWith } from './encoded-rows.ts';

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

/** Inserts `rows` into `table` in their order. What `after` returns is returned. */
export function insertRows<Row extends object, R = unknown>(
  queries: Queries,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
  settings: InsertSettings = {},
): Promise<R[]> {
  return insertEncoded<R>(queries, table, columns, [{ rows: encodeRows(columns, rows) }], settings);
}

/**
 * Inserts rows that are encoded already (`encodeRows`), in their order. `columns` are those of their encoding, then those
 * that are the same in all rows of a part. What `after` returns is returned.
 */
export async function insertEncoded<R = unknown>(
  queries: Queries,
  table: string,
  columns: Columns<Record<string, unknown>>,
  parts: readonly RowsWith[],
  { as = {}, aside = [], more = [], after = '' }: InsertSettings = {},
): Promise<R[]> {
  const rows = givenRows(columns, parts, more.length + 1);
  if (rows === null) return [];
  const kept = Object.keys(columns).filter((name) => !aside.includes(name));
  const made = new Map([...kept.map((name) => [name, name] as const), ...Object.entries(as)]);
  return queries.query<R>(
    `insert into dateline.${table} (${[...made.keys()].join(', ')}) select ${[...made.values()].join(', ')}
     from ${rows.table} ${after}`,
    [...more, ...rows.parameters],
  );
}

/** Encoded rows as a table in SQL, whose parameters are numbered from `first`. */
interface GivenRows {
  /** `(select …) given`, with the columns in their types. */
  readonly table: string;
  readonly parameters: readonly Parameter[];
}

/** `parts` as a table in SQL; null when there are no rows. */
export function givenRows(
  columns: Columns<Record<string, unknown>>,
  parts: readonly RowsWith[],
  first = 1,
): GivenRows | null {
  const names = Object.keys(columns);
  const parameters = joinRows(names, parts);
  if (parameters === null) return null;
  const typed = Object.entries(columns).map(([name, type]) =>
    type === 'text' ? name : `${name}::${type} as ${name}`,
  );
  // Selected by themselves, so that no plan hangs on how many rows there are: each is looked up by an index, and a batch
  // costs the same in a large ledger as in a small one.
  const arrays = names.map((_, i) => `(select $${first + i}::text[])`);
  return {
    table: `(select ${typed.join(', ')} from unnest(${arrays.join(', ')}) given (${names.join(', ')})) given`,
    parameters,
  };
}
