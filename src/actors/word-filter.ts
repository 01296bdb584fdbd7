// Which words may begin or head a mention at all, by a bit table over their hashes: no for nearly all of them.
import type { WordType } from '../language/language.ts';
import { hashString } from '../model/hash.ts';

/** A set of words in small letters that may say yes wrongly, never no. */
export class WordFilter {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** `size` is the logarithm, to the base 2, of the places in the table. */
  constructor(words: Iterable<string>, size = 14) {
    this.#mask = (1 << size) - 1;
    this.#bits = new Uint8Array(1 << size);
    for (const word of words) this.#bits[hashString(word) & this.#mask] = 1;
  }

  may(type: WordType): boolean {
    return this.#bits[type.lower & this.#mask] === 1;
  }
}
