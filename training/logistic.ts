// Logistic regression over hashed features (AdaGrad), packed as a linear model of one label; and the two numbers
// that calibrate its sums on other data (Platt 1999).
import type { LinearWeights } from '../src/model/linear-model.ts';
import type { Random } from './random.ts';

/** One example: its features and whether it is right. */
export interface LogisticExample {
  readonly hashes: Int32Array;
  readonly right: boolean;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Trains; features seen less than `seen` times are left out. */
export function trainLogistic(
  examples: readonly LogisticExample[],
  epochs: number,
  rate: number,
  seen: number,
  random: Random,
): LinearWeights {
  const counts = new Map<number, number>();
  for (const { hashes } of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const known = [...counts]
    .filter(([, n]) => n >= seen)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  const idOf = new Map(known.map((hash, id) => [hash, id]));
  const weights = new Float64Array(known.length);
  const squares = new Float64Array(known.length).fill(0.5);
  const mean = new Float64Array(known.length);
  const rows = examples.map(({ hashes }) =>
    [...hashes].map((hash) => idOf.get(hash)).filter((id) => id !== undefined),
  );
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const e of order) {
      const row = rows[e]!;
      let sum = 0;
      for (const id of row) sum += weights[id]!;
      const slope = sigmoid(sum) - (examples[e]!.right ? 1 : 0);
      for (const id of row) {
        const gradient = slope + 2e-4 * weights[id]!;
        squares[id]! += gradient * gradient;
        weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!);
      }
    }
    if (epoch > 0) for (let id = 0; id < mean.length; id++) mean[id]! += (weights[id]! - mean[id]!) / epoch;
  }
  const scale = mean.reduce((top, w) => Math.max(top, Math.abs(w)), 1e-6) / 127;
  const kept = known
    .map((hash, id) => [hash, Math.round(mean[id]! / scale)] as const)
    .filter(([, w]) => w !== 0);
  return {
    labels: ['right'],
    hashes: Int32Array.from(kept, ([hash]) => hash),
    sizes: new Uint8Array(kept.length).fill(1),
    pairLabels: new Uint8Array(kept.length),
    pairWeights: Int8Array.from(kept, ([, w]) => w),
    scale,
  };
}

/** The slope and shift that make sigmoid(slope × sum + shift) the likeliest probabilities of being right. */
export function calibrate(examples: readonly { sum: number; right: boolean }[]): {
  slope: number;
  shift: number;
} {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 2000; round++) {
    let a = 0;
    let b = 0;
    for (const { sum, right } of examples) {
      const error = sigmoid(slope * sum + shift) - (right ? 1 : 0);
      a += error * sum;
      b += error;
    }
    slope -= (0.5 * a) / examples.length;
    shift -= (0.5 * b) / examples.length;
  }
  return { slope, shift };
}
