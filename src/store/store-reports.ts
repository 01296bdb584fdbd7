// Writes a batch of reports in one transaction: originals, bodies, versions, readings and entries, each in bulk.

import { publishedPeriod } from '../ledger/published-period.ts';
import type { Reading } from '../reading.ts';
import type { ArrivedReport, Outcome, ReadReport } from './arrived-report.ts';
import type { Queries } from './database.ts';
import { type Columns, insertRows } from './insert-rows.ts';
import { storeReadings } from './store-readings.ts';
import { type KnownState, type PageState, sameVersion, versionId } from './version-of.ts';

/** A row of dateline.version, but for `seq`. */
interface VersionRow {
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
  readonly fetched_at: string | null;
  readonly seen_at: string;
  readonly media_type: string | null;
  readonly body_sha256: string;
  readonly original_sha256: string | null;
}

const VERSION: Columns<VersionRow> = {
  ...{ id: 'text', report: 'text', number: 'integer', recorded_at: 'timestamptz' },
  ...{ url: 'text', outlet: 'text', title: 'text', byline: 'text', language: 'text' },
  ...{ published: 'text', published_basis: 'text', published_at: 'timestamptz', published_by: 'timestamptz' },
  ...{ fetched_at: 'timestamptz', seen_at: 'timestamptz', media_type: 'text' },
  ...{ body_sha256: 'text', original_sha256: 'text' },
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
  batch: readonly ReadReport[],
  { at, reader }: StoreSettings,
): Promise<Outcome[]> {
  const known = await knownStates(tx, [...new Set(batch.map(({ report }) => report.id))]);
  const rows: VersionRow[] = [];
  const readings: { version: string; reading: Reading; text: string }[] = [];
  const arrived: ArrivedReport[] = [];
  const outcomes = batch.map(({ report, reading }): Outcome => {
    const states = known.get(report.id) ?? [];
    const state = reportState(report, reading.sha256);
    const same = sameVersion(states, state);
    if (same) return { kind: 'unchanged', report: report.id, version: same.id };
    const row = versionRow(report, state, states.length + 1, at);
    known.set(report.id, [...states, { ...state, id: row.id, number: row.number, seenAt: row.seen_at }]);
    rows.push(row);
    arrived.push(report);
    readings.push({ version: row.id, reading, text: report.text });
    return { kind: row.number === 1 ? 'added' : 'new-version', report: report.id, version: row.id };
  });
  await storeBytes(tx, arrived, rows);
  await insertRows(tx, 'version', VERSION, rows);
  await storeReadings(tx, readings, { at, reader });
  return outcomes;
}

/** A state of a report's page that may be in the ledger already. */
export interface ReportState extends PageState {
  readonly report: string;
}

/** Which of the states the ledger has. */
export async function alreadyKnown(queries: Queries, states: readonly ReportState[]): Promise<boolean[]> {
  const known = await knownStates(queries, [...new Set(states.map(({ report }) => report))]);
  return states.map((state) => sameVersion(known.get(state.report) ?? [], state) !== null);
}

/** What tells a report's state apart; `body` is the SHA-256 of its text. */
export function reportState(report: ArrivedReport, body: string): ReportState {
  const fetchedAt = report.fetchedAt === undefined ? null : new Date(report.fetchedAt).toISOString();
  return {
    ...{ report: report.id, body, fetchedAt },
    ...{ title: report.title ?? null, published: report.published ?? null },
  };
}

function versionRow(report: ArrivedReport, state: PageState, number: number, at: string): VersionRow {
  const period = report.published === undefined ? null : publishedPeriod(report.published);
  return {
    id: versionId(report.id, state),
    report: report.id,
    number,
    recorded_at: at,
    url: report.url ?? null,
    outlet: report.outlet ?? null,
    title: state.title,
    byline: report.byline ?? null,
    language: report.language ?? null,
    published: state.published,
    published_basis: report.publishedBasis ?? null,
    published_at: period?.from ?? null,
    published_by: period?.to ?? null,
    fetched_at: state.fetchedAt,
    seen_at: state.fetchedAt ?? at,
    media_type: report.mediaType ?? null,
    body_sha256: state.body,
    original_sha256: report.original?.sha256 ?? null,
  };
}

/** The states of each report, the oldest first. */
async function knownStates(queries: Queries, reports: readonly string[]): Promise<Map<string, KnownState[]>> {
  const rows = await queries.query<KnownState & { readonly report: string }>(
    `select report, id, number, body_sha256 as body, title, published, fetched_at as "fetchedAt", seen_at as "seenAt"
     from dateline.version where report = any ($1::text[]) order by report, number`,
    [reports],
  );
  const states = new Map<string, KnownState[]>(reports.map((report) => [report, []]));
  for (const { report, ...state } of rows) states.get(report)!.push(state);
  return states;
}

async function storeBytes(tx: Queries, reports: readonly ArrivedReport[], rows: readonly VersionRow[]) {
  const bodies = new Map(reports.map(({ text }, i) => [rows[i]!.body_sha256, text]));
  await insertRows(
    tx,
    'body',
    { sha256: 'text', text: 'text' },
    [...bodies].map(([sha256, text]) => ({ sha256, text })),
    'on conflict do nothing',
  );
  const originals = new Map(
    reports.flatMap(({ original, mediaType }) =>
      original ? [[original.sha256, { bytes: original.bytes, media_type: mediaType ?? null }] as const] : [],
    ),
  );
  await insertRows(
    tx,
    'original',
    { sha256: 'text', media_type: 'text', bytes: 'bytea' },
    [...originals].map(([sha256, rest]) => ({ sha256, ...rest })),
    'on conflict do nothing',
  );
}
