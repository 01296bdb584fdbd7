// A table of an export: its columns with what they mean, and its rows. Written as CSV (RFC 4180) in UTF-8.
import type { Material } from '../material.ts';
import type { PlaceBook } from '../place-facts.ts';

/** A value; null where nothing is known. */
export type Value = string | number | boolean | null;

/** What a column holds. */
export interface Column {
  readonly name: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'anyURI';
  /** Said in the metadata. */
  readonly about: string;
  /** Whether every row has a value. */
  readonly required?: true;
  /** Whether a cell holds several values, with `; ` between them. */
  readonly list?: true;
  /** The table whose rows the values name, by their first columns. */
  readonly of?: string;
}

/** A table: the first column is its key unless `key` says otherwise. */
export interface Table {
  /** `claims.csv`. */
  readonly file: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  rows(source: TableSource): Iterable<readonly Value[]>;
}

/** What the rows are made of. */
export interface TableSource {
  readonly material: Material;
  readonly places: PlaceBook;
  /** The keys of the actors that have a row. */
  readonly actors: ReadonlySet<string>;
}

/** Several values in one cell. */
export const LIST = '; ';

/** The lines of a table, the head first. */
export function* tableLines(table: Table, source: TableSource): Generator<string> {
  yield line(table.columns.map(({ name }) => name));
  for (const row of table.rows(source)) yield line(row);
}

const line = (row: readonly Value[]): string => `${row.map(cell).join(',')}\r\n`;

/**
 * A cell. Spreadsheets run text that begins with `= + - @`, tab or a line end as a formula: such text gets an apostrophe
 * before it, and so does text that would otherwise be taken for one that has it.
 */
function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^'*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
