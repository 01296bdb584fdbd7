// How much a ledger holds now, and how often its reports changed.
import type { Queries } from './database.ts';
import { type Moments, momentsOf } from './moments.ts';

/** What the newest readings hold. Days are ISO 8601, null where no report is dated. */
export interface Overview {
  readonly reports: number;
  readonly statements: number;
  readonly claims: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Counts what is there now. */
export async function overview(queries: Queries): Promise<Overview> {
  const [found] = await queries.query<Overview>(
    `select (select count(*) from dateline.newest) as reports,
       count(*) filter (where s.kind = 'statement') as statements,
       count(*) filter (where s.kind = 'claim') as claims,
       (select to_char(min(published_at) at time zone 'UTC', 'YYYY-MM-DD') from dateline.newest) as first,
       (select to_char(max(published_by) at time zone 'UTC', 'YYYY-MM-DD') from dateline.newest) as last
     from dateline.sought s join dateline.newest n on n.reading = s.reading`,
  );
  return found!;
}

/** How many versions reports have by `moments`, of those that have several. Throws `RangeError` for what is no moment. */
export async function versionCounts(
  queries: Queries,
  moments: Moments,
): Promise<ReadonlyMap<string, number>> {
  const [, knownBy] = momentsOf(moments);
  const rows = await queries.query<{ report: string; count: number }>(
    `select report, count(*) as count from dateline.version where recorded_at <= $1::timestamptz
     group by report having count(*) > 1`,
    [knownBy],
  );
  return new Map(rows.map(({ report, count }) => [report, count]));
}

/** How many reports there are at `moments`. Throws `RangeError` for what is no moment. */
export async function reportCount(queries: Queries, moments: Moments): Promise<number> {
  const [counted] = await queries.query<{ count: number }>(
    'select count(*) as count from dateline.live_version($1::timestamptz, $2::timestamptz)',
    momentsOf(moments),
  );
  return counted!.count;
}
