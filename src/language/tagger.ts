// Part-of-speech tags by a linear-chain model over each word's possible tags. A joint label is a Penn tag with a
// universal tag; scores are sums of cached per-type scores, pair features and transitions; Viterbi picks.
import { LinearModel, type LinearWeights } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import {
  CONTEXT_DISTANCES,
  contextFeatures,
  ownFeatures,
  PAIR_FEATURES,
  pairFeatures,
} from './tag-features.ts';
import { UPOS, XPOS } from './tags.ts';
import type { WordType } from './word-type.ts';

/** The linear part of a weights file. */
export function linearWeightsOf(file: WeightsFile): LinearWeights {
  const meta = file.meta as { labels: string[]; scale: number };
  return {
    labels: meta.labels,
    scale: meta.scale,
    hashes: file.arrays['hashes'] as Int32Array,
    sizes: file.arrays['sizes'] as Uint8Array,
    pairLabels: file.arrays['pairLabels'] as Uint8Array,
    pairWeights: file.arrays['pairWeights'] as Int8Array,
  };
}

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

/** Tags words by joint label. */
export class Tagger {
  /** By joint label: index into UPOS and XPOS. */
  readonly uposOf: Uint8Array;
  readonly xposOf: Uint8Array;
  readonly #labels: number;
  readonly #model: LinearModel;
  readonly #transitions: Int16Array;
  readonly #dictionary: TagDictionary;
  readonly #boundary: WordType;
  readonly #scratch: Float32Array;
  readonly #pairs = new Int32Array(PAIR_FEATURES);
  #back = new Uint8Array(1 << 12);
  #backStarts = new Int32Array(256);

  constructor(file: WeightsFile, boundary: WordType) {
    const weights = linearWeightsOf(file);
    this.#labels = weights.labels.length;
    this.#model = new LinearModel(weights);
    this.#transitions = file.arrays['transitions'] as Int16Array;
    this.#dictionary = new TagDictionary(file.arrays);
    this.#boundary = boundary;
    this.#scratch = new Float32Array(this.#labels * CONTEXT_DISTANCES.length);
    this.uposOf = Uint8Array.from(weights.labels, (label) => UPOS.indexOf(label.split(' ')[1]!));
    this.xposOf = Uint8Array.from(weights.labels, (label) => XPOS.indexOf(label.split(' ')[0]!));
  }

  #candidates(type: WordType): Uint8Array {
    return (type.candidates ??= this.#dictionary.candidates(type));
  }

  #own(type: WordType): Float32Array {
    const scores = this.#scratch.fill(0);
    for (const hash of ownFeatures(type)) this.#model.add(hash, scores, 0);
    return (type.tagOwn = Float32Array.from(this.#candidates(type), (label) => scores[label]!));
  }

  #context(type: WordType): Int16Array {
    const scores = this.#scratch.fill(0);
    CONTEXT_DISTANCES.forEach((distance, row) => {
      for (const hash of contextFeatures(type, distance)) this.#model.add(hash, scores, row * this.#labels);
    });
    return (type.tagContext = Int16Array.from(scores));
  }

  /** Writes the joint labels of the sentence's words [begin, end) to `out`. */
  tag(types: readonly WordType[], begin: number, end: number, out: Uint8Array): void {
    const L = this.#labels;
    const transitions = this.#transitions;
    const scratch = this.#scratch;
    const length = end - begin;
    if (this.#backStarts.length <= length) this.#backStarts = new Int32Array(length * 2);
    let before: Float64Array = new Float64Array(1);
    let beforeLabels: Uint8Array = Uint8Array.of(L);
    let backEnd = 0;
    for (let i = begin; i < end; i++) {
      const type = types[i]!;
      const candidates = type.candidates ?? this.#candidates(type);
      const K = candidates.length;
      if (this.#back.length < backEnd + K) {
        const grown = new Uint8Array((backEnd + K) * 2);
        grown.set(this.#back);
        this.#back = grown;
      }
      const now = new Float64Array(K);
      if (K > 1) this.#score(types, i, begin, end, candidates, type.tagOwn ?? this.#own(type));
      this.#backStarts[i - begin] = backEnd;
      for (let k = 0; k < K; k++) {
        const label = candidates[k]!;
        let best = 0;
        let bestScore = -Infinity;
        for (let j = 0; j < beforeLabels.length; j++) {
          const score = before[j]! + transitions[beforeLabels[j]! * (L + 1) + label]!;
          if (score > bestScore) {
            bestScore = score;
            best = j;
          }
        }
        now[k] = K > 1 ? bestScore + scratch[label]! : 0;
        this.#back[backEnd + k] = best;
      }
      backEnd += K;
      before = now;
      beforeLabels = candidates;
    }
    let at = 0;
    for (let j = 1; j < beforeLabels.length; j++) {
      const score = before[j]! + transitions[beforeLabels[j]! * (L + 1) + L]!;
      if (score > before[at]! + transitions[beforeLabels[at]! * (L + 1) + L]!) at = j;
    }
    for (let i = end - 1; i >= begin; i--) {
      out[i] = types[i]!.candidates![at]!;
      at = this.#back[this.#backStarts[i - begin]! + at]!;
    }
  }

  /** Leaves the scores of the candidates of word `i` in the scratch array, by label. */
  #score(
    types: readonly WordType[],
    i: number,
    begin: number,
    end: number,
    candidates: Uint8Array,
    own: Float32Array,
  ): void {
    const boundary = this.#boundary;
    const p2 = i - 2 >= begin ? types[i - 2]! : boundary;
    const p1 = i - 1 >= begin ? types[i - 1]! : boundary;
    const n1 = i + 1 < end ? types[i + 1]! : boundary;
    const n2 = i + 2 < end ? types[i + 2]! : boundary;
    const c0 = p2.tagContext ?? this.#context(p2);
    const c1 = p1.tagContext ?? this.#context(p1);
    const c2 = n1.tagContext ?? this.#context(n1);
    const c3 = n2.tagContext ?? this.#context(n2);
    const L = this.#labels;
    const scratch = this.#scratch;
    for (let k = 0; k < candidates.length; k++) {
      const label = candidates[k]!;
      scratch[label] = own[k]! + c0[label]! + c1[L + label]! + c2[2 * L + label]! + c3[3 * L + label]!;
    }
    const pairs = this.#pairs;
    pairFeatures(p2, p1, types[i]!, n1, n2, pairs);
    for (let p = 0; p < PAIR_FEATURES; p++) this.#model.add(pairs[p]!, scratch, 0);
  }
}
