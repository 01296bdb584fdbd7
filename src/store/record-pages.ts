// What a whole record is made of, some reports at a time: an embedded database answers others between two pages. What people
// wrote meanwhile would make it two states in one, so that whoever takes the pages is told to begin again.
import type { ReadVersion } from '../ledger/read-version.ts';
import type { Rulings } from '../ledger/rulings.ts';
import type { Database, Queries } from './database.ts';
import { ledgerState } from './ledger-state.ts';
import { putTogether, type StoredVersion } from './live-readings.ts';
import { type Moments, momentsOf } from './moments.ts';
import type { LiveEntry } from './records.ts';
import { rulingsInForce } from './rulings-in-force.ts';

/** Some versions with their entries; bodies are JSON. */
export interface RecordPage {
  readonly versions: readonly StoredVersion[];
  readonly entries: readonly (Omit<LiveEntry, 'judged' | 'body'> & { readonly body: string })[];
}

/** Who takes the pages. */
export interface PageTaker {
  /** Before the first page, and again where the pages so far are to be forgotten. */
  begin(): void;
  page(page: RecordPage): Promise<void>;
}

/** Versions in a page: their entries are fetched in some hundredths of a second. */
const PAGE = 64;

/** How often it is begun; the last time nobody else is answered until it is done. */
const TRIES = 3;

/** Hands over all pages of the record at `moments`, and resolves to what people ruled. Throws `RangeError` for what is no moment. */
export async function recordPages(
  database: Database,
  moments: Moments,
  taker: PageTaker,
  reading: <T>(work: (tx: Queries) => Promise<T>) => Promise<T>,
): Promise<Rulings> {
  for (let left = TRIES; left > 1; left--) {
    const before = await ledgerState(database);
    const rulings = await allPages(database, moments, taker);
    if ((await ledgerState(database)) === before) return rulings;
  }
  return reading((tx) => allPages(tx, moments, taker));
}

/** Versions by their ids, each with the entries that held at `knownBy`, ISO 8601 in UTC or `infinity`. */
export async function versionsThen(
  queries: Queries,
  ids: readonly string[],
  knownBy: string,
): Promise<ReadVersion[]> {
  return readVersionsOf(await onePage(queries, ids, knownBy));
}

/** The versions of a page as they were read. */
export function readVersionsOf({ versions, entries }: RecordPage): ReadVersion[] {
  return putTogether(
    versions,
    entries.map(({ body, ...entry }) => ({ ...entry, body: JSON.parse(body) as LiveEntry['body'] })),
  );
}

async function allPages(queries: Queries, moments: Moments, taker: PageTaker): Promise<Rulings> {
  taker.begin();
  const [onRecord, knownBy] = momentsOf(moments);
  const live = await queries.query<{ id: string }>(
    'select id from dateline.live_version($1::timestamptz, $2::timestamptz) order by report',
    [onRecord, knownBy],
  );
  const ids = live.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += PAGE)
    await taker.page(await onePage(queries, ids.slice(from, from + PAGE), knownBy));
  return rulingsInForce(queries, moments);
}

async function onePage(queries: Queries, ids: readonly string[], knownBy: string): Promise<RecordPage> {
  const versions = await queries.query<StoredVersion>(VERSIONS, [ids]);
  return { versions, entries: await queries.query<RecordPage['entries'][number]>(ENTRIES, [ids, knownBy]) };
}

const VERSIONS = `
  select v.id, v.report, v.outlet, v.title, v.url, v.published, b.text, b.sha256
  from dateline.version v join dateline.body b on b.sha256 = v.body_sha256
  where v.id = any ($1::text[]) order by v.report`;

/** As `dateline.live_entry` has them, of some versions. */
const ENTRIES = `
  with in_force as materialized (
    select * from dateline.judgement_in_force($2::timestamptz) where action in ('accept', 'reject', 'correct')
  ), last as (
    select distinct on (target) target, action, bool_or(action = 'correct') over (partition by target) as corrected
    from in_force order by target, seq desc
  )
  select e.id, e.kind, v.report, e.version, e.local_id as "localId",
    (case when laid.fields is null then e.body else e.body || laid.fields end)::text as body
  from dateline.version v
  cross join lateral (
    select r.id from dateline.reading r
    where r.version = v.id and r.recorded_at <= $2::timestamptz
    order by r.id desc limit 1
  ) newest
  join dateline.entry e on e.reading = newest.id
  left join last on last.target = e.id
  left join lateral (
    select jsonb_object_agg(field.key, field.value order by j.seq) as fields
    from in_force j cross join lateral jsonb_each(j.body) field
    where last.corrected and j.target = e.id and j.action = 'correct'
      and (j.body_sha256 is null or j.body_sha256 = v.body_sha256)
  ) laid on true
  where v.id = any ($1::text[]) and last.action is distinct from 'reject'
  order by v.report, e.seq`;
