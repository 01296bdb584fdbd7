// Words that are often cues (*say*, *statement*, *according*), in levels, as counted in the training articles.
import { mix } from '../model/hash.ts';

/** How often a word is part of a cue: hardly ever, now and then, often, mostly. */
export const CueLevel = { None: 0, Some: 1, Often: 2, Mostly: 3 } as const;

/** What stands for a lemma, as a verb or as another word. */
export function cueWordKey(lemma: number, verb: boolean): number {
  return mix(lemma, verb ? 2 : 1);
}

/** Levels by word. */
export class CueWords {
  static readonly NONE = new CueWords(new Int32Array(0), new Uint8Array(0));
  readonly #keys: Int32Array;
  readonly #levels: Uint8Array;

  /** Keys, all different, with the level of each, above 0. */
  constructor(keys: Int32Array, levels: Uint8Array) {
    let size = 4;
    while (size < keys.length * 4) size *= 2;
    this.#keys = new Int32Array(size);
    this.#levels = new Uint8Array(size);
    keys.forEach((key, i) => {
      let slot = key & (size - 1);
      while (this.#levels[slot]! > 0) slot = (slot + 1) & (size - 1);
      this.#keys[slot] = key;
      this.#levels[slot] = levels[i]!;
    });
  }

  /** One of CueLevel. */
  level(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    for (;;) {
      const level = this.#levels[slot]!;
      if (level === 0 || this.#keys[slot] === key) return level;
      slot = (slot + 1) & mask;
    }
  }
}
