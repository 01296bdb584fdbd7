// The actors that versions name → the pairs that may be one and on which nobody has ruled, each with where it is named
// first: for a person to judge.
import { isBound } from './actor-key.ts';
import type { NamedActor } from './derived-version.ts';
import { type DoubtfulPair, doubtfulPairs } from './doubtful.ts';
import { commonName, type Names } from './names.ts';
import type { WholeRecord } from './record.ts';
import { areApart } from './rulings.ts';

/** One of two that may be one, and the first version that names it. */
export interface DoubtfulActor {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  /** The entry of the actor there: its id that lasts, and that of the reading. */
  readonly entry: string;
  readonly local: string;
}

/** Two actors that may be one. Made one, `from` is shown as `into`. */
export interface DoubtfulActors extends Pick<DoubtfulPair, 'rule' | 'why' | 'score'> {
  readonly from: DoubtfulActor;
  readonly into: DoubtfulActor;
}

/** The doubtful pairs of a record, surest first, but for those of which people say that they are two. */
export function doubtfulActors({ namedActors, actors, rulings, keyIn }: WholeRecord): DoubtfulActors[] {
  const first = new Map<string, NamedActor>();
  const keyed = namedActors.toSorted(byDate).map((one) => {
    const key = keyIn(one.version, one.actor.id)!;
    if (!first.has(key)) first.set(key, one);
    const { name, country, office } = one.actor;
    return { key, name, ...(country && { country }), ...(office && { office }) };
  });
  const shown = (key: string): DoubtfulActor => {
    const { actor, version, entry } = first.get(key)!;
    return { key, name: commonName(actors.get(key)) ?? actor.name, version, entry, local: actor.id };
  };
  return doubtfulPairs(keyed)
    .filter(({ a, b }) => !areApart(rulings, a, b))
    .map(({ a, b, rule, why, score }) => {
      const [from, into] = isLesser(a, b, actors) ? [a, b] : [b, a];
      return { rule, why, score, from: shown(from), into: shown(into) };
    });
}

/** Whether `a` goes into `b`: what is one report's goes into what is known, the rarer into the more frequent. */
function isLesser(a: string, b: string, names: ReadonlyMap<string, Names>): boolean {
  if (isBound(a) !== isBound(b)) return isBound(a);
  const times = (key: string): number => [...(names.get(key)?.values() ?? [])].reduce((x, y) => x + y, 0);
  return times(a) <= times(b);
}

function byDate(a: NamedActor, b: NamedActor): number {
  const order = ({ published, report, version }: NamedActor): string =>
    `${published ?? '~'} ${report} ${version}`;
  const [one, other] = [order(a), order(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}
