// An empty ledger in a database that is used again and again, and all that one holds, without what depends on when and in
// which order it came in.
import type { Database } from '../../src/store/database.ts';
import { Ledger, type LedgerSettings } from '../../src/store/ledger.ts';

/** A clock that stands still until it is set. */
export interface Clock {
  time: string;
}

/** Empties `database` and makes a ledger in it. */
export async function freshLedger(
  database: Database,
  clock: Clock = { time: '2020-01-01T00:00:00.000Z' },
  more: Partial<LedgerSettings> = {},
): Promise<Ledger> {
  await database.exec('drop schema if exists dateline cascade');
  return Ledger.in(database, { version: '1.0.0', now: () => clock.time, author: 'Ada', ...more });
}

/** The live entries, sorted. */
export async function liveRecord(ledger: Ledger): Promise<unknown[]> {
  const rows = await ledger.entries();
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** All reports, texts, originals and entries. */
export async function content({ database }: Pick<Ledger, 'database'>): Promise<unknown> {
  const rows = (sql: string) => database.query(sql);
  return {
    versions:
      await rows(`select v.id, v.report, v.number, v.url, v.outlet, v.title, v.published, v.published_at,
        v.body_sha256, v.original_sha256, b.text
      from dateline.version v join dateline.body b on b.sha256 = v.body_sha256 order by v.report, v.number`),
    entries: await rows(`select e.id, e.kind, e.version, e.local_id, e.body, r.reader
      from dateline.entry e join dateline.reading r on r.id = e.reading order by e.version, r.id, e.seq`),
    counts:
      await rows(`select (select count(*) from dateline.body) as bodies, (select count(*) from dateline.original) as originals,
        (select count(*) from dateline.reading) as readings`),
  };
}
