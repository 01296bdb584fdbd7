// Which words may begin or head a mention at all, by a bit table over their hashes: no for nearly all of them.
import type { WordType } from '../language/language.ts';
import { hashString } from '../model/hash.ts';

const BITS = 14;
const MASK = (1 << BITS) - 1;

/** A set of words in small letters that may say yes wrongly, never no. */
export class WordFilter {
  readonly #bits = new Uint8Array(1 << BITS);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#bits[hashString(word) & MASK] = 1;
  }

  may(type: WordType): boolean {
    return this.#bits[type.lower & MASK] === 1;
  }
}
