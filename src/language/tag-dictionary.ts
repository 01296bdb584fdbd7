// The tags that a word may have. Most words have few: the tagger looks at no others.
import type { WeightsFile } from '../model/weights-file.ts';
import type { WordType } from './word-type.ts';

/** The tags that each word may have: by word for the well known, else by how it is written. */
export class TagDictionary {
  readonly #words = new Map<number, Uint8Array>();
  readonly #open: Uint8Array[] = [];

  constructor(arrays: WeightsFile['arrays']) {
    const sets = arrays['setLabels'] as Uint8Array;
    const starts = arrays['setStarts']!;
    const set = (i: number): Uint8Array => sets.subarray(starts[i]!, starts[i + 1]!);
    arrays['dictionaryHashes']!.forEach((hash, i) =>
      this.#words.set(hash, set(arrays['dictionarySets']![i]!)),
    );
    for (const i of arrays['openSets']!) this.#open.push(set(i));
  }

  /** Labels in ascending order; never empty. */
  candidates(type: WordType): Uint8Array {
    return this.#words.get(dictionaryKey(type)) ?? this.#open[type.kind]!;
  }
}

/** Words are looked up by form, but those whose capital may come from their place, by the small form too. */
export function dictionaryKey(type: WordType): number {
  return (type.lower ^ Math.imul(type.kind * 8 + type.situation + 1, 0x9e3779b1)) | 0;
}
