// The word types met so far, found by form and situation. Bounded: it is emptied when full, so memory stays
// within limits on input of any length.
import { normalise, type WordList } from './word-list.ts';
import { boundaryType, Kind, WordType } from './word-type.ts';
import type { Words } from './words.ts';

const CAPACITY = 1 << 15;
const SITUATIONS = 5;
/** Longer forms are never met twice: they are not kept. */
const LONGEST = 64;

/** Interns word types. */
export class Lexicon {
  readonly boundary = boundaryType();
  readonly #list: WordList;
  readonly #types: Map<string, WordType>[] = Array.from({ length: SITUATIONS }, () => new Map());
  readonly #capacity: number;
  #size = 0;

  /** Holds at most `capacity` types at a time. */
  constructor(list: WordList, capacity = CAPACITY) {
    this.#list = list;
    this.#capacity = capacity;
  }

  /** The type of a form in a situation. */
  type(form: string, situation: number): WordType {
    if (form.length > LONGEST) return this.#make(form, situation);
    const types = this.#types[situation]!;
    let type = types.get(form);
    if (type === undefined) {
      if (this.#size >= this.#capacity) this.#reset();
      // A copy: a slice would keep the whole text that it was cut from.
      const own = ` ${form}`.slice(1);
      type = this.#make(own, situation);
      types.set(own, type);
      this.#size++;
    }
    return type;
  }

  #make(form: string, situation: number): WordType {
    const normal = normalise(form);
    return new WordType(form, situation, normal, this.#list.find(normal));
  }

  #reset(): void {
    for (const types of this.#types) types.clear();
    this.#size = 0;
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
          types[i] = this.type(type.form, 1 + glued + gluedAfter);
        } else {
          if (type.capital && (titled || opening)) types[i] = this.type(type.form, titled ? 2 : 1);
          opening = false;
        }
      }
    }
    return types;
  }
}
