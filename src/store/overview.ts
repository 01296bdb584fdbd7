// How much a ledger holds now, and the list of its reports at a moment.
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

/** A report as a list shows it. */
export interface ListedReport {
  readonly id: string;
  /** Its version at the moment. */
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly versions: number;
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

/** The reports at `moments`, the newest first, undated ones last. Throws `RangeError` for what is no moment. */
export function reportList(queries: Queries, moments: Moments): Promise<ListedReport[]> {
  return queries.query<ListedReport>(
    `select l.report as id, l.id as version, l.title, l.outlet, l.published, l.url, v.versions
     from dateline.live_version($1::timestamptz, $2::timestamptz) l
     join (
       select report, count(*) as versions from dateline.version
       where recorded_at <= $2::timestamptz group by report
     ) v on v.report = l.report
     order by l.published_at desc nulls last, l.report`,
    momentsOf(moments),
  );
}
