// Part-of-speech tags by a linear-chain model over each word's possible tags. A joint label is a Penn tag with a
// universal tag; scores are sums of cached per-type scores, pair features and transitions; Viterbi picks.
import { LinearModel, MOST_FEATURES } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import { linearWeightsOf } from './linear-weights.ts';
import { ScorePool } from './score-pool.ts';
import { TagDictionary } from './tag-dictionary.ts';
import {
  CONTEXT_DISTANCES,
  contextFeatures,
  ownFeatures,
  PAIR_FEATURES,
  pairFeatures,
} from './tag-features.ts';
import { UPOS, XPOS } from './tags.ts';
import type { WordType } from './word-type.ts';

export { dictionaryKey, TagDictionary } from './tag-dictionary.ts';

/** Labels whose own score is this far (in stored weights) under the best of their word are not followed up. */
const MARGIN = 200;
/**
 * A label whose score is this far (in stored weights) above all others before neighbours are looked at together is
 * taken at once. That spares most words the pair features and hardly ever changes a tag.
 */
const LEAD = 80;

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
  readonly #pool = new ScorePool();
  /** Scores by label; of all distances when they are made. */
  readonly #scratch: Int32Array;
  readonly #features = new Int32Array(MOST_FEATURES);
  #kept = new Uint8Array(0);
  #back = new Int32Array(0);
  #path = new Float64Array(0);
  /** The best score of the word that was scored last. */
  #best = 0;

  constructor(file: WeightsFile, boundary: WordType) {
    const weights = linearWeightsOf(file);
    this.#labels = weights.labels.length;
    this.#model = new LinearModel(weights);
    this.#transitions = file.arrays['transitions'] as Int16Array;
    this.#dictionary = new TagDictionary(file.arrays);
    this.#boundary = boundary;
    this.#scratch = new Int32Array(this.#labels * CONTEXT_DISTANCES.length);
    this.uposOf = Uint8Array.from(weights.labels, (label) => UPOS.indexOf(label.split(' ')[1]!));
    this.xposOf = Uint8Array.from(weights.labels, (label) => XPOS.indexOf(label.split(' ')[0]!));
  }

  #candidates(type: WordType): Uint8Array {
    return (type.candidates ??= this.#dictionary.candidates(type));
  }

  /** Scores of the candidates, in their order. */
  #own(type: WordType, candidates: Uint8Array): Int16Array {
    const scratch = this.#scratch.fill(0);
    this.#add(ownFeatures(type), 0);
    this.#pool.reserve(candidates.length);
    const { scores, at } = this.#pool;
    for (let k = 0; k < candidates.length; k++) scores[at + k] = scratch[candidates[k]!]!;
    type.tagOwnAt = at;
    return (type.tagOwn = scores);
  }

  /** Scores of all labels for each of the distances. */
  #context(type: WordType): Int16Array {
    const scratch = this.#scratch.fill(0);
    for (let row = 0; row < CONTEXT_DISTANCES.length; row++)
      this.#add(contextFeatures(type, CONTEXT_DISTANCES[row]!), row * this.#labels);
    this.#pool.reserve(scratch.length);
    const { scores, at } = this.#pool;
    scores.set(scratch, at);
    type.tagContextAt = at;
    return (type.tagContext = scores);
  }

  #add(features: readonly number[], at: number): void {
    const hashes = this.#features;
    for (let k = 0; k < features.length; k++) hashes[k] = features[k]!;
    this.#model.addAll(hashes, features.length, this.#scratch, at);
  }

  /** Writes the joint labels of the sentence's words [begin, end) to `out`. */
  tag(types: readonly WordType[], begin: number, end: number, out: Uint8Array): void {
    const row = this.#labels + 1;
    const transitions = this.#transitions;
    const scratch = this.#scratch;
    this.#reserve(end - begin + 1);
    const kept = this.#kept;
    const back = this.#back;
    const path = this.#path;
    // Cells [previous, now) hold the labels kept for the word before; the first word follows the sentence's edge.
    kept[0] = this.#labels;
    path[0] = 0;
    let previous = 0;
    let now = 1;
    for (let i = begin; i < end; i++) {
      const type = types[i]!;
      const candidates = type.candidates ?? this.#candidates(type);
      let next = now;
      const only = candidates.length === 1 ? candidates[0]! : this.#score(types, i, begin, end, candidates);
      const single = only >= 0;
      if (single) kept[next++] = only;
      else {
        const least = this.#best - MARGIN;
        for (let k = 0; k < candidates.length; k++) {
          const label = candidates[k]!;
          if (scratch[label]! >= least) kept[next++] = label;
        }
      }
      for (let cell = now; cell < next; cell++) {
        const label = kept[cell]!;
        let best = previous;
        let bestScore = -Infinity;
        for (let from = previous; from < now; from++) {
          const score = path[from]! + transitions[kept[from]! * row + label]!;
          if (score > bestScore) {
            bestScore = score;
            best = from;
          }
        }
        path[cell] = single ? bestScore : bestScore + scratch[label]!;
        back[cell] = best;
      }
      previous = now;
      now = next;
    }
    let at = previous;
    let best = -Infinity;
    for (let cell = previous; cell < now; cell++) {
      const score = path[cell]! + transitions[kept[cell]! * row + this.#labels]!;
      if (score > best) {
        best = score;
        at = cell;
      }
    }
    for (let i = end - 1; i >= begin; i--) {
      out[i] = kept[at]!;
      at = back[at]!;
    }
  }

  /** Makes room for the lattice of a sentence of `words` words. */
  #reserve(words: number): void {
    const cells = words * this.#labels;
    if (this.#kept.length >= cells) return;
    this.#kept = new Uint8Array(cells * 2);
    this.#back = new Int32Array(cells * 2);
    this.#path = new Float64Array(cells * 2);
  }

  /**
   * Leaves the scores of the candidates of word `i` in the scratch array, by label, and the best of them. Returns the
   * label that leads by so much that nothing else is looked at, or -1.
   */
  #score(types: readonly WordType[], i: number, begin: number, end: number, candidates: Uint8Array): number {
    const boundary = this.#boundary;
    const w = types[i]!;
    const p2 = i - 2 >= begin ? types[i - 2]! : boundary;
    const p1 = i - 1 >= begin ? types[i - 1]! : boundary;
    const n1 = i + 1 < end ? types[i + 1]! : boundary;
    const n2 = i + 2 < end ? types[i + 2]! : boundary;
    const own = w.tagOwn ?? this.#own(w, candidates);
    const c0 = p2.tagContext ?? this.#context(p2);
    const c1 = p1.tagContext ?? this.#context(p1);
    const c2 = n1.tagContext ?? this.#context(n1);
    const c3 = n2.tagContext ?? this.#context(n2);
    const L = this.#labels;
    const a0 = p2.tagContextAt;
    const a1 = p1.tagContextAt + L;
    const a2 = n1.tagContextAt + 2 * L;
    const a3 = n2.tagContextAt + 3 * L;
    const at = w.tagOwnAt;
    const scratch = this.#scratch;
    let first = -1;
    let best = -0x80000000;
    let second = best;
    for (let k = 0; k < candidates.length; k++) {
      const label = candidates[k]!;
      const score = own[at + k]! + c0[a0 + label]! + c1[a1 + label]! + c2[a2 + label]! + c3[a3 + label]!;
      scratch[label] = score;
      if (score > best) {
        second = best;
        best = score;
        first = label;
      } else if (score > second) second = score;
    }
    if (best - second >= LEAD) return first;
    // What is added to labels that are no candidates is never looked at.
    pairFeatures(p2, p1, w, n1, n2, this.#features);
    this.#model.addAll(this.#features, PAIR_FEATURES, scratch, 0);
    best = -0x80000000;
    for (let k = 0; k < candidates.length; k++) {
      const score = scratch[candidates[k]!]!;
      if (score > best) best = score;
    }
    this.#best = best;
    return -1;
  }
}
