// What is asked of the base tables: versions, readings, live entries, and the history of one entry.
import type { EntryKind } from '../ledger/entries.ts';
import type { Queries } from './database.ts';
import type { Judgement } from './judgement.ts';
import { judgementsOn } from './judgements.ts';
import { type Moments, momentsOf } from './moments.ts';

/** One state of a report's page. Times are ISO 8601 in UTC. */
export interface Version {
  readonly id: string;
  readonly report: string;
  readonly number: number;
  readonly recordedAt: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** As it was given. */
  readonly published: string | null;
  readonly publishedBasis: string | null;
  /** The first and the last moment that `published` may mean. */
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  /** When the page was seen to stand like this, the earliest first; `fetched` where that is a time of fetching. */
  readonly seen: readonly { readonly at: string; readonly fetched: boolean }[];
  /** From when on it was on the record; null when undated. */
  readonly publicAt: string | null;
  readonly mediaType: string | null;
  /** SHA-256 of the text, and of the bytes that arrived. */
  readonly body: string;
  readonly original: string | null;
  readonly text: string;
}

/** One reading of a version. */
export interface StoredReading {
  readonly id: number;
  readonly version: string;
  /** Which reader made it. */
  readonly reader: string;
  readonly recordedAt: string;
  readonly entries: number;
}

/** An entry as it holds at a moment, with judgements applied. */
export interface LiveEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly report: string;
  readonly version: string;
  readonly localId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What a person said last, where one did. */
  readonly judged: 'accept' | 'correct' | null;
}

/** An entry as a reading found it. */
export type FoundEntry = Pick<LiveEntry, 'id' | 'kind' | 'localId' | 'body'>;

/** An entry with all that befell it. */
export interface EntryHistory {
  readonly id: string;
  readonly kind: EntryKind;
  readonly report: string;
  /** As it holds now; null when it was rejected, or the newest reading does not find it. */
  readonly live: LiveEntry | null;
  /** Each time that it was found, the oldest first, as the reader gave it. */
  readonly found: readonly {
    readonly version: string;
    readonly number: number;
    readonly reader: string;
    readonly recordedAt: string;
    readonly localId: string;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
  /** The oldest first, undone ones too. */
  readonly judgements: readonly Judgement[];
}

const LIVE = 'id, kind, report, version, local_id as "localId", body, judged';

/** All versions of a report, in the order in which the ledger came to know them. */
export async function versionsOf(queries: Queries, report: string): Promise<Version[]> {
  const versions = await queries.query<Omit<Version, 'seen'>>(
    `select v.id, v.report, v.number, v.recorded_at as "recordedAt", v.url, v.outlet, v.title, v.byline, v.language,
       v.published, v.published_basis as "publishedBasis", v.published_at as "publishedAt",
       v.published_by as "publishedBy", (
         select min(dateline.public_at(s, v.published_by, 'infinity'))
         from dateline.sighting s where s.version = v.id
       ) as "publicAt", v.media_type as "mediaType",
       v.body_sha256 as body, v.original_sha256 as original, b.text
     from dateline.version v join dateline.body b on b.sha256 = v.body_sha256
     where v.report = $1::text order by v.number`,
    [report],
  );
  const seen = await queries.query<Version['seen'][number] & { readonly version: string }>(
    'select version, seen_at as at, fetched from dateline.sighting where report = $1::text order by seen_at',
    [report],
  );
  return versions.map((version) => ({
    ...version,
    seen: seen.filter((one) => one.version === version.id).map(({ at, fetched }) => ({ at, fetched })),
  }));
}

/** All readings of a report's versions, the oldest first. */
export function readingsOf(queries: Queries, report: string): Promise<StoredReading[]> {
  return queries.query<StoredReading>(
    `select r.id, r.version, r.reader, r.recorded_at as "recordedAt",
       (select count(*) from dateline.entry e where e.reading = r.id) as entries
     from dateline.reading r join dateline.version v on v.id = r.version
     where v.report = $1::text order by r.id`,
    [report],
  );
}

/** The entries that hold at `moments`, by report and in the order of their reading. */
export function liveEntries(queries: Queries, moments: Moments): Promise<LiveEntry[]> {
  return queries.query<LiveEntry>(
    `select ${LIVE} from dateline.live_entry($1::timestamptz, $2::timestamptz) order by report, seq`,
    momentsOf(moments),
  );
}

/** How many reports are known by then but undated, and so stand outside what is asked of the record. */
export async function undatedReports(queries: Queries, { knownBy }: Moments): Promise<number> {
  const [found] = await queries.query<{ count: number }>(
    `select count(*) as count from (
       select from dateline.version where recorded_at <= $1::timestamptz
       group by report having bool_and(published_by is null)
     ) undated`,
    [momentsOf(knownBy === undefined ? {} : { knownBy })[1]],
  );
  return found!.count;
}

/** All entries of the reading that found an entry last in a version, as the reader gave them, in its order. */
export function entriesBeside(queries: Queries, id: string, version: string): Promise<FoundEntry[]> {
  return queries.query<FoundEntry>(
    // Found first: else the greatest reading is looked for among all of them, from the last one down.
    `with found as materialized (
       select reading from dateline.entry where id = $1::text and version = $2::text
     )
     select id, kind, local_id as "localId", body from dateline.entry
     where reading = (select max(reading) from found) order by seq`,
    [id, version],
  );
}

/** An entry and its history; null when no reading ever found it. */
export async function historyOf(queries: Queries, id: string): Promise<EntryHistory | null> {
  const found = await queries.query<EntryHistory['found'][number] & { kind: EntryKind; report: string }>(
    `select e.kind, v.report, v.id as version, v.number, r.reader, r.recorded_at as "recordedAt",
       e.local_id as "localId", e.body
     from dateline.entry e join dateline.reading r on r.id = e.reading join dateline.version v on v.id = e.version
     where e.id = $1::text order by e.seq`,
    [id],
  );
  const [first] = found;
  if (!first) return null;
  const { kind, report } = first;
  const [live] = await queries.query<LiveEntry>(
    `select ${LIVE} from dateline.judged_entry(array(select version from dateline.newest where report = $2::text))
     where id = $1::text`,
    [id, report],
  );
  return {
    ...{ id, kind, report, live: live ?? null },
    found: found.map(({ kind: _, report: __, ...rest }) => rest),
    judgements: await judgementsOn(queries, id),
  };
}
