// Whether a country or a capital acts where it stands, or only holds somebody.
import { type TaggedWords, UPOS } from '../language/language.ts';
import { ACTING_VERBS } from './en/acting.ts';
import { isDeterminer, isPreposition, isSubject, verbAfter } from './grammar.ts';
import type { Mention } from './mention.ts';

const VERB = UPOS.indexOf('VERB');
const HELPING: ReadonlySet<string> = new Set(
  'have be will would do can could may might shall should must'.split(' '),
);

/** From a finite verb past helping verbs and adverbs to the verb that says what is done (*has not yet **approved***). */
function actingVerb(words: TaggedWords, verb: number, end: number): number {
  let at = verb;
  const last = Math.min(end, verb + 5);
  for (let i = verb; i < last; i++) {
    if (words.upos[i] === VERB) return i;
    if (!HELPING.has(words.lemma[i]!.text) && !/^(?:ADV|PART|AUX)$/.test(UPOS[words.upos[i]!]!)) break;
    at = i;
  }
  return at;
}

/**
 * Whether the words [begin, end) of the sentence [from, stop) are the subject of a verb; of a capital, of one that
 * governments do and not behind a direction (`east London`).
 */
export function acts(
  words: TaggedWords,
  begin: number,
  end: number,
  from: number,
  stop: number,
  capital: boolean,
): boolean {
  if (!isSubject(words, begin, end, from, stop)) return false;
  if (capital && begin > from && /^(?:ADJ|NOUN|PROPN)$/.test(UPOS[words.upos[begin - 1]!]!)) return false;
  const verb = actingVerb(words, verbAfter(words, end, stop), stop);
  return ACTING_VERBS.has(words.lemma[verb]!.text) || (!capital && words.upos[verb] === VERB);
}

/** Of *Russia, Iran and Turkey agreed* all act or none; `first` is the sentence's first mention, `from` its first word. */
export function actTogether(
  words: TaggedWords,
  mentions: readonly Mention[],
  first: number,
  from: number,
): void {
  for (let m = mentions.length - 1; m > first; m--) {
    const last = mentions[m]!;
    if (last.sort !== 'government' || !last.acts) continue;
    const chain = [last];
    for (let k = m - 1; k >= first; k--) {
      const one = mentions[k]!;
      const next = chain[chain.length - 1]!;
      if (one.sort !== 'government' || next.begin - one.end > 3) break;
      const between = words.form.slice(one.end, next.begin).join(' ').toLowerCase();
      if (!/^(?:,|and|, and)(?: the)?$/.test(between)) break;
      chain.push(one);
    }
    const opening = chain[chain.length - 1]!;
    const article = opening.begin > from && isDeterminer(words, opening.begin - 1) ? 1 : 0;
    const before = opening.begin - 1 - article;
    const doing = before < from || !isPreposition(words, before);
    for (const one of chain) one.acts = doing;
    m -= chain.length - 1;
  }
}
