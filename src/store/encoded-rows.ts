// Rows in the binary form in which PostgreSQL copies them into a table, made where there is time for it: those of many
// reports are put one behind the other without looking into them. Source of the form: PostgreSQL's documentation of COPY.
import { BinaryWriter } from './binary-writer.ts';

/** A word of a `tsvector` with its places in their order, each with its weight (`placed`), `MOST_PLACES` at most. */
export interface Lexeme {
  readonly word: string;
  readonly places: readonly number[];
}

/** What a column of a type is filled with; null and undefined are null. JSON is written already. */
interface Values {
  readonly text: string;
  readonly 'text[]': readonly string[];
  readonly boolean: boolean;
  readonly integer: number;
  /** A whole number of 53 bits at most. */
  readonly bigint: number;
  readonly float8: number;
  readonly jsonb: string;
  readonly tsvector: readonly Lexeme[];
}

/** The columns that rows fill, with their types as PostgreSQL names them. Names are ours, never from outside. */
export type Columns<Row> = {
  readonly [Name in keyof Row & string]: {
    readonly [Type in keyof Values]: NonNullable<Row[Name]> extends Values[Type] ? Type : never;
  }[keyof Values];
};

/** Rows of some columns. */
export interface EncodedRows {
  /** How many values a row has. */
  readonly columns: number;
  /** Row behind row: each value after its length. */
  readonly bytes: Uint8Array;
  /** Where each row ends in `bytes`. */
  readonly ends: Uint32Array;
}

/** The length of null. */
const NULL = -1;

/** What stands before JSON: the version of its form. */
const JSONB = 1;

/** The type of a text, as PostgreSQL numbers it. */
const TEXT = 25;

const ADD: { readonly [Type in keyof Values]: (to: BinaryWriter, value: Values[Type]) => void } = {
  text: (to, value) => to.addText(value),
  'text[]': addTexts,
  boolean: (to, value) => to.addByte(value ? 1 : 0),
  integer: (to, value) => to.addInt32(value),
  bigint: (to, value) => to.addInt64(value),
  float8: (to, value) => to.addFloat64(value),
  jsonb(to, value) {
    to.addByte(JSONB);
    to.addText(value);
  },
  tsvector: addLexemes,
};

/** Rows are many, and few of them at a time. */
const WRITER = new BinaryWriter();

/** What of `rows` stands in `columns`. */
export function encodeRows<Row extends object>(columns: Columns<Row>, rows: readonly Row[]): EncodedRows {
  const writer = WRITER.clear();
  const fields = Object.entries<keyof Values>(columns);
  const ends = new Uint32Array(rows.length);
  rows.forEach((row, i) => {
    for (const [name, type] of fields) {
      const value = row[name as keyof Row];
      if (value === null || value === undefined) {
        writer.addInt32(NULL);
        continue;
      }
      const begun = writer.begin();
      ADD[type](writer, value as never);
      writer.end(begun);
    }
    ends[i] = writer.length;
  });
  return { columns: fields.length, bytes: writer.written(), ends };
}

/** Rows of texts and JSON alone again, both as texts. */
export function decodeRows<Row>(
  columns: Readonly<Record<keyof Row & string, 'text' | 'jsonb'>>,
  { bytes, ends }: EncodedRows,
): Record<keyof Row & string, string | null>[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = Object.entries<'text' | 'jsonb'>(columns);
  let at = 0;
  return Array.from(ends, () => {
    const row: Record<string, string | null> = {};
    for (const [name, type] of fields) {
      const size = buffer.readInt32BE(at);
      at += 4;
      const end = at + Math.max(0, size);
      row[name] = size === NULL ? null : buffer.toString('utf8', type === 'jsonb' ? at + 1 : at, end);
      at = end;
    }
    return row;
  });
}

/** Rows, with what stands in all of them behind their own values: one row of other columns. */
export interface RowsWith {
  readonly rows: EncodedRows;
  readonly same: EncodedRows;
}

const SIGNATURE = 'PGCOPY\n\xff\r\n\0';
const LAST = -1;

/** All rows of `parts`, in order, as PostgreSQL copies them. Null when there are none. */
export function joinRows(parts: readonly RowsWith[]): Uint8Array<ArrayBuffer> | null {
  if (parts.every(({ rows }) => rows.ends.length === 0)) return null;
  const writer = new BinaryWriter();
  writer.addBytes(Buffer.from(SIGNATURE, 'latin1'));
  // Nothing is flagged, and nothing more is said before the rows.
  for (const nothing of [0, 0]) writer.addInt32(nothing);
  for (const { rows, same } of parts) {
    let start = 0;
    for (const end of rows.ends) {
      writer.addInt16(rows.columns + same.columns);
      writer.addBytes(rows.bytes.subarray(start, end));
      writer.addBytes(same.bytes);
      start = end;
    }
  }
  writer.addInt16(LAST);
  return writer.written();
}

/** Texts as an array: one dimension, no nulls, the type; how many, counted from one. */
export function addTexts(to: BinaryWriter, texts: readonly (string | null)[]): void {
  for (const number of [1, texts.includes(null) ? 1 : 0, TEXT, texts.length, 1]) to.addInt32(number);
  for (const text of texts) {
    if (text === null) {
      to.addInt32(NULL);
      continue;
    }
    const begun = to.begin();
    to.addText(text);
    to.end(begun);
  }
}

/** The weights that a place in a `tsvector` may have, the least first. */
const WEIGHTS = 'DCBA';

/** The last place that a `tsvector` counts words by. */
export const LAST_PLACE = 16_383;

/** The most places that PostgreSQL takes of one word. */
export const MOST_PLACES = 255;

/** A place, 1 to `LAST_PLACE`, with its weight. */
export function placed(place: number, weight: 'A' | 'B' | 'C' | 'D'): number {
  return (WEIGHTS.indexOf(weight) << 14) | place;
}

function addLexemes(to: BinaryWriter, lexemes: readonly Lexeme[]): void {
  to.addInt32(lexemes.length);
  for (const { word, places } of lexemes) {
    to.addText(word);
    to.addByte(0);
    to.addInt16(places.length);
    for (const place of places) to.addUint16(place);
  }
}
