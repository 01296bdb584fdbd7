// Pairs of actors that may be one and are kept apart: for a person to judge. Compared only where they share a cheap
// block, so the cost grows with the pairs that are alike and not with all pairs; and not all of a crowd.
import { isBound } from './actor-key.ts';
import { givenInFull, type PersonName, personName, soundOf } from './person-name.ts';

/** An actor across reports, as far as it is compared. */
export interface KeyedActor {
  readonly key: string;
  readonly name: string;
  readonly country?: string;
  readonly office?: string;
}

/** Two keys that may be one actor; `a` < `b`. */
export interface DoubtfulPair {
  readonly a: string;
  readonly b: string;
  readonly rule: 'family-name' | 'short-name' | 'spelling' | 'initials';
  readonly why: string;
  /** How likely they are one: a rough belief. */
  readonly score: number;
}

/** A block of more actors is a crowd: in it those of one report alone are compared with those of many only. */
const CROWD = 200;

/** The blocks of an actor: two are compared only where they share one. Empty for actors without a name. */
export function doubtBlocks({ key, name }: KeyedActor): string[] {
  if (key.startsWith('person:')) return [`person ${soundOf(personName(name).family)}`];
  if ((key.startsWith('organization:') || key.startsWith('force:')) && !isBound(key)) {
    const short = initialsOf(name);
    return short === null ? [] : [`body ${short}`];
  }
  return [];
}

/** The doubtful pairs among actors, surest first. The same in whatever order they come. */
export function doubtfulPairs(actors: readonly KeyedActor[]): DoubtfulPair[] {
  const blocks = new Map<string, Map<string, KeyedActor>>();
  for (const actor of actors)
    for (const block of doubtBlocks(actor)) {
      let members = blocks.get(block);
      if (members === undefined) blocks.set(block, (members = new Map()));
      const before = members.get(actor.key);
      // One name a key: the fullest, then the first in the alphabet.
      if (before === undefined || preferred(actor, before)) members.set(actor.key, actor);
    }
  const found = new Map<string, DoubtfulPair>();
  for (const members of blocks.values()) {
    const all = [...members.values()];
    const known = all.length > CROWD ? all.filter(({ key }) => !isBound(key)) : all;
    const others = all.length > CROWD ? all.filter(({ key }) => isBound(key)) : [];
    for (const [i, a] of known.entries())
      for (const b of [...known.slice(i + 1), ...others]) {
        const pair = doubtBetween(a, b);
        if (pair !== null) found.set(`${pair.a}\n${pair.b}`, pair);
      }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function preferred(one: KeyedActor, other: KeyedActor): boolean {
  return one.name.length !== other.name.length ? one.name.length > other.name.length : one.name < other.name;
}

/** Why two actors of a block may be one, or null. Symmetric. */
export function doubtBetween(one: KeyedActor, other: KeyedActor): DoubtfulPair | null {
  if (one.key === other.key) return null;
  const [a, b] = one.key < other.key ? [one, other] : [other, one];
  const persons = [a, b].filter(({ key }) => key.startsWith('person:')).length;
  if (persons === 1) return null;
  if (persons === 0) {
    // *SDF* and *Syrian Democratic Forces*, not two bodies of the same initials.
    if (a.name.includes(' ') === b.name.includes(' ') || initialsOf(a.name) !== initialsOf(b.name))
      return null;
    const why = `${a.name} and ${b.name}: one may be the initials of the other`;
    return { a: a.key, b: b.key, rule: 'initials', why, score: 0.5 };
  }
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return null;
  const [x, y] = [nameOf(a), nameOf(b)];
  const same = a.country !== undefined && a.country === b.country ? 0.1 : 0;
  if (!x.full || !y.full) {
    if (x.family !== y.family || (x.full === y.full && same === 0)) return null;
    const why = `${a.name} and ${b.name} share a family name`;
    return { a: a.key, b: b.key, rule: 'family-name', why, score: 0.4 + same };
  }
  const [given, other1] = [givenInFull(x.parts[0]!), givenInFull(y.parts[0]!)];
  if (x.family === y.family && given === other1) {
    const why = `${a.name} and ${b.name}: a short form of the given name, or a name more`;
    return { a: a.key, b: b.key, rule: 'short-name', why, score: 0.8 + same };
  }
  if (
    x.parts.length === y.parts.length &&
    x.parts.every((part, i) => soundOf(part) === soundOf(y.parts[i]!))
  ) {
    const why = `${a.name} and ${b.name} are spellings of one sound`;
    return { a: a.key, b: b.key, rule: 'spelling', why, score: 0.6 + same };
  }
  return null;
}

/** Each is compared with many. */
const NAMES = new WeakMap<KeyedActor, PersonName>();

function nameOf(actor: KeyedActor): PersonName {
  let name = NAMES.get(actor);
  if (name === undefined) NAMES.set(actor, (name = personName(actor.name)));
  return name;
}

/** The initials of a name of several words, or the name itself where it is written in capitals; null otherwise. */
function initialsOf(name: string): string | null {
  const words = name.split(/[\s\-‑]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length >= 2)
    return words
      .map((word) => word[0])
      .join('')
      .toLowerCase();
  return words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0]!) ? words[0]!.toLowerCase() : null;
}
