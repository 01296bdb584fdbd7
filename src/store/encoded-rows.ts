// Rows as columns in PostgreSQL's binary form of texts, made where there is time for it: those of many reports are put side
// by side without looking into them, and go to the database as they are.

/** A column's type as PostgreSQL names it. */
type ColumnType =
  | 'text'
  | 'text[]'
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'float8'
  | 'timestamptz'
  | 'jsonb'
  | 'tsvector';

/** The columns that rows fill, with their types. Names are ours, never from outside. */
export type Columns<Row> = Readonly<Record<keyof Row & string, ColumnType>>;

/** Rows of some columns. */
export interface EncodedRows {
  readonly count: number;
  /** All values of the first column, then all of the second, …: each as it is written in SQL, after its length in bytes. */
  readonly bytes: Uint8Array;
  /** Where each column ends in `bytes`. */
  readonly ends: readonly number[];
}

/** Rows with what is the same in all of them, by its column. */
export interface RowsWith {
  readonly rows: EncodedRows;
  readonly same?: Readonly<Record<string, string>>;
}

/** Bytes of a length; of null it is -1. */
const LENGTH = 4;
const NULL = -1;

/** UTF-8 takes no more bytes for a unit of UTF-16. */
const WIDEST = 3;

/** What of `rows` stands in `columns`: undefined is null there. */
export function encodeRows<Row extends object>(columns: Columns<Row>, rows: readonly Row[]): EncodedRows {
  const writer = new Writer();
  const ends = (Object.keys(columns) as (keyof Row)[]).map((name) => {
    for (const row of rows) writer.add(row[name] as string | number | boolean | null | undefined);
    return writer.length;
  });
  return { count: rows.length, bytes: writer.written(), ends };
}

/** The values again, as texts. */
export function decodeRows<Row>(
  columns: Columns<Row>,
  { count, bytes, ends }: EncodedRows,
): Record<keyof Row & string, string | null>[] {
  const buffer = bytesOf(bytes);
  const rows = Array.from({ length: count }, (): Record<string, string | null> => ({}));
  Object.keys(columns).forEach((name, column) => {
    let at = column === 0 ? 0 : ends[column - 1]!;
    for (const row of rows) {
      const length = buffer.readInt32BE(at);
      at += LENGTH;
      row[name] = length === NULL ? null : buffer.toString('utf8', at, (at += length));
    }
  });
  return rows;
}

/** The type of elements, text, as PostgreSQL numbers it. */
const TEXT = 25;

/** All rows of `parts`, in order: one `text[]` in binary form for each of `columns`. Null when there are no rows. */
export function joinRows(columns: readonly string[], parts: readonly RowsWith[]): Uint8Array[] | null {
  const count = parts.reduce((sum, { rows }) => sum + rows.count, 0);
  if (count === 0) return null;
  return columns.map((name, column) => {
    const writer = new Writer();
    // One dimension, whether there are nulls (nobody asks), the type; how many, counted from one.
    for (const number of [1, 0, TEXT, count, 1]) writer.addInteger(number);
    for (const { rows, same } of parts) {
      if (column < rows.ends.length)
        writer.addBytes(rows.bytes.subarray(rows.ends[column - 1] ?? 0, rows.ends[column]));
      else for (let i = 0; i < rows.count; i++) writer.add(same?.[name]);
    }
    return writer.written();
  });
}

/** Values one behind the other. */
class Writer {
  length = 0;
  #room = Buffer.allocUnsafe(1 << 14);

  add(value: string | number | boolean | null | undefined): void {
    if (value === null || value === undefined) {
      this.addInteger(NULL);
      return;
    }
    const text = typeof value === 'string' ? value : String(value);
    this.#make(LENGTH + text.length * WIDEST);
    const size = this.#room.write(text, this.length + LENGTH, 'utf8');
    this.addInteger(size);
    this.length += size;
  }

  addInteger(number: number): void {
    this.#make(LENGTH);
    this.#room.writeInt32BE(number, this.length);
    this.length += LENGTH;
  }

  addBytes(bytes: Uint8Array): void {
    this.#make(bytes.length);
    this.#room.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy, of its own memory. */
  written(): Uint8Array {
    return new Uint8Array(this.#room.subarray(0, this.length));
  }

  #make(more: number): void {
    if (this.length + more <= this.#room.length) return;
    const room = Buffer.allocUnsafe(Math.max(2 * this.#room.length, this.length + more));
    room.set(this.#room.subarray(0, this.length));
    this.#room = room;
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
