// Forces by their head noun (`US troops`, `SDF fighters`): whose they are, and of what class.
import { UPOS } from '../language/language.ts';
import { FORCE_CLASSES, PLAIN_MODIFIERS } from './en/forces.ts';
import { isDeterminer, isOwn, isPossessive } from './grammar.ts';
import type { Draft } from './mention.ts';
import type { Seen } from './seen.ts';

const NUMBER = UPOS.indexOf('NUM');
const forceClass = new Map<string, string>();
for (const [slug, nouns] of Object.entries(FORCE_CLASSES))
  for (const noun of nouns) if (!noun.includes(' ')) forceClass.set(noun, slug);

/** All force nouns of one word. */
export const FORCE_NOUNS: readonly string[] = [...forceClass.keys()];

/** The class of a force noun as listed, or null. */
export function forceClassOf(noun: string): string | null {
  return forceClass.get(noun) ?? null;
}

interface Base {
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly from: number;
  readonly plural: boolean;
  readonly acts: boolean;
}

/** A force: whose it is, and its class. Without a side it only goes back to one named before. */
export function forceDraft(finder: Seen, base: Base, inner: readonly number[], force: string): Draft | null {
  const { words } = finder;
  const sides: string[] = [];
  let country: string | undefined;
  let side: string | undefined;
  let covered = base.begin;
  let others = '';
  const rest = (to: number): void => {
    for (let k = covered; k < to; k++) {
      const normal = words.types[k]!.normal;
      if (
        !PLAIN_MODIFIERS.has(normal) &&
        !isDeterminer(words, k) &&
        !isOwn(words, k) &&
        !isPossessive(words, k) &&
        words.upos[k] !== NUMBER
      )
        others += ` ${normal}`;
    }
  };
  for (const m of inner) {
    const mention = finder.mentions[m]!;
    rest(mention.begin);
    covered = mention.end;
    if (mention.sort === 'role' || mention.sort === 'pronoun') continue;
    const key = mention.key ?? mention.label;
    sides.push(key);
    if (mention.country !== undefined && mention.sort !== 'body') country ??= mention.country;
    else side ??= mention.sort === 'nation' && mention.known?.is === 'nation' ? mention.known.people : key;
  }
  rest(base.head);
  const named = sides.length > 0;
  // `US-backed forces` are not US forces.
  const backed = /-/.test(others);
  return {
    begin: base.begin,
    end: base.end,
    head: base.head,
    from: base.from,
    sort: 'force',
    plural: true,
    acts: named,
    key: named ? `${force}|${sides.toSorted().join('+')}|${others.trim()}` : undefined,
    country: backed ? undefined : country,
    side: backed ? undefined : side,
  };
}
