// How much a watch would tell: how many sentences in the last 7, 30 and 365 days of what the ledger holds answer to it, with the
// newest. Conflicts and turns, which are few, come on top.
import type { Queries } from '../database.ts';
import { Live } from '../derived/live.ts';
import { actorsMeant } from '../derived/load-actors.ts';
import { placesMeant } from '../derived/load-places.ts';
import { LedgerError } from '../ledger-error.ts';
import { foundBy, type Hit, OF_HIT, shown } from '../search.ts';
import type { Wanted } from '../search-hits.ts';
import { askedProblem, type Watched } from './watch.ts';

/** Counts of sentences. */
export interface Expected {
  /** The day from which days are counted back: that of the newest dated report, but not after today. Null without any. */
  readonly to: string | null;
  readonly last7: number;
  readonly last30: number;
  readonly last365: number;
  readonly total: number;
  /** The newest that answer. */
  readonly examples: readonly Hit[];
}

const EXAMPLES = 8;

/** What `watched` would tell; `on` is today, ISO 8601. Rejects with `watch-refused` for what cannot be watched for. */
export async function expectedOf(tx: Queries, watched: Watched, on: string): Promise<Expected> {
  const problem = askedProblem(watched);
  if (problem !== null) throw new LedgerError('watch-refused', problem);
  const [newest] = await tx.query<{ at: string | null }>(
    'select max(published_at) as at from dateline.newest where published_at <= $1::timestamptz',
    [`${on.slice(0, 10)}T23:59:59.999Z`],
  );
  const to = newest?.at?.slice(0, 10) ?? null;
  const none = { to, last7: 0, last30: 0, last365: 0, total: 0, examples: [] };
  const found = await answering(tx, watched);
  if (found === null) return none;
  const { sql, parameters } = found;
  const since = `$${parameters.length + 1}::timestamptz`;
  const within = (days: number): string =>
    `count(*) filter (where "order" > ${since} - interval '${days} days' and "order" <= ${since}) as last${days}`;
  const end = to === null ? '-infinity' : `${to}T23:59:59.999Z`;
  const [counts] = await tx.query<Omit<Expected, 'to' | 'examples'>>(
    `${sql}, once as (
       select h.version, s.sentence, h."order" from hit h
       join dateline.sought s on s.reading = h.reading and s.local_id = h.local_id
       group by h.version, s.sentence, h."order"
     ) select ${[7, 30, 365].map(within).join(', ')}, count(*) as total from once`,
    [...parameters, end],
  );
  const examples = await tx.query<Hit>(
    `${sql}, first as (select * from hit order by "order" desc, version, at, id limit ${EXAMPLES}) ${shown('first')}`,
    parameters,
  );
  return { to, ...counts!, examples };
}

/** The entries that answer, as a common table expression `hit`; null when nothing can. */
async function answering(tx: Queries, watched: Watched) {
  if (watched.kind === 'search') return foundBy(tx, watched.asked, OF_HIT);
  const { actor, place } = watched.asked as { readonly actor?: string; readonly place?: string };
  const live = new Live(tx, ['infinity', 'infinity']);
  const who = actor === undefined ? null : await actorsMeant(live, actor);
  const where = place === undefined ? null : await placesMeant(live, place);
  const narrow: Wanted['narrow'] = (given) => [
    ...(who === null
      ? []
      : [
          `exists (select from dateline.named_actor o where o.version = s.version and s.actors ? o.name and (
             o.key = any (${given(who.keys, 'text[]')})
             or o.family = any (${given(who.families, 'text[]')}) and position('@' in o.key) > 0))`,
        ]),
    ...(where === null
      ? []
      : [
          `exists (select from dateline.named_place o where o.version = s.version and s.places ? o.name
             and ${given(where, 'text[]')} && array[o.place, split_part(o.place, '/', 1)])`,
        ]),
    // A limit is counted wherever it is said, again and again too.
    ...(watched.kind === 'deadline' ? ["s.value = 'deadline'"] : []),
  ];
  return foundBy(tx, { narrow }, OF_HIT);
}
