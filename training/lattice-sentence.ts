// One sentence of a lattice to train on, thinned by dropout, and the counts that say which features are active.
import { mix } from '../src/model/hash.ts';
import type { Random } from './random.ts';

/** One sentence: of word i, active feature hashes `features[starts[i]..starts[i+1])`, labels allowed and right. */
export interface LatticeSentence {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly candidates: readonly Uint8Array[];
  readonly gold: Uint8Array;
  /** How much the sentence counts; 1 is a full example. */
  readonly weight: number;
  /** False where the words are a piece of a sentence that does not reach its beginning or end. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The sentence with a share of its features left out. */
export function thin(sentence: LatticeSentence, share: number, random: Random): LatticeSentence {
  if (share === 0) return sentence;
  const salt = Math.floor(random.next() * 0x7fffffff);
  const limit = Math.round(share * 256);
  const starts = new Int32Array(sentence.starts.length);
  const features = new Int32Array(sentence.features.length);
  let kept = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let f = sentence.starts[i]!; f < sentence.starts[i + 1]!; f++)
      if ((mix(sentence.features[f]!, salt + i) & 255) >= limit) features[kept++] = sentence.features[f]!;
    starts[i + 1] = kept;
  }
  return { ...sentence, starts, features };
}

/** Counts how often features occur, to leave out the rare ones before training. */
export class FeatureCounts {
  readonly #counts = new Uint8Array(1 << 26);

  #slot(hash: number): number {
    return mix(hash, 77) & ((1 << 26) - 1);
  }

  add(hash: number, times = 1): void {
    const slot = this.#slot(hash);
    this.#counts[slot] = Math.min(255, this.#counts[slot]! + times);
  }

  of(hash: number): number {
    return this.#counts[this.#slot(hash)]!;
  }
}
