// Writes readings of versions that are stored, with the entries that they found and what these are searched for by.
import type { Queries } from './database.ts';
import { insertEncoded, insertRows } from './insert-rows.ts';
import type { EncodedReading } from './reading-rows.ts';

/** The rows of a reading of a version. */
export interface VersionReading {
  readonly version: string;
  readonly rows: EncodedReading;
  /** When it was made, ISO 8601 in UTC, and by which reader. */
  readonly at: string;
  readonly reader: string;
}

/** Stores `readings`, one a version at most. */
export async function storeReadings(tx: Queries, readings: readonly VersionReading[]): Promise<void> {
  const numbered = await insertRows<object, { id: number; version: string }>(
    tx,
    'reading',
    { version: 'text', reader: 'text', recorded_at: 'timestamptz' },
    readings.map(({ version, reader, at }) => ({ version, reader, recorded_at: at })),
    { after: 'returning id, version' },
  );
  // Rows know their version; the number of its reading is looked up for each.
  const numberOf = Object.fromEntries(numbered.map(({ id, version }) => [version, id]));
  const reading = { reading: '($2::jsonb -> version)::bigint' };
  const more = [JSON.stringify(numberOf)];
  await insertEncoded(
    tx,
    'entry',
    { id: 'text', kind: 'text', local_id: 'text', body: 'jsonb', version: 'text' },
    readings.map(({ rows }) => rows.entries),
    { as: reading, more },
  );
  await insertEncoded(
    tx,
    'sought',
    {
      ...{ version: 'text', local_id: 'text', id: 'text', kind: 'text', value: 'text', status: 'text' },
      ...{ at: 'integer', sentence: 'text', words: 'tsvector' },
      ...{ speakers: 'jsonb', actors: 'jsonb', places: 'jsonb' },
    },
    readings.map(({ rows }) => rows.sought),
    { as: { ...reading, words: "words || to_tsvector('english', sentence)" }, more },
  );
}
