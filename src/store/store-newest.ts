// Keeps what is asked of now up to date: the newest reading of the newest version of each report.
import type { Queries } from './database.ts';

/** Finds the newest of `reports` anew. */
export async function storeNewest(tx: Queries, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.query(
    `insert into dateline.newest (report, version, reading)
     select n.report, v.id, r.id
     from (select distinct report from unnest($1::text[]) t (report)) n
     cross join lateral (
       select l.id from dateline.live_version('infinity', 'infinity') l where l.report = n.report
     ) v
     cross join lateral (
       select id from dateline.reading where version = v.id order by id desc limit 1
     ) r
     on conflict (report) do update set version = excluded.version, reading = excluded.reading`,
    [reports],
  );
}
