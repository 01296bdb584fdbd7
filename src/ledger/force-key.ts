// Whose a force is, as a key that compares across reports: US troops, American soldiers and the US military are all
// `force:us`. Fighters of a named body are the body's; a force described and not named is nobody's in particular.
import type { Actor } from '../actors/actor.ts';
import { BODIES } from '../actors/en/organizations.ts';
import { NOT_THE_STATE, STATE_ARM_WORDS, STATE_ARMS } from './en/state-arms.ts';
import type { Keyed } from './keyed.ts';

/** What is needed of an actor to say whose force it is. */
export type Sided = Pick<Actor, 'kind' | 'name' | 'country' | 'side'>;

/** A name in small letters, without accents, article and curly apostrophes. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Longer than any name: what stands behind it tells nobody apart, and an index takes keys of 2.7 kB. */
const BEGINNING = /^.{0,120}/su;

/** A plain name as far as keys have it. */
export function keyPart(plain: string): string {
  return BEGINNING.exec(plain)![0];
}

/** A name as keys have it. */
export function keyName(name: string): string {
  return keyPart(plainName(name));
}

const CANONICAL: ReadonlyMap<string, string> = new Map(
  BODIES.flatMap(({ names }) =>
    names.map((name): [string, string] => [plainName(name), plainName(names[0]!)]),
  ),
);

/** The name that a known body is shown by: *Daesh* is *islamic state*. Null for a body that is not known. */
export function knownBody(name: string): string | null {
  return CANONICAL.get(plainName(name)) ?? null;
}

const wordsOf = (name: string): readonly string[] => plainName(name).split(/[\s\-‑']+/);

/** Whether a name means the armed force of its country as a whole, or a part of it. */
function isStates(name: string): boolean {
  const words = wordsOf(name);
  return STATE_ARM_WORDS.has(words.at(-1)!) && !words.some((word) => NOT_THE_STATE.has(word));
}

/** The key of a force, or null where its side is not said and it has no name of its own. */
export function forceKey({ name, country, side }: Sided): Keyed | null {
  const known = knownBody(name);
  if (known !== null) {
    const state = STATE_ARMS.get(known);
    if (state !== undefined)
      return { key: `force:${state}`, why: `${name} is an arm of the state`, score: 0.95 };
    return { key: `force:${known}`, why: `a name of ${known}`, score: 0.95 };
  }
  if (country !== undefined && isStates(name))
    return { key: `force:${country.toLowerCase()}`, why: `the force of ${country}`, score: 0.95 };
  if (side !== undefined) {
    const body = knownBody(side) ?? keyName(side);
    return { key: `force:${body}`, why: `fighters of ${side}`, score: 0.85 };
  }
  if (country !== undefined)
    return {
      key: `force:${country.toLowerCase()}/${keyName(name)}`,
      why: `called alike, of ${country}`,
      score: 0.7,
    };
  const words = wordsOf(name);
  const described = words.includes('backed') || words.includes('led') || !/\p{Lu}/u.test(name.slice(0, 1));
  if (described || words.every((word) => STATE_ARM_WORDS.has(word))) return null;
  return { key: `force:${keyName(name)}`, why: 'the same name', score: 0.8 };
}

/** The key of the force that acts when this actor does: a state's for its government; null for others. */
export function sideOf(actor: Sided): Keyed | null {
  if (actor.kind === 'force') return forceKey(actor);
  const { kind, country, name } = actor;
  if (country === undefined) return null;
  const key = `force:${country.toLowerCase()}`;
  if (kind === 'government')
    return { key, why: `the government of ${country} stands for its force`, score: 0.9 };
  // *The American withdrawal*, but not *the Americans*, who are people.
  if (kind === 'group' && !name.endsWith('s')) return { key, why: `${name}, before a noun`, score: 0.8 };
  if (kind === 'organization' && DEFENCE.has(knownBody(name) ?? ''))
    return { key, why: `${name} commands it`, score: 0.9 };
  return null;
}

const DEFENCE: ReadonlySet<string> = new Set(['pentagon', 'ministry of defence']);
