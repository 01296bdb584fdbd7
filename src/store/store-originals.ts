// Writes the bytes of originals: all go over in one piece, beside rows that say which part is whose.
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';

/** A row of dateline.original. */
export interface OriginalRow {
  readonly sha256: string;
  readonly media_type: string | null;
  readonly bytes: Uint8Array;
}

/** Stores originals; those that are there stay. */
export async function storeOriginals(tx: Queries, originals: readonly OriginalRow[]): Promise<void> {
  const all = new Uint8Array(originals.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  const rows = originals.map(({ sha256, media_type, bytes }) => {
    const start = end;
    all.set(bytes, start);
    end += bytes.length;
    // PostgreSQL counts from one.
    return { sha256, media_type, start: start + 1, size: bytes.length };
  });
  await insertRows(
    tx,
    'original',
    { sha256: 'text', media_type: 'text', start: 'integer', size: 'integer' },
    rows,
    {
      as: { bytes: 'substring($1::bytea from start::integer for size::integer)' },
      ...{ aside: ['start', 'size'], more: [all], after: 'on conflict do nothing' },
    },
  );
}
