// Role noun phrases: `the US Minister of Defense`, `his Iraqi counterpart`, `a senior SDF commander`. From the head
// noun, what lies to its left and what `of` or `for` adds to its right become one Role.
import type { TaggedWords } from '../language/language.ts';
import { FORMER, LOWER, PORTFOLIOS, type RoleWord } from './en/offices.ts';
import { isDeterminer, isNoun, isPossessive } from './grammar.ts';
import type { Named } from './known-name.ts';
import type { Role } from './mention.ts';
import { officeSlug } from './office-slug.ts';

/** Longest phrase behind *of* or *for*, in words. */
const LONGEST = 8;
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in']);

/** End of `of …`, `for …` behind a role's head; `head + 1` where nothing follows. */
export function rightEdge(
  words: TaggedWords,
  head: number,
  end: number,
  isPerson: (i: number) => boolean,
): number {
  let stop = head + 1;
  for (let link = 0; link < 2; link++) {
    if (stop >= end) return stop;
    const word = words.types[stop]!.normal;
    if (!LINKS.has(word) || ((word === 'at' || word === 'in') && link === 0)) return stop;
    let i = stop + 1;
    let last = -1;
    const most = Math.min(end, i + LONGEST);
    while (i < most) {
      if (isPerson(i) && last >= 0 && !isPossessive(words, i - 1)) break;
      // `for the Kurdish-led forces`: what hangs on a hyphen goes with it.
      const hyphen = words.form[i] === '-' || words.form[i - 1] === '-';
      if (isNoun(words, i)) last = i;
      else if (
        !hyphen &&
        !isPossessive(words, i) &&
        !(isDeterminer(words, i) && last < 0) &&
        words.upos[i] !== 0
      )
        break;
      i++;
    }
    if (last < 0) return stop;
    stop = last + 1;
  }
  return stop;
}

/** The role of the phrase [begin, end) with head `head`. */
export function roleOf(
  words: TaggedWords,
  begin: number,
  head: number,
  end: number,
  word: RoleWord,
  { country, body }: Named,
  inBody: (i: number) => boolean,
): Role {
  let former = false;
  let lower = false;
  let portfolio: string | undefined;
  const modifiers = new Set<string>();
  for (let i = begin; i < end; i++) {
    if (i === head) continue;
    const normal = words.types[i]!.normal;
    if (i < head) {
      modifiers.add(normal);
      if (FORMER.has(normal) || (normal === 'then' && i < head)) former = true;
      if (LOWER.has(normal)) lower = true;
    }
    // The Foreign Office's secretary is not a foreign secretary.
    if (!inBody(i)) portfolio = PORTFOLIOS.get(normal) ?? portfolio;
  }
  const after = head + 2 < words.count && head + 2 < end ? words.types[head + 2]!.normal : '';
  const { slug, unique } = officeSlug(word, { modifiers, portfolio, after, body, lower });
  return {
    slug,
    unique,
    former,
    ...(word.gender === undefined ? {} : { gender: word.gender }),
    ...(country === undefined ? {} : { country }),
    ...(body === undefined ? {} : { body }),
  };
}
