// Names: persons, organisations, places, and nationalities or other groups, by a linear-chain model over
// begin-inside labels. Words that can be no part of a name are never scored.

import { LinearModel, MOST_FEATURES } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import { linearWeightsOf } from './linear-weights.ts';
import { ALL, NAME_LABELS, nameCandidates, OUTSIDE } from './name-candidates.ts';
import { NAME_DISTANCES, NAME_TAG_FEATURES, nameFeatures, nameTagFeatures } from './name-features.ts';
import { ScorePool } from './score-pool.ts';
import type { WordType } from './word-type.ts';

export { NAME_LABELS, nameCandidates } from './name-candidates.ts';

/** 1 for labels that may only follow the same name's labels. */
const INSIDE_OF = Uint8Array.from(NAME_LABELS, (label) => (label.startsWith('I-') ? 1 : 0));
/** Finds names. */
export class Namer {
  readonly #model: LinearModel;
  readonly #transitions: Int16Array;
  readonly #boundary: WordType;
  readonly #pool = new ScorePool();
  readonly #features = new Int32Array(MOST_FEATURES);
  readonly #scores = new Int32Array(NAME_LABELS.length);
  readonly #scratch = new Int32Array(NAME_LABELS.length * NAME_DISTANCES.length);
  #path = new Float64Array(1024);
  #back = new Uint8Array(1024);

  constructor(file: WeightsFile, boundary: WordType) {
    this.#model = new LinearModel(linearWeightsOf(file));
    this.#transitions = file.arrays['transitions'] as Int16Array;
    this.#boundary = boundary;
  }

  /** Scores of all labels for each of the distances. */
  #context(type: WordType): Int16Array {
    const scratch = this.#scratch.fill(0);
    const hashes = this.#features;
    for (let row = 0; row < NAME_DISTANCES.length; row++) {
      const features = nameFeatures(type, NAME_DISTANCES[row]!);
      for (let k = 0; k < features.length; k++) hashes[k] = features[k]!;
      this.#model.addAll(hashes, features.length, scratch, row * NAME_LABELS.length);
    }
    this.#pool.reserve(scratch.length);
    const { scores, at } = this.#pool;
    scores.set(scratch, at);
    type.nameContextAt = at;
    return (type.nameContext = scores);
  }

  /** Writes the labels of the sentence's words [begin, end) to `out`; `tags` are the words' joint labels. */
  name(types: readonly WordType[], tags: Uint8Array, begin: number, end: number, out: Uint8Array): void {
    let i = begin;
    while (i < end) {
      // No name begins with a word that may only be inside: those before the first other are outside.
      if (nameCandidatesOf(types[i]!) !== ALL) out[i++] = 0;
      else {
        let stop = i + 1;
        while (stop < end && nameCandidatesOf(types[stop]!) !== OUTSIDE) stop++;
        this.#run(types, tags, begin, end, i, stop, out);
        i = stop;
      }
    }
  }

  /** Decodes words [from, to), a longest stretch of words that may be in names. */
  #run(
    types: readonly WordType[],
    tags: Uint8Array,
    begin: number,
    end: number,
    from: number,
    to: number,
    out: Uint8Array,
  ): void {
    const N = NAME_LABELS.length;
    const row = N + 1;
    if (this.#path.length < (to - from + 1) * N) {
      this.#path = new Float64Array((to - from + 1) * N * 2);
      this.#back = new Uint8Array((to - from + 1) * N * 2);
    }
    const path = this.#path;
    const T = this.#transitions;
    for (let i = from; i < to; i++) {
      const scores = this.#score(types, tags, i, begin, end);
      const at = (i - from) * N;
      const candidates = nameCandidatesOf(types[i]!);
      for (let label = 0; label < N; label++) path[at + label] = -Infinity;
      for (const label of candidates) {
        if (i === from) {
          path[at + label] =
            T[(i === begin ? N : 0) * row + label]! +
            scores[label]! +
            (label > 0 && label % 2 === 0 ? -1e6 : 0);
          continue;
        }
        let best = -Infinity;
        const last = INSIDE_OF[label]! ? label : N - 1;
        for (let before = INSIDE_OF[label]! ? label - 1 : 0; before <= last; before++) {
          const score = path[at - N + before]! + T[before * row + label]!;
          if (score > best) {
            best = score;
            this.#back[at + label] = before;
          }
        }
        path[at + label] = best + scores[label]!;
      }
    }
    const after = to === end ? N : 0;
    let label = 0;
    let best = -Infinity;
    for (let last = 0; last < N; last++) {
      const score = path[(to - 1 - from) * N + last]! + T[last * row + after]!;
      if (score > best) {
        best = score;
        label = last;
      }
    }
    for (let i = to - 1; i >= from; i--) {
      out[i] = label;
      label = this.#back[(i - from) * N + label]!;
    }
  }

  #score(types: readonly WordType[], tags: Uint8Array, i: number, begin: number, end: number): Int32Array {
    const N = NAME_LABELS.length;
    const scores = this.#scores.fill(0);
    const boundary = this.#boundary;
    for (let row = 0; row < NAME_DISTANCES.length; row++) {
      const near = i + NAME_DISTANCES[row]!;
      const type = near >= begin && near < end ? types[near]! : boundary;
      const context = type.nameContext ?? this.#context(type);
      const at = type.nameContextAt + row * N;
      for (let label = 0; label < N; label++) scores[label]! += context[at + label]!;
    }
    nameTagFeatures(
      i > begin ? types[i - 1]! : boundary,
      types[i]!,
      i + 1 < end ? types[i + 1]! : boundary,
      i - 2 >= begin ? tags[i - 2]! : 255,
      i > begin ? tags[i - 1]! : 255,
      tags[i]!,
      i + 1 < end ? tags[i + 1]! : 255,
      i + 2 < end ? tags[i + 2]! : 255,
      this.#features,
    );
    this.#model.addAll(this.#features, NAME_TAG_FEATURES, scores, 0);
    return scores;
  }
}

function nameCandidatesOf(type: WordType): Uint8Array {
  return (type.nameLabels ??= nameCandidates(type));
}
