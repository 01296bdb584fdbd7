// Searches statements and claims by their words and by what is known of them: the newest first, page by page. A page is
// found by what stands before it, so that what is added meanwhile moves nothing.
import { publishedPeriod } from '../ledger/published-period.ts';
import type { Parameter, Queries } from './database.ts';
import { type Found, hitsOf, type SearchFilters, type Wanted } from './search-hits.ts';
import { searchWords } from './search-words.ts';

/** What is searched for. */
export interface Search extends SearchFilters {
  /** Words in any form, `"exact phrases"`, `-without`. */
  readonly words?: string;
}

/** One statement or claim that was found. */
export interface Hit {
  readonly id: string;
  /** `statement`, or the kind of the claim. */
  readonly kind: string;
  readonly status: string | null;
  readonly sentence: string;
  readonly speakers: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly report: string;
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly score: number;
  readonly judged: 'accept' | 'correct' | null;
}

export interface SearchPage {
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly total: number;
  /** What `after` is for the next page; null on the last one. */
  readonly next: string | null;
}

export const FACETS = ['kind', 'status', 'speaker', 'actor', 'place', 'outlet'] as const;
export type Facet = (typeof FACETS)[number];
export type Facets = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;

/** Values named of a facet. */
const MANY = 10;

/** Sorts after every date: undated reports come last. */
const UNDATED = '-infinity';

/** One page of what is found. Throws `RangeError` for what cannot be searched for. */
export async function search(
  queries: Queries,
  wanted: Search,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<SearchPage> {
  const hits = await foundBy(queries, wanted, OF_HIT);
  if (hits === null) return { hits: [], total: 0, next: null };
  const { sql, parameters } = hits;
  const from = after === undefined ? null : cursorOf(after);
  const n = parameters.length;
  const behind = `where "order" < $${n + 2}::timestamptz or ("order" = $${n + 2}::timestamptz
    and (version, at, id) > ($${n + 3}::text, $${n + 4}::integer, $${n + 5}::text))`;
  const rows = await queries.query<Hit & { total: number; order: string; at: number }>(
    `${sql}, page as (
       select * from hit ${from === null ? '' : behind}
       order by "order" desc, version, at, id limit $${n + 1}::integer
     ) ${shown('page', ', e."order", e.at, (select count(*) from hit) as total')}`,
    [...parameters, limit + 1, ...(from ?? [])],
  );
  const last = rows[limit - 1];
  const page = rows.slice(0, limit);
  return {
    hits: page.map(({ total: _, order: __, at: ___, ...hit }) => hit),
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last ? written([last.order, last.version, last.at, last.id]) : null,
  };
}

/** All that is found among the live ones of some readings, in no order. Throws `RangeError` as `search` does. */
export async function hitsIn(queries: Queries, wanted: Search, readings: readonly number[]): Promise<Hit[]> {
  const hits = await foundBy(queries, { ...wanted, readings }, OF_HIT);
  return hits === null ? [] : queries.query<Hit>(`${hits.sql} ${shown('hit')}`, hits.parameters);
}

/** The columns of `hit` that `shown` needs. */
export const OF_HIT = 'reading, local_id, id, version, at, "order", judged, corrected';

/** What is shown of the rows of `from`, which has the columns `OF_HIT`; `more` is selected too. */
export function shown(from: string, more = ''): string {
  return `select e.id, case e.kind when 'claim' then e.body ->> 'kind' else e.kind end as kind,
      coalesce(e.body ->> 'status', e.body ->> 'force') as status, s.sentence, s.speakers, s.actors, s.places,
      v.report, e.version, v.title, v.outlet, v.url, v.published, (e.body ->> 'score')::float8 as score, e.judged ${more}
    from (
      select p.*, coalesce(p.corrected, e.body) as body, e.kind
      from ${from} p join dateline.entry e on e.reading = p.reading and e.local_id = p.local_id
    ) e
    join dateline.sought s on s.reading = e.reading and s.local_id = e.local_id
    join dateline.version v on v.id = e.version
    order by e."order" desc, e.version, e.at, e.id`;
}

/** How many of all that is found have which value; the most frequent first. */
export async function facets(queries: Queries, wanted: Search): Promise<Facets> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, [] as { value: string; count: number }[]]));
  const hits = await foundBy(queries, wanted, 'value, status, outlet, speakers, actors, places');
  if (hits === null) return counts as unknown as Facets;
  const rows = await queries.query<{ facet: Facet; value: string; count: number }>(
    `${hits.sql}, of_facet (facet, value) as (
       select 'kind', value from hit
       union all select 'status', status from hit where status is not null
       union all select 'outlet', outlet from hit where outlet is not null
       union all select 'speaker', jsonb_array_elements_text(speakers) from hit
       union all select 'actor', jsonb_array_elements_text(actors) from hit
       union all select 'place', jsonb_array_elements_text(places) from hit
     ), counted as (
       select facet, value, count(*) as count,
         row_number() over (partition by facet order by count(*) desc, value) as rank
       from of_facet group by facet, value
     )
     select facet, value, count from counted where rank <= ${MANY} order by facet, rank`,
    hits.parameters,
  );
  for (const { facet, value, count } of rows) counts[facet]!.push({ value, count });
  return counts as unknown as Facets;
}

/** The hits as a common table expression; null when nothing can be found. */
export function foundBy(
  queries: Queries,
  wanted: Search & Pick<Wanted, 'readings' | 'narrow'>,
  columns: string,
): Promise<Found | null> {
  const { from, to, words = '', ...rest } = wanted;
  const read = {
    ...rest,
    ...searchWords(words),
    ...(from === undefined ? {} : { from: dayOf(from).from }),
    ...(to === undefined ? {} : { to: dayOf(to).to }),
  };
  return hitsOf(queries, read, columns);
}

function dayOf(written: string) {
  const period = publishedPeriod(written);
  if (period === null) throw new RangeError(`${written} is no date: write 2019-10-22, 2019-10 or 2019`);
  return period;
}

function written(place: readonly [order: string, version: string, at: number, id: string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function cursorOf(cursor: string): Parameter[] {
  let place: unknown = null;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {}
  if (Array.isArray(place) && place.length === 4) {
    const [order, version, at, id] = place as unknown[];
    const dated = typeof order === 'string' && (order === UNDATED || !Number.isNaN(Date.parse(order)));
    if (dated && typeof version === 'string' && Number.isInteger(at) && typeof id === 'string')
      return [order, version, at as number, id];
  }
  throw new RangeError('The cursor is not one that a search gave: take it from the page before');
}
