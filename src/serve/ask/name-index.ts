// The keys that have a name with given words. A server looks at the same names again and again: they are cut into words once.
import { nameWords } from '../../ledger/name-words.ts';
import type { Names } from '../../ledger/names.ts';

/** Keys with their names, each as its words. */
type Worded = ReadonlyMap<string, readonly (readonly string[])[]>;

interface NameIndex {
  readonly worded: Worded;
  /** The keys that have a name with the word. */
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

const INDEXES = new WeakMap<ReadonlyMap<string, Names>, NameIndex>();

/** The keys of `known` with a name that has one of `words` (the one that is in the fewest), with all their names. */
export function withWords(words: readonly string[], known: ReadonlyMap<string, Names>): Worded {
  let index = INDEXES.get(known);
  if (index === undefined) {
    index = indexOf(known);
    INDEXES.set(known, index);
  }
  const { worded, byWord } = index;
  const keys = words.map((word) => byWord.get(word) ?? []).sort((a, b) => a.length - b.length)[0] ?? [];
  return new Map(keys.map((key) => [key, worded.get(key)!]));
}

function indexOf(known: ReadonlyMap<string, Names>): NameIndex {
  const worded = new Map([...known].map(([key, names]) => [key, [...names.keys()].map(nameWords)]));
  const byWord = new Map<string, string[]>();
  for (const [key, names] of worded)
    for (const word of new Set(names.flat())) {
      const keys = byWord.get(word);
      if (keys === undefined) byWord.set(word, [key]);
      else keys.push(key);
    }
  return { worded, byWord };
}
