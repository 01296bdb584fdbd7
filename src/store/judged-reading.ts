// One version of a report as it is read on a page: the newest reading with corrections laid over, and what people said of
// each entry. Rejected entries stay in it, so that a page can show them as such and take the rejection back.
import type { ReadVersion } from '../ledger/read-version.ts';
import type { Queries } from './database.ts';
import { putTogether, type StoredVersion } from './live-readings.ts';
import { type Moments, momentsOf } from './moments.ts';
import type { LiveEntry } from './records.ts';

/** A version with its reading, and what people said. */
export interface JudgedReading extends ReadVersion {
  /** The id that lasts, by the id of the reading. */
  readonly ids: Readonly<Record<string, string>>;
  /** What was said last of an entry, by the id that lasts. */
  readonly judged: Readonly<Record<string, 'accept' | 'correct' | 'reject'>>;
}

/**
 * The version `wanted` of a report, or the one that was its newest at `moments`; null where there is none. Judgements
 * count that had been made by then. Throws `RangeError` for what is no moment.
 */
export async function judgedReading(
  queries: Queries,
  report: string,
  moments: Moments,
  wanted?: string,
): Promise<JudgedReading | null> {
  const [onRecord, knownBy] = momentsOf(moments);
  const id = wanted ?? (await newestVersion(queries, report, onRecord, knownBy));
  if (id === null) return null;
  const [version] = await queries.query<StoredVersion>(
    `select v.id, v.report, v.outlet, v.title, v.url, v.published, b.text, b.sha256
     from dateline.version v join dateline.body b on b.sha256 = v.body_sha256
     where v.id = $1::text and v.report = $2::text and v.recorded_at <= $3::timestamptz`,
    [id, report, knownBy],
  );
  if (version === undefined) return null;
  const entries = await queries.query<
    Omit<LiveEntry, 'judged'> & { readonly judged: 'accept' | 'correct' | 'reject' | null }
  >(
    `with newest as (
       select e.* from dateline.entry e where e.reading = (
         select max(id) from dateline.reading where version = $1::text and recorded_at <= $2::timestamptz
       )
     ), in_force as materialized (
       select j.* from dateline.judgement_in_force($2::timestamptz) j
       where j.action in ('accept', 'reject', 'correct') and j.target in (select id from newest)
     ), last as (
       select distinct on (target) target, action from in_force order by target, seq desc
     )
     select e.id, e.kind, $3::text as report, e.version, e.local_id as "localId",
       case when laid.fields is null then e.body else e.body || laid.fields end as body, last.action as judged
     from newest e
     left join last on last.target = e.id
     left join lateral (
       select jsonb_object_agg(field.key, field.value order by j.seq) as fields
       from in_force j cross join lateral jsonb_each(j.body) field
       where j.target = e.id and j.action = 'correct' and (j.body_sha256 is null or j.body_sha256 = $4::text)
     ) laid on true
     order by e.seq`,
    [id, knownBy, report, version.sha256],
  );
  const [read] = putTogether([version], entries);
  return {
    ...read!,
    ids: Object.fromEntries(entries.map(({ localId, id: lasting }) => [localId, lasting])),
    judged: Object.fromEntries(
      entries.flatMap(({ id: one, judged }) => (judged === null ? [] : [[one, judged]])),
    ),
  };
}

/** As `dateline.live_version` has it, for one report. */
async function newestVersion(
  queries: Queries,
  report: string,
  onRecord: string,
  knownBy: string,
): Promise<string | null> {
  const [found] = await queries.query<{ version: string }>(
    `select s.version
     from (
       select version, seen_at, number, row_number() over (order by seen_at, number) as place
       from dateline.sighting where report = $1::text and recorded_at <= $3::timestamptz
     ) s join dateline.version d on d.id = s.version
     where $2::timestamptz = 'infinity' or d.published_by <= $2::timestamptz and (s.place = 1 or s.seen_at <= $2::timestamptz)
     order by s.seen_at desc, s.number desc limit 1`,
    [report, onRecord, knownBy],
  );
  return found?.version ?? null;
}
