// Keeps what is asked of now up to date: the newest reading of the newest version of each report.
import type { Queries } from './database.ts';

/** Finds the newest of `reports` anew. */
export async function storeNewest(tx: Queries, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.query(
    `insert into dateline.newest select * from dateline.newest_of($1::text[])
     on conflict (report) do update set version = excluded.version, reading = excluded.reading,
       outlet = excluded.outlet, published_at = excluded.published_at, published_by = excluded.published_by,
       seen_once = excluded.seen_once, seen_at = excluded.seen_at, read_at = excluded.read_at`,
    [reports],
  );
}
