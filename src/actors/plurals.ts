// Where plural nouns stand: between a force and *they*, one of them is as likely meant.
import type { TaggedWords } from '../language/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { isPlural } from './grammar.ts';

/** The plural nouns of one text by offset. */
export class Plurals {
  readonly #begins: Int32Array;

  constructor(words: TaggedWords) {
    const begins: number[] = [];
    for (let i = 0; i < words.count; i++) if (isPlural(words, i)) begins.push(words.from[i]!);
    this.#begins = Int32Array.from(begins);
  }

  /** Whether one begins in [from, to). */
  between(from: number, to: number): boolean {
    const at = lowerBound(this.#begins, from);
    return at < this.#begins.length && this.#begins[at]! < to;
  }
}
