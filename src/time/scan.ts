// A text's words as the detectors look at them: entries, forms and tags by index, and whether words are glued.
// Indexes outside the text give nothing, so that detectors may look around freely.
import { type Entry, entryOf } from './en/vocabulary.ts';
import type { TimeWords } from './words.ts';

/** The tags that times ask for, as bits. */
export const Tag = {
  noun: 1,
  name: 2,
  past: 4,
  modal: 8,
  base: 16,
  present: 32,
  participle: 64,
  number: 128,
  gerund: 256,
} as const;

const BITS: Readonly<Record<string, number>> = {
  NN: Tag.noun,
  NNS: Tag.noun,
  NNP: Tag.noun | Tag.name,
  NNPS: Tag.noun | Tag.name,
  VBD: Tag.past,
  VBN: Tag.participle,
  VBG: Tag.gerund,
  MD: Tag.modal,
  VB: Tag.base,
  VBP: Tag.present,
  VBZ: Tag.present,
  CD: Tag.number,
};

/** The bits of each tag of a tag set, by index. */
export function tagBits(tags: readonly string[]): Uint16Array {
  return Uint16Array.from(tags, (tag) => BITS[tag] ?? 0);
}

/** One sentence at a time of a text; `at` must lie in the sentence last entered, or beside it. */
export class Scan {
  readonly words: TimeWords;
  readonly #bits: Uint16Array;
  /** First word of the sentence, and the end of its last one. */
  begin = 0;
  end = 0;

  constructor(words: TimeWords, bits: Uint16Array) {
    this.words = words;
    this.#bits = bits;
  }

  /** Goes to the sentence [begin, end). */
  enter(begin: number, end: number): void {
    this.begin = begin;
    this.end = end;
  }

  has(at: number): boolean {
    return at >= this.begin && at < this.end;
  }

  entry(at: number): Entry | null {
    if (!this.has(at)) return null;
    const { normal, lower } = this.words.types[at]!;
    return entryOf(normal, lower);
  }

  /** The word in small letters, digits as 0; empty outside the sentence. */
  low(at: number): string {
    return this.has(at) ? this.words.types[at]!.normal : '';
  }

  /** The word as written; empty outside the sentence. */
  form(at: number): string {
    return this.has(at) ? this.words.types[at]!.form : '';
  }

  is(at: number, words: ReadonlySet<string>): boolean {
    return this.has(at) && words.has(this.words.types[at]!.normal);
  }

  /** Whether the word has one of these tags (bits of `Tag`). */
  tag(at: number, bits: number): boolean {
    return this.has(at) && (this.#bits[this.words.xpos[at]!]! & bits) !== 0;
  }

  /** Whether no blank stands between a word and the one before it. */
  glued(at: number): boolean {
    return this.has(at) && this.has(at - 1) && this.words.to[at - 1] === this.words.from[at];
  }

  /** Whether the word is a hyphen that ties the words around it together. */
  hyphen(at: number): boolean {
    const form = this.form(at);
    return (form === '-' || form === '‑' || form === '–') && this.glued(at) && this.glued(at + 1);
  }

  /** Whether the word begins with a capital letter. */
  capital(at: number): boolean {
    const first = this.form(at).charCodeAt(0);
    return first >= 65 && first <= 90;
  }
}

/** A word list as a set: `words('the a an')`. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
