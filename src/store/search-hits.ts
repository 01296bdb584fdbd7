// The SQL of a search: a common table expression `hit`, every live statement and claim that answers to what is wanted. Which
// reading of a report is live is known for now, and mostly for other moments too: where its page was seen only once.
import { nameWords } from '../ledger/name-words.ts';
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
export type Wanted = SearchFilters &
  SearchWords & {
    /** Only entries of these readings. */
    readonly readings?: readonly number[];
    /** Further conditions on `dateline.sought s`; `given` takes a value and its type, and gives what stands for it. */
    readonly narrow?: (given: (value: Parameter, type?: string) => string) => readonly string[];
  };

/** SQL that begins with `with`, and its parameters. */
export interface Found {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** The weights that names have in the index, by what they are searched for as. */
const WEIGHTS = { speaker: 'A', actor: 'AB', place: 'C' } as const;

/**
 * The hits with `columns`, of those that `hit` can have: `reading`, `local_id`, `id`, `version`, `at`, `order`, `value`,
 * `status`, `outlet`, `speakers`, `actors`, `places`, `judged`, `corrected` (the whole entry, where it was). Null when
 * nothing can be found: words are given and none of them can be searched for (*the*, *of*), or a name has no words.
 */
export async function hitsOf(queries: Queries, wanted: Wanted, columns: string): Promise<Found | null> {
  const { onRecord, knownBy, words, phrases, without } = wanted;
  const parameters: Parameter[] = [...momentsOf(wanted)];
  const given = (value: Parameter, type = 'text') => `$${parameters.push(value)}::${type}`;
  const ofEntry: string[] = [];
  const ofReport: string[] = [];
  const isWord = (i: number) => words !== '' && i === 0;
  const matching = [words, ...phrases].filter((one) => one !== '');
  const parsed = await Promise.all(matching.map((one, i) => indexed(queries, one, !isWord(i))));
  if (words !== '' && !parsed[0] && phrases.length === 0) return null;
  for (const [i, one] of matching.entries()) {
    if (parsed[i])
      ofEntry.push(`s.words @@ ${isWord(i) ? 'plainto' : 'phraseto'}_tsquery('english', ${given(one)})`);
    // The index knows stems only.
    if (!isWord(i)) ofEntry.push(asItIs(one, given));
  }
  for (const one of without) ofEntry.push(`not s.words @@ phraseto_tsquery('english', ${given(one)})`);
  for (const field of ['speaker', 'actor', 'place'] as const) {
    const name = wanted[field];
    if (name === undefined) continue;
    const called = nameWords(name);
    if (called.length === 0) return null;
    const query = called.map((word) => `'@${word}':${WEIGHTS[field]}`).join(' <-> ');
    ofEntry.push(`s.names @@ ${given(query, 'tsquery')}`);
  }
  if (wanted.outlet !== undefined) ofReport.push(`n.outlet = any (${outlets(given(wanted.outlet))})`);
  if (wanted.from !== undefined) ofReport.push(`n.published_at >= ${given(wanted.from, 'timestamptz')}`);
  if (wanted.to !== undefined) ofReport.push(`n.published_by <= ${given(wanted.to, 'timestamptz')}`);
  const asJudged: string[] = [];
  // What was corrected is looked at as it is now; all else is told by its row, before anything is joined.
  const orCorrected = (as: string) =>
    `(${as} or (s.reading, s.local_id) in (select reading, local_id from laid))`;
  if (wanted.kind === 'claim' || wanted.kind === 'statement') ofEntry.push(`s.kind = '${wanted.kind}'`);
  else if (wanted.kind !== undefined) {
    const kind = given(wanted.kind);
    ofEntry.push(orCorrected(`s.value = ${kind}`));
    asJudged.push(`value = ${kind}`);
  }
  if (wanted.status !== undefined) {
    const status = given(wanted.status);
    ofEntry.push(orCorrected(`s.status = ${status}`));
    asJudged.push(`status = ${status}`);
  }
  if (wanted.readings !== undefined) ofEntry.push(`s.reading = any (${given(wanted.readings, 'bigint[]')})`);
  if (wanted.narrow !== undefined) ofEntry.push(...wanted.narrow(given));
  const ofNow = onRecord === undefined && knownBy === undefined;
  const sql = `with ${JUDGED}, ${ofNow ? '' : `${SEVERAL}, `}hit as materialized (
    ${ofNow ? hits(columns, NOW, ofEntry, ofReport, asJudged) : ''}
    ${ofNow ? '' : `${hits(columns, ONCE, ofEntry, ofReport, asJudged)} union all ${hits(columns, THEN, ofEntry, ofReport, asJudged)}`}
  )`;
  return { sql, parameters };
}

/** What people said of entries, as far as it is in force: the last word, and whether something was corrected. */
const JUDGED = `in_force as materialized (
    select * from dateline.judgement_in_force($2::timestamptz) where action in ('accept', 'reject', 'correct')
  ), last as materialized (
    select distinct on (target) target, action, bool_or(action = 'correct') over (partition by target) as corrected
    from in_force order by target, seq desc
  ), laid as materialized (
    select e.reading, e.local_id, e.body || jsonb_object_agg(field.key, field.value order by j.seq) as body
    from last
    join dateline.entry e on e.id = last.target
    join dateline.version v on v.id = e.version
    join in_force j on j.target = e.id and j.action = 'correct' and (j.body_sha256 is null or j.body_sha256 = v.body_sha256)
    cross join lateral jsonb_each(j.body) field
    where last.corrected
    group by e.reading, e.local_id, e.body
  )`;

/** The live version and reading of reports of which that is not known beforehand. */
const SEVERAL = `doubtful as materialized (
    select report from dateline.newest where not seen_once or read_at > $2::timestamptz
  ), several as materialized (
    select r.id as reading, v.id as version, v.outlet, v.published_at, v.published_by
    from doubtful o
    cross join lateral (
      select * from dateline.live_version($1::timestamptz, $2::timestamptz) l where l.report = o.report
    ) v
    cross join lateral (
      select id from dateline.reading
      where version = v.id and recorded_at <= $2::timestamptz order by id desc limit 1
    ) r
    -- Asked first: where there are none, nothing of this is looked up.
    where exists (select from doubtful)
  )`;

/** The live readings, called `n`: of now; of another moment, where that is the newest or none; and the others. */
const NOW = { from: 'dateline.newest n', where: ["$1::timestamptz = 'infinity'"] };
const ONCE = {
  from: 'dateline.newest n',
  where: [
    ...['n.seen_once', 'n.seen_at <= $2::timestamptz', 'n.read_at <= $2::timestamptz'],
    "($1::timestamptz = 'infinity' or n.published_by <= $1::timestamptz)",
  ],
};
const THEN = { from: 'several n', where: [] };

function hits(
  columns: string,
  live: { readonly from: string; readonly where: readonly string[] },
  ofEntry: readonly string[],
  ofReport: readonly string[],
  asJudged: readonly string[],
): string {
  // `offset 0` keeps the planner from joining judgements first.
  const found = `select s.reading, s.local_id, s.id, s.version, s.at, s."order",
      case when laid.body is null or s.kind = 'statement' then s.value else laid.body ->> 'kind' end as value,
      case when laid.body is null then s.status else coalesce(laid.body ->> 'status', laid.body ->> 'force') end as status,
      s.outlet, s.speakers, s.actors, s.places, last.action as judged, laid.body as corrected
    from (
      select s.*, coalesce(n.published_at, '-infinity') as "order", n.outlet
      from dateline.sought s join ${live.from} on n.reading = s.reading
      where ${[...live.where, ...ofEntry, ...ofReport, 'true'].join(' and ')} offset 0
    ) s
    left join last on last.target = s.id
    left join laid on laid.reading = s.reading and laid.local_id = s.local_id
    where last.action is distinct from 'reject'`;
  const where = asJudged.length === 0 ? '' : `where ${asJudged.join(' and ')}`;
  return `select ${columns} from (${found}) found ${where}`;
}

/** Words and blanks alone: what such a phrase is to a regular expression is the phrase itself. */
const PLAIN = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

/**
 * Whether the sentence holds the words of `phrase` side by side in the form that they have there. Where nothing but blanks
 * and a few marks stands at plain words, their letters tell: taking the sentence apart into words costs five times as much.
 */
function asItIs(phrase: string, given: (value: string) => string): string {
  const words = `to_tsvector('simple', s.sentence) @@ phraseto_tsquery('simple', ${given(phrase)})`;
  const lower = phrase.toLowerCase();
  if (!PLAIN.test(lower)) return words;
  const letters = given(`(^|[\\s“"(])${lower.replaceAll(' ', '\\s+')}($|[\\s,;”")]|[.]($|\\s))`);
  return `(lower(s.sentence collate "C") ~ ${letters} or ${words})`;
}

/** The outlets whose names hold the words of `name` side by side. */
function outlets(name: string): string {
  const plain = (of: string) =>
    `' ' || regexp_replace(lower(${of}), '[[:space:][:punct:]]+', ' ', 'g') || ' '`;
  return `array(select o.outlet from (select distinct outlet from dateline.version) o
    where position(' ' || trim(${plain(name)}) || ' ' in ${plain('o.outlet')}) > 0)`;
}

/** Whether anything of `typed` is kept in the index. */
async function indexed(queries: Queries, typed: string, phrase: boolean): Promise<boolean> {
  const [found] = await queries.query<{ nodes: number }>(
    `select numnode(${phrase ? 'phraseto' : 'plainto'}_tsquery('english', $1::text)) as nodes`,
    [typed],
  );
  return found!.nodes > 0;
}
