// Word lists looked up by word: entries that hold for several words, written with blanks between them.
import type { Graph } from '../language/graph.ts';

/** The entry of each word; of two for one word the later. */
export function byWord<E extends { readonly words: string }>(list: readonly E[]): ReadonlyMap<string, E> {
  return new Map(list.flatMap((entry) => entry.words.split(' ').map((word) => [word, entry] as const)));
}

/** Whether a word's lemma is in the list for verbs where it is a verb, in that for nouns where it is a noun. */
export function isListed(
  graph: Graph,
  i: number,
  verbs: ReadonlyMap<string, unknown>,
  nouns: ReadonlyMap<string, unknown>,
): boolean {
  const upos = graph.upos(i);
  return upos === 'VERB' ? verbs.has(graph.lemma(i)) : upos === 'NOUN' && nouns.has(graph.lemma(i));
}
