// Where a statement that was found by a tree comes from: the entries of the word lists that hold its cue.
import type { Example } from '../language/example.ts';
import { ATTRIBUTING_ADJECTIVES, ATTRIBUTING_NOUNS, ATTRIBUTING_VERBS } from './en/attributing.ts';

/** The lists by the rules that statements carry. */
const LISTS: Readonly<Record<string, readonly (Example & { readonly words: string })[]>> = {
  'overlooked.verb': ATTRIBUTING_VERBS,
  'overlooked.noun': ATTRIBUTING_NOUNS,
  'overlooked.adj': ATTRIBUTING_ADJECTIVES,
};

/** The entries of a rule's list that hold the lemma of a cue. */
export function attributingEntries(rule: string, lemma: string): Example[] {
  return (LISTS[rule] ?? [])
    .filter(({ words }) => words.split(' ').includes(lemma))
    .map(({ example, counter, reason }) => ({ example, counter, reason }));
}
