// A record → the pairs of actors that may be one and on which nobody has ruled, each with a sentence that names it: for
// a person to judge.
import type { Actor } from '../actors/actor.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import { isBound } from './actor-key.ts';
import { type DoubtfulPair, doubtfulPairs } from './doubtful.ts';
import { commonName, type Names } from './names.ts';
import type { ReadVersion } from './read-version.ts';
import type { WholeRecord } from './record.ts';
import { areApart } from './rulings.ts';

/** One of two that may be one, and the first sentence that names it. */
export interface DoubtfulActor {
  readonly key: string;
  readonly name: string;
  /** Id of the entry of the actor in that report. */
  readonly entry: string;
  readonly version: string;
  readonly sentence: Span;
}

/** Two actors that may be one. Made one, `from` is shown as `into`. */
export interface DoubtfulActors extends Pick<DoubtfulPair, 'rule' | 'why' | 'score'> {
  readonly from: DoubtfulActor;
  readonly into: DoubtfulActor;
}

/** The doubtful pairs of a record, surest first, but for those of which people say that they are two. */
export function doubtfulActors(record: WholeRecord): DoubtfulActors[] {
  const named = new Map<string, { readonly actor: Actor; readonly version: ReadVersion }>();
  const keyed = [...record.versions.values()].flatMap((version) =>
    (version.reading.actors ?? []).map((actor) => {
      const key = record.keyIn(version.id, actor.id)!;
      if (!named.has(key)) named.set(key, { actor, version });
      const { name, country, office } = actor;
      return { key, name, ...(country && { country }), ...(office && { office }) };
    }),
  );
  const shown = (key: string): DoubtfulActor => {
    const { actor, version } = named.get(key)!;
    return {
      key,
      name: commonName(record.actors.get(key)) ?? actor.name,
      entry: version.entryId(actor.id),
      version: version.id,
      sentence: sentenceOf(version, actor),
    };
  };
  return doubtfulPairs(keyed)
    .filter(({ a, b }) => !areApart(record.rulings, a, b))
    .map(({ a, b, rule, why, score }) => {
      const [from, into] = isLesser(a, b, record.actors) ? [a, b] : [b, a];
      return { rule, why, score, from: shown(from), into: shown(into) };
    });
}

/** Whether `a` goes into `b`: what is one report's goes into what is known, the rarer into the more frequent. */
function isLesser(a: string, b: string, actors: ReadonlyMap<string, Names>): boolean {
  if (isBound(a) !== isBound(b)) return isBound(a);
  const times = (key: string): number => [...(actors.get(key)?.values() ?? [])].reduce((x, y) => x + y, 0);
  return times(a) <= times(b);
}

/** The sentence of an actor's first mention; the mention itself where no sentence holds it. */
function sentenceOf({ reading: { sentences } }: ReadVersion, { mentions }: Actor): Span {
  const first = mentions[0] ?? [0, 0];
  const ends = Int32Array.from(sentences, ([, end]) => end);
  return sentences[lowerBound(ends, first[0] + 1)] ?? first;
}
