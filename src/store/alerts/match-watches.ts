// Looks for what watches ask for, one page of news at a time: finding, and how far was looked, are written together. What was
// found before the process ended is not found again.
import type { LedgerRecord } from '../../ledger/record.ts';
import { dayIn, dayText } from '../../time/day-span.ts';
import type { Queries } from '../database.ts';
import { recordAt } from '../derived/record-at.ts';
import { type Hit, hitsIn } from '../search.ts';
import type { Match } from './alert.ts';
import { keepAlerts } from './keep-alerts.ts';
import { matchConflicts, matchTurns } from './match-conflicts.ts';
import { matchDeadlines, matchDue } from './match-deadlines.ts';
import { matchEntries } from './match-entries.ts';
import { judgedAfter, type NewsVersion, newsAfter, newsTo } from './news.ts';
import { keepLooked, type LookingWatch, lookingWatches } from './watches.ts';

/** What one step found. */
export interface Step {
  /** Alerts that were kept. */
  readonly found: number;
  /** Whether there is more to look at. */
  readonly more: boolean;
}

/** Looks at the next page of what is new; `at` is now, ISO 8601. When nothing is left it asks what falls due. */
export async function matchStep(tx: Queries, at: string): Promise<Step> {
  const watches = await lookingWatches(tx);
  if (watches.length === 0) return { found: 0, more: false };
  let found = 0;
  const judged = await judgedAfter(tx, Math.min(...watches.map(({ judgement }) => judgement)));
  let looked = watches.map((watch): LookingWatch => {
    const isNew = judged.upTo > watch.judgement;
    return {
      ...watch,
      judgement: Math.max(watch.judgement, judged.upTo),
      // Who is who has changed: any report may be about whom it asks for.
      reading: isNew && judged.ofActors && watch.kind !== 'search' ? watch.since : watch.reading,
    };
  });
  if (judged.versions.length > 0)
    found += await matchVersions(tx, watches, (watch) => seen(watch, judged.versions), at);
  const news = await newsAfter(tx, Math.min(...looked.map(({ reading }) => reading)));
  if (news.versions.length > 0)
    found += await matchVersions(tx, looked, (watch) => newsTo({ since: watch.reading }, news.versions), at);
  looked = looked.map((watch) => ({ ...watch, reading: Math.max(watch.reading, news.upTo) }));
  if (!news.more) {
    const on = at.slice(0, 10);
    // Every day anew, and whenever there may be limits that were not there before.
    if (
      judged.versions.length > 0 ||
      news.versions.length > 0 ||
      looked.some(({ lookedOn }) => lookedOn < on)
    )
      found += await matchEnds(tx, looked, on, at);
    looked = looked.map((watch) => (watch.lookedOn < on ? { ...watch, lookedOn: on } : watch));
  }
  if (JSON.stringify(looked) !== JSON.stringify(watches)) await keepLooked(tx, looked);
  return { found, more: news.more };
}

/** Versions with judged entries that the watch has looked at; others are still to come. */
function seen({ since, reading }: LookingWatch, versions: readonly NewsVersion[]): NewsVersion[] {
  return newsTo({ since }, versions).filter(({ first }) => first <= reading);
}

async function matchVersions(
  tx: Queries,
  watches: readonly LookingWatch[],
  newsOf: (watch: LookingWatch) => readonly NewsVersion[],
  at: string,
): Promise<number> {
  const asking = watches
    .map((watch) => [watch, newsOf(watch)] as const)
    .filter(([, news]) => news.length > 0);
  const all = [...new Set(asking.flatMap(([, news]) => news.map(({ version }) => version)))];
  const actors = asking.flatMap(([{ kind, asked }]) => (kind === 'actor' ? [asked.actor] : []));
  const readings = [...new Set(asking.flatMap(([, news]) => news.map(({ reading }) => reading)))];
  const parts = partsFor(tx, { versions: all, readings, actors });
  let found = 0;
  for (const [watch, news] of asking) {
    const versions = new Set(news.map(({ version }) => version));
    const record = watch.kind === 'search' ? null : await parts.said();
    const matches: Match[] = await matchEntries(tx, watch, news, record, parts.hits);
    if (watch.kind === 'deadline') matches.push(...matchDeadlines(watch, versions, await parts.limits()));
    if (record !== null) {
      matches.push(...matchConflicts(watch, versions, record));
      matches.push(...(await matchTurns(tx, watch, versions, record)));
    }
    found += await keepAlerts(tx, watch, matches, at);
  }
  return found;
}

/** What is asked of some versions and their live readings, each loaded once and only where it is asked for. */
function partsFor(
  tx: Queries,
  {
    versions,
    readings,
    actors,
  }: {
    readonly versions: readonly string[];
    readonly readings: readonly number[];
    readonly actors: readonly string[];
  },
) {
  let said: Promise<LedgerRecord> | null = null;
  let limits: Promise<LedgerRecord> | null = null;
  let hits: Promise<readonly Hit[]> | null = null;
  return {
    said: () => (said ??= recordAt(tx, {}, { of: 'versions', versions, actors })),
    limits: () => (limits ??= recordAt(tx, {}, { of: 'limits', versions, ends: null })),
    /** All statements and claims. */
    hits: () => (hits ??= hitsIn(tx, {}, readings)),
  };
}

/** Tells which limits end within the days that watches ask for, or have ended since they were last looked at. */
async function matchEnds(
  tx: Queries,
  watches: readonly LookingWatch[],
  on: string,
  at: string,
): Promise<number> {
  const asking = watches.flatMap((watch) => {
    const days = watch.kind === 'deadline' ? watch.asked.days : undefined;
    if (watch.kind !== 'deadline' || days === undefined) return [];
    const from = watch.lookedOn < on ? dayText(dayIn(watch.lookedOn)! + 1) : on;
    return [{ watch, from, to: dayText(dayIn(on)! + days), on }];
  });
  if (asking.length === 0) return 0;
  const first = Math.min(...asking.map(({ from }) => dayIn(from)!));
  const last = Math.max(...asking.map(({ to }) => dayIn(to)!));
  const ending = await tx.query(
    `select from dateline.proposition where has_limit
       and (body -> 'due' ->> 'to')::integer between $1::integer and $2::integer limit 1`,
    [first, last],
  );
  if (ending.length === 0) return 0;
  const record = await recordAt(tx, {}, { of: 'limits', versions: [], ends: [first, last] });
  let found = 0;
  for (const { watch, ...days } of asking)
    found += await keepAlerts(tx, watch, matchDue(watch, days, record), at);
  return found;
}
