// Reads again what is stored: the newest version of every report, with the present reader. What a reading finds anew is
// added as a new reading; ids come out the same where the readings agree, so judgements hold on.
import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../reading.ts';
import type { Report } from '../text/report.ts';
import type { Refusal } from './arrived-report.ts';
import type { Queries } from './database.ts';
import { deriveVersions } from './derived/derive-versions.ts';
import { decodedEntries, type EncodedReading, encodedReading, readingRows } from './reading-rows.ts';
import { refusalOf } from './refusal.ts';
import { storeNewest } from './store-newest.ts';
import { storeReadings, type VersionReading } from './store-readings.ts';

/** A version to be read again. */
export interface StoredReport {
  readonly version: string;
  readonly report: Report;
}

/** A version that was read again, or why it could not be. */
export type Reread =
  /** Found fit to be kept (`refusalOf`), with its rows made beforehand. */
  | { readonly version: string; readonly report: Report; readonly rows: EncodedReading }
  | { readonly version: string; readonly report: Report; readonly reading: Reading }
  | { readonly version: string; readonly report: Report; readonly why: string };

/** What became of a version: a new reading, the reading that it has, or none. */
export type Rebuilt =
  | { readonly kind: 'read-anew'; readonly report: string; readonly version: string }
  | { readonly kind: 'the-same'; readonly report: string; readonly version: string }
  | { readonly kind: 'failed'; readonly report: string; readonly version: string; readonly why: Refusal };

/** Reports fetched from the database at a time. */
const PAGE = 32;

/** The newest version of every report, in the order of the reports' ids. */
export async function* newestReports(queries: Queries): AsyncGenerator<StoredReport> {
  for (let after = ''; ; ) {
    const page = await queries.query<{
      version: string;
      id: string;
      text: string;
      published: string | null;
    }>(
      `select v.id as version, v.report as id, v.published, b.text
       from (
         select distinct report from dateline.version where report > $1::text order by report limit ${PAGE}
       ) next
       cross join lateral (
         select * from dateline.live_version('infinity', 'infinity') l where l.report = next.report
       ) v
       join dateline.body b on b.sha256 = v.body_sha256
       order by v.report`,
      [after],
    );
    for (const { version, published, ...report } of page)
      yield { version, report: published === null ? report : { ...report, published } };
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** Stores a batch of readings of stored versions. The outcomes are in the same order. */
export async function storeRereads(
  tx: Queries,
  batch: readonly Reread[],
  settings: { readonly at: string; readonly reader: string },
): Promise<Rebuilt[]> {
  const kept = await keptReadings(
    tx,
    batch.map(({ version }) => version),
  );
  const anew: VersionReading[] = [];
  const reports = new Set<string>();
  const outcomes = batch.map((reread): Rebuilt => {
    const { version, report } = reread;
    const of = { report: report.id, version };
    if ('why' in reread)
      return { kind: 'failed', ...of, why: { slug: 'store-refused', message: reread.why } };
    const why = 'rows' in reread ? null : refusalOf(reread);
    if (why) return { kind: 'failed', ...of, why };
    const rows = 'rows' in reread ? reread.rows : encodedReading(readingRows(reread.reading, report.text));
    const before = kept.get(version);
    if (
      before?.reader === settings.reader &&
      before.sought &&
      isDeepStrictEqual(before.found, decodedEntries(rows))
    )
      return { kind: 'the-same', ...of };
    anew.push({ version, rows, ...settings });
    reports.add(report.id);
    return { kind: 'read-anew', ...of };
  });
  await storeReadings(tx, anew);
  await storeNewest(tx, [...reports]);
  await deriveVersions(
    tx,
    anew.map(({ version }) => version),
  );
  return outcomes;
}

/** The newest reading of each version, the entries that it found, and whether they can be searched for. */
async function keptReadings(tx: Queries, versions: readonly string[]) {
  const rows = await tx.query<{
    version: string;
    reader: string;
    found: { id: string; body: unknown }[] | null;
    sought: boolean;
  }>(
    `select distinct on (r.version) r.version, r.reader, (
       select jsonb_agg(jsonb_build_object('id', e.id, 'body', e.body) order by e.seq)
       from dateline.entry e where e.reading = r.id
     ) as found, (
       exists (select from dateline.sought s where s.reading = r.id)
       or not exists (select from dateline.entry e where e.reading = r.id and e.kind in ('statement', 'claim'))
     ) as sought
     from dateline.reading r where r.version = any ($1::text[]) order by r.version, r.id desc`,
    [versions],
  );
  return new Map(
    rows.map(({ version, reader, found, sought }) => [version, { reader, sought, found: found ?? [] }]),
  );
}
