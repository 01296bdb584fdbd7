// The SQL of a search: a common table expression `hit`, every live statement and claim that answers to what is wanted.
import type { Parameter, Queries } from './database.ts';
import { type Moments, momentsOf } from './moments.ts';
import type { SearchWords } from './search-words.ts';

/** What is asked for beside words. All that is given must hold; names match by whole words, capitals aside. */
export interface SearchFilters extends Moments {
  /** `statement`, `claim`, or the kind of a claim. */
  readonly kind?: string;
  /** A claim's status, or the force of a deadline. */
  readonly status?: string;
  readonly speaker?: string;
  readonly actor?: string;
  /** Of a country also what lies in it. */
  readonly place?: string;
  readonly outlet?: string;
  /** First and last day of publication, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
}

/** What is wanted, with words read and days as moments. */
type Wanted = SearchFilters & SearchWords;

/** SQL that begins with `with`, and its parameters. */
export interface Found {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Null when words are given and none of them can be searched for: *the*, *of*. */
export async function hitsOf(queries: Queries, wanted: Wanted): Promise<Found | null> {
  const { onRecord, knownBy, words, phrases, without } = wanted;
  const moments = momentsOf(wanted);
  const parameters: Parameter[] = [...moments];
  const given = (value: Parameter, type = 'text') => `$${parameters.push(value)}::${type}`;
  const conditions: string[] = [];
  const matching = [words, ...phrases].filter((one) => one !== '');
  const parsed = await Promise.all(
    matching.map((one, i) => indexed(queries, one, i >= Number(words !== ''))),
  );
  if (words !== '' && !parsed[0] && phrases.length === 0) return null;
  for (const [i, one] of matching.entries()) {
    const isPhrase = i >= Number(words !== '');
    if (parsed[i])
      conditions.push(`s.words @@ ${isPhrase ? 'phraseto' : 'plainto'}_tsquery('english', ${given(one)})`);
    // The index knows stems only.
    if (isPhrase)
      conditions.push(`to_tsvector('simple', s.sentence) @@ phraseto_tsquery('simple', ${given(one)})`);
  }
  for (const one of without) conditions.push(`not s.words @@ phraseto_tsquery('english', ${given(one)})`);
  for (const [column, name] of [
    ['speakers', wanted.speaker],
    ['actors', wanted.actor],
    ['places', wanted.place],
  ] as const)
    if (name !== undefined)
      conditions.push(
        `exists (select from jsonb_array_elements_text(s.${column}) one where ${sameWords('one', given(name))})`,
      );
  if (wanted.outlet !== undefined) conditions.push(sameWords('v.outlet', given(wanted.outlet)));
  if (wanted.from !== undefined) conditions.push(`v.published_at >= ${given(wanted.from, 'timestamptz')}`);
  if (wanted.to !== undefined) conditions.push(`v.published_by <= ${given(wanted.to, 'timestamptz')}`);
  const after: string[] = [];
  if (wanted.kind !== undefined) {
    const kind = given(wanted.kind);
    after.push(`(kind = ${kind} or (${kind} = 'claim' and kind <> 'statement'))`);
  }
  if (wanted.status !== undefined) after.push(`status = ${given(wanted.status)}`);
  return { sql: hitSql(conditions, after, onRecord === undefined && knownBy === undefined), parameters };
}

/** Of now the newest readings are known; of any other moment they are asked for, report by report. */
function hitSql(conditions: readonly string[], after: readonly string[], ofNow: boolean): string {
  const where = (all: readonly string[]) => (all.length === 0 ? '' : `where ${all.join(' and ')}`);
  const candidates = `select s.reading, s.local_id, s.kind as entry_kind, s.at, s.sentence, s.speakers, s.actors, s.places,
      v.id as version, v.report, v.title, v.outlet, v.url, v.published, v.body_sha256,
      coalesce(v.published_at, '-infinity') as "order"
    from dateline.sought s join dateline.version v on v.id = s.version
    ${ofNow ? 'join dateline.newest n on n.reading = s.reading' : ''}
    ${where(conditions)}`;
  const live = `select c.* from candidate c join (
      select newest.id as reading
      from (select distinct report from candidate) r
      cross join lateral (
        select l.id from dateline.live_version($1::timestamptz, $2::timestamptz) l where l.report = r.report
      ) v
      cross join lateral (
        select id from dateline.reading
        where version = v.id and recorded_at <= $2::timestamptz order by id desc limit 1
      ) newest
    ) newest on newest.reading = c.reading`;
  return `with in_force as materialized (
      select * from dateline.judgement_in_force($2::timestamptz) where action in ('accept', 'reject', 'correct')
    ), last as materialized (
      select distinct on (target) target, action,
        bool_or(action = 'correct') over (partition by target) as corrected
      from in_force order by target, seq desc
    ), candidate as materialized (${candidates}
    ), live as materialized (${ofNow ? "select * from candidate where $1::timestamptz = 'infinity'" : live}
    ), entry_of as (
      select l.*, e.id, last.action as judged,
        case when laid.fields is null then e.body else e.body || laid.fields end as body
      from live l
      join dateline.entry e on e.reading = l.reading and e.local_id = l.local_id
      left join last on last.target = e.id
      left join lateral (
        select jsonb_object_agg(field.key, field.value order by j.seq) as fields
        from in_force j cross join lateral jsonb_each(j.body) field
        where last.corrected and j.target = e.id and j.action = 'correct'
          and (j.body_sha256 is null or j.body_sha256 = l.body_sha256)
      ) laid on true
      where last.action is distinct from 'reject'
    ), valued as (
      select id, case entry_kind when 'claim' then body ->> 'kind' else entry_kind end as kind,
        coalesce(body ->> 'status', body ->> 'force') as status,
        sentence, speakers, actors, places, report, version, title, outlet, url, published,
        (body ->> 'score')::float8 as score, judged, "order", at
      from entry_of
    ), hit as materialized (select * from valued ${where(after)})`;
}

/** Whether the words of `name` stand together in `value`. */
function sameWords(value: string, name: string): string {
  const plain = (of: string) =>
    `' ' || regexp_replace(lower(${of}), '[[:space:][:punct:]]+', ' ', 'g') || ' '`;
  return `position(' ' || trim(${plain(name)}) || ' ' in ${plain(value)}) > 0`;
}

/** Whether anything of `typed` is kept in the index. */
async function indexed(queries: Queries, typed: string, phrase: boolean): Promise<boolean> {
  const [found] = await queries.query<{ nodes: number }>(
    `select numnode(${phrase ? 'phraseto' : 'plainto'}_tsquery('english', $1::text)) as nodes`,
    [typed],
  );
  return found!.nodes > 0;
}
