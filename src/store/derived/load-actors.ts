// The actors that a part of the record names, and all that tells who they are: those who share a family name or a post
// with one of them, and the names that reports give to each.
import type { NameCount } from '../../ledger/assembled.ts';
import { actorsNamedIn, type NamedActor } from '../../ledger/derived-version.ts';
import { nameWords } from '../../ledger/name-words.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { Parameter } from '../database.ts';
import type { LocalActor } from './actors-asked.ts';
import type { Live } from './live.ts';

/** The columns of `dateline.named_actor n` that make a `NamedActor`. */
export const ACTOR =
  'n.version, n.report, n.published, n.entry, n.actor, n.key, n.family, n.post, n.statements';

/** What tells actors apart as far as others are tied to them. */
const APART = `n.key, n.post, n.actor ->> 'office', n.actor ->> 'country', left(n.published, 7)`;

/** A condition on `dateline.named_actor n` that holds for whomever `name` may mean, with its parameters from `$1`. */
function meansName(name: string): { where: string; parameters: Parameter[] } {
  const like = nameWords(name).map((word) => `% ${word} %`);
  return {
    where: `(n.key = $1::text${like.length === 0 ? '' : ' or n.words like all ($2::text[])'})`,
    parameters: like.length === 0 ? [name] : [name, like],
  };
}

/** What may tie to a person's name what is said under another one. */
export interface Ties {
  readonly keys: readonly string[];
  readonly families: readonly string[];
  readonly posts: readonly string[];
}

/** The actors whom `name` may mean, by their keys and by what others are tied to them by. */
export async function actorsMeant(live: Live, name: string): Promise<Ties> {
  const { where, parameters } = meansName(name);
  return tiesOf(
    await live.query<Pick<NamedActor, 'key' | 'family' | 'post'>>(
      `select distinct n.key, n.family, n.post from live join dateline.named_actor n on n.version = live.version where ${where}`,
      parameters,
    ),
  );
}

function tiesOf(actors: readonly Pick<NamedActor, 'key' | 'family' | 'post'>[]): Ties {
  return {
    keys: [...new Set(actors.map(({ key }) => key))],
    families: [...new Set(actors.flatMap(({ family }) => family ?? []))],
    posts: [...new Set(actors.flatMap(({ post }) => post ?? []))],
  };
}

/** The actors of `propositions`, `more` of them, and all whom `meant` means, with what it takes to key and to name them. */
export async function loadActors(
  live: Live,
  propositions: readonly Proposition[],
  meant: Ties | null,
  more: readonly LocalActor[] = [],
): Promise<{ readonly actors: readonly NamedActor[]; readonly names: readonly NameCount[] }> {
  const named = [
    ...propositions.flatMap((one) => actorsNamedIn(one).map((actor): LocalActor => [one.version, actor])),
    ...more,
  ];
  const own = await live.query<NamedActor>(
    `select ${ACTOR} from (
       select distinct * from unnest($1::text[], $2::text[]) t (version, actor)
     ) t join dateline.named_actor n on n.version = t.version and n.local_id = t.actor
     order by n.version, n.seq`,
    [named.map(([version]) => version), named.map(([, actor]) => actor)],
  );
  const sides = propositions.flatMap(({ side }) => side?.key ?? []);
  const ties = tiesOf([...own, ...(meant === null ? [] : asActors(meant))]);
  const holders = await live.query<{ family: string }>(
    `select distinct n.family from live join dateline.named_actor n on n.version = live.version
     where n.post = any ($1::text[]) and n.family is not null`,
    [ties.posts],
  );
  const families = [...new Set([...ties.families, ...holders.map(({ family }) => family)])];
  // Whoever is known by full name, once for each office, country and month in which reports give him.
  const known = await live.query<NamedActor>(
    `select distinct on (${APART}) ${ACTOR}
     from live join dateline.named_actor n on n.version = live.version
     where (n.family = any ($1::text[]) or n.post = any ($2::text[]) and n.family is not null) and position('@' in n.key) = 0
     order by ${APART}, n.version, n.seq`,
    [families, ties.posts],
  );
  const keys = [...new Set([...ties.keys, ...sides, ...known.map(({ key }) => key)])];
  const names = await live.query<NameCount>(
    `select min(n.actor::text)::jsonb as actor, min(n.report) as report, min(n.published) as published, n.key,
       count(*) as count
     from live join dateline.named_actor n on n.version = live.version
     where n.family is null and (n.key = any ($1::text[]) or n.post = any ($3::text[])) or n.family = any ($2::text[])
     group by ${APART}, n.name`,
    [keys, families, ties.posts],
  );
  return { actors: [...own, ...known], names };
}

const asActors = ({ keys, families, posts }: Ties): Pick<NamedActor, 'key' | 'family' | 'post'>[] => [
  ...keys.map((key) => ({ key, family: null, post: null })),
  ...families.map((family) => ({ key: '', family, post: null })),
  ...posts.map((post) => ({ key: '', family: null, post })),
];
