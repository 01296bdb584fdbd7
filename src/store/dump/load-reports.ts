// Stores reports from a file beside what the ledger has, in one transaction: what is there already is not stored again, and
// ids, times and readers stay as they were.
import type { Queries } from '../database.ts';
import { deriveVersions } from '../derived/derive-versions.ts';
import { insertRows } from '../insert-rows.ts';
import { encodedReading } from '../reading-rows.ts';
import { soughtRows } from '../sought-rows.ts';
import { storeNewest } from '../store-newest.ts';
import { storeOriginals } from '../store-originals.ts';
import { storeReadings } from '../store-readings.ts';
import { SIGHTING, type SightingRow, VERSION, type VersionRow, versionRow } from '../store-reports.ts';
import type { LoadableReading, LoadableReport } from './loadable-report.ts';

/** What was stored of one report; nothing where the ledger had all of it. */
export interface LoadedReport {
  readonly report: string;
  readonly isNew: boolean;
  readonly versions: number;
  readonly sightings: number;
  readonly readings: number;
  readonly entries: number;
  /** Readings left out: the ledger has a newer one of the same version, and a reading that is added last counts. */
  readonly older: number;
}

/** Stores `batch`. What became of each is in the same order. */
export async function loadReports(tx: Queries, batch: readonly LoadableReport[]): Promise<LoadedReport[]> {
  const kept = await keptOf(
    tx,
    batch.map(({ report }) => report),
  );
  const plans = batch.map((one) => planFor(one, kept));
  await storeBytes(tx, plans);
  await insertRows(
    tx,
    'version',
    VERSION,
    plans.flatMap(({ versions }) => versions),
  );
  await insertRows(
    tx,
    'sighting',
    SIGHTING,
    plans.flatMap(({ sightings }) => sightings),
  );
  // In turns, so that the readings of a report are numbered in the order in which they were made.
  const turns = Math.max(0, ...plans.map(({ readings }) => readings.length));
  for (let turn = 0; turn < turns; turn++) {
    const readings = plans.flatMap((plan) => plan.readings.slice(turn, turn + 1));
    await storeReadings(
      tx,
      readings.map(({ version, reading, text, at, reader, rows }) => {
        const ids = new Map(rows.map(({ local_id, id }) => [local_id, id]));
        const found = { entries: rows, sought: soughtRows(reading, text, ids) };
        return { version, at, reader, rows: encodedReading(found) };
      }),
    );
  }
  await deriveLoaded(tx, plans);
  return plans.map(({ report, isNew, versions, sightings, readings, older }) => ({
    ...{ report, isNew, versions: versions.length, sightings: sightings.length, readings: readings.length },
    ...{ entries: readings.reduce((sum, { rows }) => sum + rows.length, 0), older },
  }));
}

/** All that follows from what was stored, in its transaction. */
async function deriveLoaded(tx: Queries, plans: readonly Plan[]): Promise<void> {
  const changed = plans.filter(({ sightings, readings }) => sightings.length + readings.length > 0);
  await storeNewest(tx, [...new Set(changed.map(({ report }) => report))]);
  const read = changed.flatMap(({ readings }) => readings.map(({ version }) => version));
  await deriveVersions(tx, [...new Set(read)]);
}

/** What of a report is to be stored. */
interface Plan {
  readonly report: string;
  readonly isNew: boolean;
  readonly bodies: ReadonlyMap<string, string>;
  readonly originals: LoadableReport['originals'];
  readonly versions: readonly VersionRow[];
  readonly sightings: readonly SightingRow[];
  readonly readings: readonly LoadableReading[];
  readonly older: number;
}

/** What the ledger has of some reports. */
interface Kept {
  /** The numbers of versions by their ids, report by report. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** `version seenAt` of each sighting. */
  readonly seen: ReadonlySet<string>;
  /** How many readings each `version reader` has, and when the newest of each version was made. */
  readonly readings: ReadonlyMap<string, number>;
  readonly newest: ReadonlyMap<string, string>;
}

function planFor({ report, versions, originals, readings }: LoadableReport, kept: Kept): Plan {
  const before = kept.numbers.get(report) ?? new Map<string, number>();
  const taken = new Map(before);
  const fresh = versions.filter(({ line }) => !before.has(line.id));
  for (const { line } of fresh) {
    const numbers = new Set(taken.values());
    taken.set(line.id, numbers.has(line.number) ? Math.max(...numbers) + 1 : line.number);
  }
  const wanted = new Set(fresh.map(({ line }) => line.original));
  const missing = missingOf(readings, kept);
  return {
    ...{ report, isNew: before.size === 0 },
    bodies: new Map(fresh.map(({ line, report: { text } }) => [line.body, text])),
    originals: originals.filter(({ sha256 }) => wanted.has(sha256)),
    versions: fresh.map(({ line, report: arrived }) =>
      versionRow(arrived, line.id, taken.get(line.id)!, line.body, line.recordedAt),
    ),
    sightings: versions.flatMap(({ line: { id }, sightings }) =>
      sightings
        // A version that is there was seen when it came; what is added is when else its page was fetched.
        .filter(
          ({ seenAt, fetched }) => !before.has(id) || (fetched && !kept.seen.has(`${id} ${iso(seenAt)}`)),
        )
        .map(({ seenAt, fetched, recordedAt }) => ({
          ...{ version: id, seen_at: iso(seenAt), fetched, recorded_at: recordedAt },
          ...{ report, number: taken.get(id)! },
        })),
    ),
    ...missing,
  };
}

/** Readings that the ledger does not have. Those of one name agree, so that they are counted and not compared. */
function missingOf(
  all: readonly LoadableReading[],
  kept: Kept,
): { readonly readings: readonly LoadableReading[]; readonly older: number } {
  const met = new Map<string, number>();
  const missing = all.filter(({ version, reader }) => {
    const key = `${version} ${reader}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count > (kept.readings.get(key) ?? 0);
  });
  const readings = missing.filter(({ version, at }) => iso(at) >= (kept.newest.get(version) ?? ''));
  return { readings, older: missing.length - readings.length };
}

const iso = (moment: string): string => new Date(moment).toISOString();

async function keptOf(tx: Queries, reports: readonly string[]): Promise<Kept> {
  const versions = await tx.query<{ report: string; id: string; number: number }>(
    'select report, id, number from dateline.version where report = any ($1::text[])',
    [reports],
  );
  const seen = await tx.query<{ version: string; at: string }>(
    'select version, seen_at as at from dateline.sighting where report = any ($1::text[])',
    [reports],
  );
  const readings = await tx.query<{ version: string; reader: string; count: number; newest: string }>(
    `select version, reader, count(*) as count, max(recorded_at) as newest
     from dateline.reading where version = any ($1::text[]) group by version, reader`,
    [versions.map(({ id }) => id)],
  );
  const numbers = new Map<string, Map<string, number>>();
  for (const { report, id, number } of versions)
    numbers.set(report, (numbers.get(report) ?? new Map<string, number>()).set(id, number));
  const newest = new Map<string, string>();
  for (const { version, newest: at } of readings)
    if (at > (newest.get(version) ?? '')) newest.set(version, at);
  return {
    ...{ numbers, newest, seen: new Set(seen.map(({ version, at }) => `${version} ${at}`)) },
    readings: new Map(readings.map(({ version, reader, count }) => [`${version} ${reader}`, count])),
  };
}

async function storeBytes(tx: Queries, plans: readonly Plan[]): Promise<void> {
  const bodies = new Map(plans.flatMap((plan) => [...plan.bodies]));
  const originals = new Map(plans.flatMap((plan) => plan.originals.map((one) => [one.sha256, one] as const)));
  await insertRows(
    tx,
    'body',
    { sha256: 'text', text: 'text' },
    [...bodies].map(([sha256, text]) => ({ sha256, text })),
    { after: 'on conflict do nothing' },
  );
  await storeOriginals(
    tx,
    [...originals.values()].map(({ sha256, mediaType, bytes }) => ({ sha256, media_type: mediaType, bytes })),
  );
}
