// What the gazetteer knows of single forms, kept with the word type from text to text: most words with a capital are
// no place and begin none, and one look here says so.
import type { WordType } from '../language/language.ts';
import { NEVER } from './en/words.ts';
import type { Gazetteer, Known } from './gazetteer.ts';
import { nameKey } from './spelling.ts';

/** So many keys are kept at most. */
const KEPT = 20_000;
const NONE: readonly Known[] = [];

/** One form, as one gazetteer knows it. */
export class Head {
  readonly owner: Gazetteer;
  readonly key: string;
  /** The places that it names on its own. */
  readonly known: readonly Known[];
  /** Whether a longer name may begin with it. */
  readonly opens: boolean;
  /** The country of which it is an adjective or a word for the people. */
  readonly country: string | null;
  /** Whether an adjective of two words begins with it. */
  readonly opensAdjective: boolean;
  /** Whether all of this says nothing. */
  readonly dull: boolean;

  constructor(form: string, gazetteer: Gazetteer) {
    const key = nameKey(form);
    const known = key === '' || NEVER.has(key) ? NONE : gazetteer.find(key);
    this.owner = gazetteer;
    this.key = key;
    this.known = known.length > 0 && !isWord(form, key, known[0]!) ? known : NONE;
    this.opens = key !== '' && gazetteer.opens(key);
    this.country = gazetteer.countryOf(key);
    this.opensAdjective = gazetteer.opensAdjective(key);
    this.dull = this.known.length === 0 && !this.opens && this.country === null && !this.opensAdjective;
  }
}

/** Heads of word types, and keys of names. */
export class Heads {
  readonly #gazetteer: Gazetteer;
  readonly #keys = new Map<string, string>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  of(type: WordType): Head {
    const kept = type.placeHead;
    if (kept instanceof Head && kept.owner === this.#gazetteer) return kept;
    const head = new Head(type.form, this.#gazetteer);
    type.placeHead = head;
    return head;
  }

  keyOf(name: string): string {
    const kept = this.#keys.get(name);
    if (kept !== undefined) return kept;
    if (this.#keys.size >= KEPT) this.#keys.clear();
    const key = nameKey(name);
    this.#keys.set(name, key);
    return key;
  }
}

/** Short names of countries are written in capitals (*US*, not *us*). */
function isWord(form: string, key: string, { precision }: Known): boolean {
  return key.length <= 3 && precision === 'country' && form !== form.toUpperCase();
}
