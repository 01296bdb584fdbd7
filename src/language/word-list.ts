// What is known of a word whatever its sentence: its distributional classes and how CoreNLP tagged it in news.
// Learnt by training/word-list.ts; looked up once per word type.
import { hashString } from '../model/hash.ts';
import type { WeightsFile } from '../model/weights-file.ts';

/** One word's entry. Every field is a class number; 0 means that nothing is known. */
export interface WordEntry {
  /** Fine distributional class (words that stand in the same places), from 1. */
  readonly cluster: number;
  /** Coarse distributional class, from 1. */
  readonly group: number;
  /** The Penn tags that CoreNLP gave the word most often, as one class, from 1. */
  readonly silver: number;
  /** How the word is written inside sentences: 1 small, 2 mostly small, 3 mostly capital, 4 capital. */
  readonly casing: number;
  /** What CoreNLP's entity classes make of the word when capital, as one class, from 1. */
  readonly entity: number;
}

const UNKNOWN: WordEntry = { cluster: 0, group: 0, silver: 0, casing: 0, entity: 0 };

/** The word as the list knows it: small letters, straight apostrophes, every digit a 0. */
export function normalise(form: string): string {
  const small = form.toLowerCase();
  for (let i = 0; i < small.length; i++) {
    const unit = small.charCodeAt(i);
    // The characters replaced, and some that are not.
    if ((unit < 0x61 && unit >= 0x30) || unit > 0x7a)
      return small.replace(/[‘’ʼ`´]/g, "'").replace(/[0-9]/g, '0');
  }
  return small;
}

/** The list, found by the hash of the normalised word. */
export class WordList {
  readonly #rows = new Map<number, number>();
  readonly #arrays: WeightsFile['arrays'];

  constructor(file: WeightsFile) {
    this.#arrays = file.arrays;
    const hashes = file.arrays['hash']!;
    for (let row = 0; row < hashes.length; row++) this.#rows.set(hashes[row]!, row);
  }

  /** The entry of a normalised word; all zero when the list does not have it. */
  find(normalised: string): WordEntry {
    const row = this.#rows.get(hashString(normalised));
    if (row === undefined) return UNKNOWN;
    const at = (name: string): number => this.#arrays[name]![row]!;
    return {
      cluster: at('cluster'),
      group: at('group'),
      silver: at('silver'),
      casing: at('casing'),
      entity: at('entity'),
    };
  }
}
