// A reading → the rows that its entries make, and those by which they are searched for.
import { entriesOf } from '../ledger/entries.ts';
import { entryIds } from '../ledger/entry-id.ts';
import type { Reading } from '../reading.ts';
import { type Columns, decodeRows, type EncodedRows, encodeRows } from './encoded-rows.ts';
import { SOUGHT, type SoughtRow, soughtRows } from './sought-rows.ts';

/** A row of dateline.entry, but for its reading and version, and for what the database numbers. */
export interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly local_id: string;
  /** JSON. */
  readonly body: string;
}

/** The columns of an encoded `EntryRow`. */
export const ENTRY = {
  id: 'text',
  kind: 'text',
  local_id: 'text',
  body: 'jsonb',
} as const satisfies Columns<EntryRow>;

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

/** Rows of one reading, ready to be written for any version. */
export interface EncodedReading {
  readonly entries: EncodedRows;
  readonly sought: EncodedRows;
}

export function encodedReading({ entries, sought }: ReadingRows): EncodedReading {
  return { entries: encodeRows(ENTRY, entries), sought: encodeRows(SOUGHT, sought) };
}

/** The entries again: the ids that last, and what was found. */
export function decodedEntries({ entries }: EncodedReading): { id: string; body: unknown }[] {
  return decodeRows(ENTRY, entries).map(({ id, body }) => ({ id: id!, body: JSON.parse(body!) as unknown }));
}
