// Writes a batch of reports in one transaction: originals, bodies, versions, readings and entries, each in bulk.

import { publishedPeriod } from '../ledger/published-period.ts';
import type { ArrivedReport, Outcome } from './arrived-report.ts';
import type { Queries } from './database.ts';
import { derivePrepared } from './derived/derive-versions.ts';
import { copiedFrom } from './derived/store-copies.ts';
import { type InsertColumns, insertRows } from './insert-rows.ts';
import { arrivalOf, type ReportState, type Sighting } from './page-states.ts';
import type { PreparedReport } from './read-report.ts';
import { storeNewest } from './store-newest.ts';
import { storeOriginals } from './store-originals.ts';
import { storeReadings } from './store-readings.ts';

/** A row of dateline.version, but for `seq`. */
export interface VersionRow {
  readonly id: string;
  readonly report: string;
  readonly number: number;
  readonly recorded_at: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly published_basis: string | null;
  readonly published_at: string | null;
  readonly published_by: string | null;
  readonly media_type: string | null;
  readonly body_sha256: string;
  readonly original_sha256: string | null;
}

export const VERSION: InsertColumns<VersionRow> = {
  ...{ id: 'text', report: 'text', number: 'integer', recorded_at: 'timestamptz' },
  ...{ url: 'text', outlet: 'text', title: 'text', byline: 'text', language: 'text' },
  ...{ published: 'text', published_basis: 'text', published_at: 'timestamptz', published_by: 'timestamptz' },
  ...{ media_type: 'text', body_sha256: 'text', original_sha256: 'text' },
};

/** A row of dateline.sighting. */
export interface SightingRow {
  readonly version: string;
  readonly seen_at: string;
  readonly fetched: boolean;
  readonly recorded_at: string;
  readonly report: string;
  readonly number: number;
}

export const SIGHTING: InsertColumns<SightingRow> = {
  ...{ version: 'text', seen_at: 'timestamptz', fetched: 'boolean', recorded_at: 'timestamptz' },
  ...{ report: 'text', number: 'integer' },
};

export interface StoreSettings {
  /** The time of recording, ISO 8601 in UTC. */
  readonly at: string;
  /** The reader that made the readings. */
  readonly reader: string;
}

/** Stores reports that may be stored (`refusalOf`), in order. The outcomes are in the same order. */
export async function storeReports(
  tx: Queries,
  batch: readonly PreparedReport[],
  { at, reader }: StoreSettings,
): Promise<Outcome[]> {
  // Each look-up here is for few rows of many; where a table has no statistics yet, PostgreSQL would read all of it.
  await tx.exec('set local enable_seqscan = off');
  const seen = await sightings(tx, [...new Set(batch.map(({ report }) => report.id))]);
  const versions: VersionRow[] = [];
  const sighted: SightingRow[] = [];
  const fresh: PreparedReport[] = [];
  const outcomes = batch.map((one): Outcome => {
    const { report, prepared } = one;
    const before = seen.get(report.id) ?? [];
    const state = reportState(report, prepared.body);
    const { version, isNew, isSighting, isChange } = arrivalOf(before, state);
    const highest = Math.max(0, ...before.map((one) => one.number));
    const number = isNew ? highest + 1 : before.find((one) => one.version === version)!.number;
    if (isNew) {
      versions.push(versionRow(report, version, number, prepared.body, at));
      fresh.push(one);
    }
    if (isSighting) {
      const seenAt = state.fetchedAt ?? at;
      const fetched = state.fetchedAt !== null;
      sighted.push({ version, seen_at: seenAt, fetched, recorded_at: at, report: report.id, number });
      seen.set(report.id, [...before, { version, number, seenAt }]);
    }
    const kind = !isChange ? 'unchanged' : before.length === 0 ? 'added' : 'new-version';
    return { kind, report: report.id, version };
  });
  const arrived = fresh.map(({ report }) => report);
  await storeBytes(tx, arrived, versions);
  await insertRows(tx, 'version', VERSION, versions);
  await insertRows(tx, 'sighting', SIGHTING, sighted);
  await storeReadings(
    tx,
    fresh.map(({ prepared }, i) => ({ version: versions[i]!.id, rows: prepared.reading, at, reader })),
  );
  await storeNewest(tx, [...new Set(sighted.map(({ report }) => report))]);
  await derivePrepared(
    tx,
    fresh.map(({ prepared }) => prepared.derived),
  );
  const copied = await copiedFrom(
    tx,
    outcomes.flatMap((one) => (one.kind === 'added' ? [one.version] : [])),
  );
  return outcomes.map((one) => {
    const of = one.kind === 'added' ? copied.get(one.version) : undefined;
    return one.kind === 'added' && of !== undefined ? { ...one, kind: 'copy', of } : one;
  });
}

/** Which of the states the ledger has, so that there is nothing to write. */
export async function alreadyKnown(queries: Queries, states: readonly ReportState[]): Promise<boolean[]> {
  const seen = await sightings(queries, [...new Set(states.map(({ report }) => report))]);
  return states.map((state) => !arrivalOf(seen.get(state.report) ?? [], state).isSighting);
}

/** What tells a report's state apart; `body` is the SHA-256 of its text. */
export function reportState(report: ArrivedReport, body: string): ReportState {
  const fetchedAt = report.fetchedAt === undefined ? null : new Date(report.fetchedAt).toISOString();
  return {
    ...{ report: report.id, body, fetchedAt },
    ...{ title: report.title ?? null, published: report.published ?? null },
  };
}

/** The row of a version of `report`. */
export function versionRow(
  report: ArrivedReport,
  id: string,
  number: number,
  body: string,
  at: string,
): VersionRow {
  const period = report.published === undefined ? null : publishedPeriod(report.published);
  return {
    id,
    report: report.id,
    number,
    recorded_at: at,
    url: report.url ?? null,
    outlet: report.outlet ?? null,
    title: report.title ?? null,
    byline: report.byline ?? null,
    language: report.language ?? null,
    published: report.published ?? null,
    published_basis: report.publishedBasis ?? null,
    published_at: period?.from ?? null,
    published_by: period?.to ?? null,
    media_type: report.mediaType ?? null,
    body_sha256: body,
    original_sha256: report.original?.sha256 ?? null,
  };
}

/** All that was seen of each report's page. */
async function sightings(queries: Queries, reports: readonly string[]): Promise<Map<string, Sighting[]>> {
  const rows = await queries.query<Sighting & { readonly report: string }>(
    `select report, version, number, seen_at as "seenAt" from dateline.sighting where report = any ($1::text[])`,
    [reports],
  );
  const seen = new Map<string, Sighting[]>(reports.map((report) => [report, []]));
  for (const { report, ...sighting } of rows) seen.get(report)!.push(sighting);
  return seen;
}

async function storeBytes(tx: Queries, reports: readonly ArrivedReport[], rows: readonly VersionRow[]) {
  const bodies = new Map(reports.map(({ text }, i) => [rows[i]!.body_sha256, text]));
  await insertRows(
    tx,
    'body',
    { sha256: 'text', text: 'text' },
    [...bodies].map(([sha256, text]) => ({ sha256, text })),
    { after: 'on conflict do nothing' },
  );
  const originals = new Map(
    reports.flatMap(({ original, mediaType }) =>
      original ? [[original.sha256, { bytes: original.bytes, media_type: mediaType ?? null }] as const] : [],
    ),
  );
  await storeOriginals(
    tx,
    [...originals].map(([sha256, rest]) => ({ sha256, ...rest })),
  );
}
