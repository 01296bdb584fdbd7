// Trains a linear-chain conditional random field over each word's possible labels by AdaGrad on hashed weights,
// and exports the weights worth keeping as sparse rows.

import type { LinearWeights } from '../src/model/linear-model.ts';
import { forwardPass } from './lattice-forward.ts';
import { latticeRows } from './lattice-rows.ts';
import { type LatticeSentence, thin } from './lattice-sentence.ts';
import { Random } from './random.ts';

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Share of features left out at random each time a sentence is learnt from. */
  readonly dropout: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

const BITS = 24;
const MASK = (1 << BITS) - 1;

/** Weights and their training. Label `labels` stands for the sentence's edge in transitions. */
export class LatticeCrf {
  readonly labels: number;
  /** (labels + 1)², row before, column after. */
  readonly transitions: Float32Array;
  readonly #transitionSquares: Float32Array;
  readonly #weights = new Float32Array(1 << BITS);
  readonly #squares = new Float32Array(1 << BITS);

  readonly #sequential: boolean;

  /** Without `sequential` labels do not depend on each other: all transitions stay 0. */
  constructor(labels: number, sequential = true) {
    this.#sequential = sequential;
    this.labels = labels;
    this.transitions = new Float32Array((labels + 1) ** 2);
    this.#transitionSquares = new Float32Array((labels + 1) ** 2);
  }

  /** Goes over the sentences `epochs` times in random order; the rate falls linearly to a tenth. */
  train(sentences: readonly LatticeSentence[], options: CrfOptions): void {
    const random = new Random(options.seed);
    const order = Int32Array.from(sentences, (_, i) => i);
    const steps = options.epochs * sentences.length;
    let step = 0;
    for (let epoch = 1; epoch <= options.epochs; epoch++) {
      random.shuffle(order);
      let loss = 0;
      const began = Date.now();
      for (const i of order) {
        loss += this.#learn(
          thin(sentences[i]!, options.dropout, random),
          options.rate * (1 - (0.9 * step) / steps),
          options.l2,
        );
        step++;
      }
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      options.log(
        `  crf, epoch ${epoch} of ${options.epochs}: loss ${(loss / sentences.length).toFixed(4)}, ${seconds} s`,
      );
    }
  }

  /** Sets weights under `threshold` to 0 for good: later training leaves them there and makes up for them. */
  prune(threshold: number): void {
    const W = this.#weights;
    for (let at = 0; at < W.length; at++)
      if (Math.abs(W[at]!) < threshold) {
        W[at] = 0;
        this.#squares[at] = Infinity;
      }
  }

  /** For each word the sums of its features' weights, one a candidate; nought where there is no choice. */
  #localScores({ starts, features, candidates }: LatticeSentence): Float64Array[] {
    const W = this.#weights;
    return candidates.map((labels, i) => {
      const scores = new Float64Array(labels.length);
      if (labels.length > 1)
        for (let f = starts[i]!; f < starts[i + 1]!; f++) {
          const base = features[f]! & MASK;
          for (let k = 0; k < labels.length; k++) scores[k]! += W[base ^ labels[k]!]!;
        }
      return scores;
    });
  }

  #learn(sentence: LatticeSentence, rate: number, l2: number): number {
    const { candidates, gold, opens, closes } = sentence;
    const T = this.transitions;
    const L = this.labels;
    const n = gold.length;
    const local = this.#localScores(sentence);
    const { forward, total } = forwardPass(sentence, local, T, L);
    const last = candidates[n - 1]!;
    let backward = Float64Array.from(last, (label) => (closes ? T[label * (L + 1) + L]! : 0));
    let goldScore = closes ? T[gold[n - 1]! * (L + 1) + L]! : 0;
    for (let i = 0; i < n; i++) {
      goldScore += local[i]![candidates[i]!.indexOf(gold[i]!)]!;
      if (i > 0 || opens) goldScore += T[(i === 0 ? L : gold[i - 1]!) * (L + 1) + gold[i]!]!;
    }
    for (let k = 0; closes && k < last.length; k++)
      this.#step(
        last[k]! * (L + 1) + L,
        (Math.exp(forward[n - 1]![k]! + backward[k]! - total) - (last[k] === gold[n - 1] ? 1 : 0)) *
          sentence.weight,
        rate,
        l2,
      );
    for (let i = n - 1; i >= 0; i--) {
      const labels = candidates[i]!;
      if (labels.length > 1) this.#update(sentence, i, forward[i]!, backward, total, rate, l2);
      if (i === 0) {
        for (let k = 0; opens && k < labels.length; k++)
          this.#step(
            L * (L + 1) + labels[k]!,
            (Math.exp(forward[0]![k]! + backward[k]! - total) - (labels[k] === gold[0] ? 1 : 0)) *
              sentence.weight,
            rate,
            l2,
          );
        break;
      }
      const from = candidates[i - 1]!;
      const earlier = new Float64Array(from.length);
      const gradients: number[] = [];
      for (let j = 0; j < from.length; j++) {
        let max = -Infinity;
        for (let k = 0; k < labels.length; k++)
          max = Math.max(max, T[from[j]! * (L + 1) + labels[k]!]! + local[i]![k]! + backward[k]!);
        let sum = 0;
        for (let k = 0; k < labels.length; k++) {
          const score = T[from[j]! * (L + 1) + labels[k]!]! + local[i]![k]! + backward[k]!;
          const e = Math.exp(score - max);
          sum += e;
          const p = Math.exp(forward[i - 1]![j]! + score - total);
          gradients.push(p - (from[j] === gold[i - 1] && labels[k] === gold[i] ? 1 : 0));
        }
        earlier[j] = max + Math.log(sum);
      }
      let g = 0;
      for (let j = 0; j < from.length; j++)
        for (let k = 0; k < labels.length; k++)
          this.#step(from[j]! * (L + 1) + labels[k]!, gradients[g++]! * sentence.weight, rate, l2);
      backward = earlier;
    }
    return total - goldScore;
  }

  #step(at: number, gradient: number, rate: number, l2: number): void {
    if (!this.#sequential || Math.abs(gradient) < 1e-4) return;
    const g = gradient + l2 * this.transitions[at]!;
    const square = (this.#transitionSquares[at]! += g * g);
    this.transitions[at]! -= (rate * g) / Math.sqrt(square + 1e-2);
  }

  #update(
    sentence: LatticeSentence,
    i: number,
    forward: Float64Array,
    backward: Float64Array,
    total: number,
    rate: number,
    l2: number,
  ): void {
    const { starts, features } = sentence;
    const W = this.#weights;
    const S = this.#squares;
    const labels = sentence.candidates[i]!;
    for (let k = 0; k < labels.length; k++) {
      const label = labels[k]!;
      const gradient =
        (Math.exp(forward[k]! + backward[k]! - total) - (label === sentence.gold[i] ? 1 : 0)) *
        sentence.weight;
      if (Math.abs(gradient) < 5e-4) continue;
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        const at = (features[f]! & MASK) ^ label;
        const weight = W[at]!;
        const g = gradient + l2 * weight;
        const square = S[at]! + g * g;
        S[at] = square;
        W[at] = weight - (rate * g) / Math.sqrt(square + 1e-2);
      }
    }
  }

  /** The weights of the sentences' features, those under `threshold` left out, as 8-bit rows. */
  export(
    sentences: readonly LatticeSentence[],
    names: readonly string[],
    threshold: number,
    log: (line: string) => void,
  ): LinearWeights {
    const weightOf = (hash: number, label: number): number => this.#weights[(hash & MASK) ^ label]!;
    return latticeRows(sentences, names, this.labels, weightOf, threshold, log);
  }

  /** Transitions in the units of exported weights. */
  exportTransitions(scale: number): Int16Array {
    return Int16Array.from(this.transitions, (weight) => Math.round(weight / scale));
  }
}
