// A reading → the rows that its entries make, and those by which they are searched for.
import { entriesOf } from '../ledger/entries.ts';
import { entryIds } from '../ledger/entry-id.ts';
import type { Reading } from '../reading.ts';
import { decodeRows, type EncodedRows, encodeRows } from './encoded-rows.ts';
import { type SoughtRow, soughtRows } from './sought-rows.ts';

/** A row of dateline.entry, but for what the database numbers. */
export interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly local_id: string;
  /** JSON. */
  readonly body: string;
}

/** Rows of one reading. */
export interface ReadingRows {
  readonly entries: readonly EntryRow[];
  readonly sought: readonly SoughtRow[];
}

/** The rows that a reading of `text` makes. */
export function readingRows(reading: Reading, text: string): ReadingRows {
  const ids = entryIds(reading, text);
  return {
    entries: entriesOf(reading).map(({ kind, body }) => ({
      id: ids.get(body.id)!,
      kind,
      local_id: body.id,
      body: JSON.stringify(body),
    })),
    sought: soughtRows(reading, text, ids),
  };
}

/** Rows of one reading of a version, ready to be written. */
export interface EncodedReading {
  readonly entries: EncodedRows;
  readonly sought: EncodedRows;
}

/** The rows of a reading of `version`. */
export function encodedReading(version: string, { entries, sought }: ReadingRows): EncodedReading {
  return { entries: encodeOf(version, entries), sought: encodeOf(version, sought) };
}

/** The rows again, each with its version. */
export function decodedReading({ entries, sought }: EncodedReading): ReadingRows {
  return { entries: decodeRows<EntryRow>(entries), sought: decodeRows<SoughtRow>(sought) };
}

const encodeOf = (version: string, rows: readonly object[]): EncodedRows =>
  encodeRows(rows.map((row) => ({ ...row, version })));
