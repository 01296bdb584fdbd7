// Trains a linear-chain CRF by AdaGrad on the log-likelihood, one sequence a step. Two things matter more than
// all else: half of the features are left out at random in every step (and all are halved when reading), and the
// weights are averaged over the later epochs.
import { Chain } from '../src/model/chain.ts';
import type { Random } from './random.ts';

/** A training sequence. Word i has the features ids[starts[i] … starts[i + 1]). */
export interface ChainSequence {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly boundaries: Uint8Array;
  readonly gold: Uint8Array;
}

/** Trained weights: `words[id × labels + label]`, already scaled for reading with all features. */
export interface ChainWeights {
  readonly words: Float32Array;
  readonly transitions: Float32Array;
}

/** Settings of a run. */
export interface ChainOptions {
  readonly labels: number;
  readonly boundaries: number;
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** The share of features left out in a step. */
  readonly dropout: number;
  readonly random: Random;
  readonly log?: (line: string) => void;
}

const TINY = 1e-4;

/** Trains on the sequences. */
export function trainChain(sequences: readonly ChainSequence[], options: ChainOptions): ChainWeights {
  const { labels: L, dropout, rate, random } = options;
  const words = new Float32Array(options.features * L);
  const squares = new Float32Array(words.length).fill(0.1);
  const transitions = new Float32Array(options.boundaries * L * L);
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const meanWords = new Float32Array(words.length);
  const meanTransitions = new Float32Array(transitions.length);
  const longest = sequences.reduce((most, s) => Math.max(most, s.count), 0);
  const largest = sequences.reduce((most, s) => Math.max(most, s.ids.length), 0);
  const kept = new Int32Array(largest);
  const keptStarts = new Int32Array(longest + 1);
  const scores = new Float32Array(longest * L);
  const gradient = new Float64Array(L);
  const threshold = Math.round(dropout * 256);
  let means = 0;

  const step = (sequence: ChainSequence): number => {
    const { count, starts, ids, boundaries, gold } = sequence;
    let size = 0;
    let bits = 0;
    let left = 0;
    for (let i = 0; i < count; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        if (left === 0) {
          bits = (random.next() * 0x100000000) | 0;
          left = 4;
        }
        const drop = (bits & 0xff) < threshold;
        bits >>>= 8;
        left--;
        if (!drop) kept[size++] = ids[k]!;
      }
      keptStarts[i + 1] = size;
    }
    scores.fill(0, 0, count * L);
    for (let i = 0; i < count; i++)
      for (let k = keptStarts[i]!; k < keptStarts[i + 1]!; k++) {
        const row = kept[k]! * L;
        for (let l = 0; l < L; l++) scores[i * L + l]! += words[row + l]!;
      }
    const {
      forward,
      backward,
      potentials,
      norms,
      transitions: exponents,
    } = new Chain(L, transitions).marginals(scores, boundaries, count);
    let loss = 0;
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let l = 0; l < L; l++) {
        gradient[l] = forward[i * L + l]! * backward[i * L + l]!;
        sum += gradient[l]!;
      }
      for (let l = 0; l < L; l++) gradient[l]! /= sum;
      loss -= Math.log(gradient[gold[i]!]! + 1e-12);
      gradient[gold[i]!]! -= 1;
      for (let l = 0; l < L; l++) {
        const slope = gradient[l]!;
        if (slope > -TINY && slope < TINY) continue;
        const square = slope * slope;
        for (let k = keptStarts[i]!; k < keptStarts[i + 1]!; k++) {
          const at = kept[k]! * L + l;
          squares[at]! += square;
          words[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
        }
      }
      if (i === 0) continue;
      const base = boundaries[i]! * L * L;
      for (let k = 0; k < L; k++)
        for (let l = 0; l < L; l++) {
          const at = base + k * L + l;
          let slope =
            (forward[(i - 1) * L + k]! * exponents[at]! * potentials[i * L + l]! * backward[i * L + l]!) /
            norms[i]!;
          if (gold[i - 1] === k && gold[i] === l) slope -= 1;
          if (slope > -TINY && slope < TINY) continue;
          transitionSquares[at]! += slope * slope;
          transitions[at]! -= (rate * slope) / Math.sqrt(transitionSquares[at]!);
        }
    }
    return loss;
  };

  const order = Int32Array.from(sequences, (_, i) => i);
  const total = sequences.reduce((sum, s) => sum + s.count, 0);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const s of order) loss += step(sequences[s]!);
    options.log?.(`    epoch ${epoch + 1} of ${options.epochs}: loss a word ${(loss / total).toFixed(4)}`);
    if (epoch < options.epochs / 3) continue;
    means++;
    for (let i = 0; i < words.length; i++) meanWords[i]! += (words[i]! - meanWords[i]!) / means;
    for (let i = 0; i < transitions.length; i++)
      meanTransitions[i]! += (transitions[i]! - meanTransitions[i]!) / means;
  }
  for (let i = 0; i < meanWords.length; i++) meanWords[i]! *= 1 - dropout;
  return { words: meanWords, transitions: meanTransitions };
}
