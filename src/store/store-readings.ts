// Writes readings of versions that are stored, with the entries that they found and what these are searched for by.
import { copyRows } from './copy-rows.ts';
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { ENTRY, type EncodedReading } from './reading-rows.ts';
import { SOUGHT } from './sought-rows.ts';

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
  const numberOf = new Map(numbered.map(({ id, version }) => [version, id]));
  const parts = readings.map(({ version, rows }) => ({
    ...rows,
    same: { version, reading: numberOf.get(version)! },
  }));
  await copyRows(
    tx,
    'entry',
    { columns: ENTRY, same: OF },
    parts.map(({ entries, same }) => ({ rows: entries, same })),
  );
  await copyRows(
    tx,
    'sought',
    { columns: SOUGHT, same: OF },
    parts.map(({ sought, same }) => ({ rows: sought, same })),
  );
}

/** What all rows of a reading share. */
const OF = { version: 'text', reading: 'bigint' } as const;
