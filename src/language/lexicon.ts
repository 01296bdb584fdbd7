// The word types met so far, found by form and situation. Bounded: it is emptied when full, so memory stays
// within limits on input of any length.
import { normalise, type WordList } from './word-list.ts';
import { boundaryType, WordType } from './word-type.ts';
import type { Words } from './words.ts';
import { Kind } from './written.ts';

const CAPACITY = 1 << 15;
const SITUATIONS = 5;
/** Longer forms are never met twice: they are not kept. */
const LONGEST = 64;

/** Interns word types. */
export class Lexicon {
  readonly boundary = boundaryType();
  readonly #list: WordList;
  readonly #capacity: number;
  /** An open-addressing table of types in situation 0, at most half full; the others hang on these. */
  readonly #types: (WordType | null)[];
  readonly #hashes: Int32Array;
  #size = 0;

  /** Holds at most `capacity` forms at a time, and each of them in five situations at most. */
  constructor(list: WordList, capacity = CAPACITY) {
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#list = list;
    this.#capacity = capacity;
    this.#types = new Array<WordType | null>(slots).fill(null);
    this.#hashes = new Int32Array(slots);
  }

  /** The type of a form in a situation. */
  type(form: string, situation: number): WordType {
    const type = form.length > LONGEST ? this.#make(form, 0) : this.#find(form);
    return situation === 0 ? type : this.#situated(type, situation);
  }

  #find(form: string): WordType {
    let hash = form.length;
    for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x9e3779b1);
    hash ^= hash >>> 15;
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    for (;;) {
      const type = this.#types[slot]!;
      if (type === null) break;
      if (this.#hashes[slot] === hash && type.form === form) return type;
      slot = (slot + 1) & mask;
    }
    if (this.#size >= this.#capacity) {
      this.#types.fill(null);
      this.#size = 0;
      slot = hash & mask;
    }
    // A copy: a slice would keep the whole text that it was cut from.
    const type = this.#make(` ${form}`.slice(1), 0);
    this.#types[slot] = type;
    this.#hashes[slot] = hash;
    this.#size++;
    return type;
  }

  /** The form of `type`, which is in situation 0, in another situation. These count, but never empty the table. */
  #situated(type: WordType, situation: number): WordType {
    type.others ??= new Array<WordType | null>(SITUATIONS).fill(null);
    const known = type.others[situation];
    if (known) return known;
    const made = this.#make(type.form, situation);
    type.others[situation] = made;
    this.#size++;
    return made;
  }

  #make(form: string, situation: number): WordType {
    const normal = normalise(form);
    return new WordType(form, situation, normal, this.#list.find(normal));
  }

  /** The types of all words of a text, each in its situation. */
  typesOf(words: Words): WordType[] {
    const types: WordType[] = new Array(words.count);
    const { form, from, to, sentenceStarts } = words;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      const begin = sentenceStarts[s]!;
      const end = sentenceStarts[s + 1]!;
      let long = 0;
      let longCapital = 0;
      for (let i = begin; i < end; i++) {
        const word = form[i]!;
        const type = this.type(word, 0);
        types[i] = type;
        if (word.length >= 4 && type.kind <= Kind.Mixed) {
          long++;
          if (type.kind !== Kind.Small) longCapital++;
        }
      }
      const titled = longCapital * 2 > long && longCapital >= 2;
      let opening = true;
      for (let i = begin; i < end; i++) {
        const type = types[i]!;
        if (type.kind === Kind.Mark) {
          const glued = i > 0 && to[i - 1] === from[i] ? 1 : 0;
          const gluedAfter = i + 1 < words.count && to[i] === from[i + 1] ? 2 : 0;
          types[i] = this.#situated(type, 1 + glued + gluedAfter);
        } else {
          if (type.capital && (titled || opening)) types[i] = this.#situated(type, titled ? 2 : 1);
          opening = false;
        }
      }
    }
    return types;
  }
}
