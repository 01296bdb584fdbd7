// Writes readings of versions that are stored, with the entries that they found and what these are searched for by.
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { ReadingRows } from './reading-rows.ts';

/** The rows of a reading of a version. */
export interface VersionReading {
  readonly version: string;
  readonly rows: ReadingRows;
}

/** Stores `readings`, one a version at most. */
export async function storeReadings(
  tx: Queries,
  readings: readonly VersionReading[],
  { at, reader }: { readonly at: string; readonly reader: string },
): Promise<void> {
  const numbered = await insertRows<object, { id: number; version: string }>(
    tx,
    'reading',
    { version: 'text', reader: 'text', recorded_at: 'timestamptz' },
    readings.map(({ version }) => ({ version, reader, recorded_at: at })),
    'returning id, version',
  );
  const numberOf = new Map(numbered.map(({ id, version }) => [version, id]));
  await insertRows(
    tx,
    'entry',
    { id: 'text', kind: 'text', local_id: 'text', body: 'jsonb', version: 'text', reading: 'bigint' },
    readings.flatMap(({ version, rows }) =>
      rows.entries.map((row) => ({ ...row, version, reading: numberOf.get(version)! })),
    ),
  );
  await insertRows(
    tx,
    'sought',
    {
      ...{ reading: 'bigint', version: 'text', local_id: 'text', id: 'text', kind: 'text', value: 'text' },
      ...{ status: 'text', at: 'integer', sentence: 'text', words: 'tsvector' },
      ...{ speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
    },
    readings.flatMap(({ version, rows }) =>
      rows.sought.map((row) => ({ ...row, version, reading: numberOf.get(version)! })),
    ),
    '',
    { words: "words || to_tsvector('english', sentence)" },
  );
}
