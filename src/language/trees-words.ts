// The words of a text as the parser's network knows them: tag classes, word classes and numbers of frequent words.
import type { TaggedWords } from './language.ts';
import { UPOS, XPOS } from './tags.ts';
import type { TreeWords } from './trees-features.ts';

/** Turns tagged words into class numbers. */
export class TreeVocabulary {
  /** Tag class from 1, by UPOS index × XPOS.length + XPOS index. */
  readonly tags: Uint8Array;
  /** Hashes of the frequent words in small letters: the word at k has the number k + 1. */
  readonly frequent: Int32Array;
  readonly #numbers = new Map<number, number>();

  constructor(tags: Uint8Array, frequent: Int32Array) {
    if (tags.length !== UPOS.length * XPOS.length)
      throw new Error(`${tags.length} tag classes where ${UPOS.length} × ${XPOS.length} belong`);
    this.tags = tags;
    this.frequent = frequent;
    frequent.forEach((hash, k) => {
      this.#numbers.set(hash, k + 1);
    });
  }

  /** The classes of all words of a text. */
  wordsOf(words: Pick<TaggedWords, 'count' | 'types' | 'upos' | 'xpos'>): TreeWords {
    const { count, types, upos, xpos } = words;
    const tag = new Int32Array(count);
    const cluster = new Int32Array(count);
    const word = new Int32Array(count);
    const lower = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const type = types[i]!;
      tag[i] = this.tags[upos[i]! * XPOS.length + xpos[i]!]!;
      cluster[i] = type.cluster;
      lower[i] = type.lower;
      word[i] = this.#numbers.get(type.lower) ?? 0;
    }
    return { tag, cluster, word, lower };
  }
}
