// Writes readings of versions that are stored, and the entries that they found, under ids that outlast them.
import { entriesOf } from '../ledger/entries.ts';
import { entryIds } from '../ledger/entry-id.ts';
import type { Reading } from '../reading.ts';
import type { Queries } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { storeSought } from './store-sought.ts';

/** A reading of a version, and the version's text. */
export interface VersionReading {
  readonly version: string;
  readonly reading: Reading;
  readonly text: string;
  /** Of one that was stored elsewhere: when, by which reader it was made, and its rows as they are there. */
  readonly stored?: { readonly at: string; readonly reader: string; readonly rows: readonly EntryRow[] };
}

/** A row of dateline.entry, but for what the database numbers. */
export interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly local_id: string;
  /** JSON. */
  readonly body: string;
}

/** The rows that a reading's entries make. */
export function entryRows(reading: Reading, text: string): EntryRow[] {
  const ids = entryIds(reading, text);
  return entriesOf(reading).map(({ kind, body }) => ({
    id: ids.get(body.id)!,
    kind,
    local_id: body.id,
    body: JSON.stringify(body),
  }));
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
    readings.map(({ version, stored }) => ({
      ...{ version, reader: stored?.reader ?? reader, recorded_at: stored?.at ?? at },
    })),
    'returning id, version',
  );
  const numberOf = new Map(numbered.map(({ id, version }) => [version, id]));
  const found = readings.map(({ reading, text, stored }) => stored?.rows ?? entryRows(reading, text));
  await insertRows(
    tx,
    'entry',
    { id: 'text', kind: 'text', local_id: 'text', body: 'jsonb', version: 'text', reading: 'bigint' },
    readings.flatMap(({ version }, i) =>
      found[i]!.map((row) => ({ ...row, version, reading: numberOf.get(version)! })),
    ),
  );
  await storeSought(
    tx,
    readings.map((one, i) => ({
      ...{ ...one, number: numberOf.get(one.version)! },
      ids: new Map(found[i]!.map(({ local_id, id }) => [local_id, id])),
    })),
  );
}
