// Weights that lead from the hidden units to scores, while they learn (AdaGrad).
import type { Random } from './random.ts';
import type { HiddenLearner } from './trees-hidden-learner.ts';

/** Weights by output and unit with their sums of squared gradients. */
export class OutputLearner {
  readonly weights: Float32Array;
  readonly #units: number;
  readonly #squares: Float32Array;

  constructor(outputs: number, units: number, width: number, random: Random) {
    this.#units = units;
    this.weights = random.around0(outputs * units, width);
    this.#squares = new Float32Array(outputs * units).fill(1e-2);
  }

  /** `start` and an output's score in the state that the hidden layer has seen. */
  score(output: number, { active, values, activeCount }: HiddenLearner, start: number): number {
    const weights = this.weights;
    const base = output * this.#units;
    let score = start;
    for (let k = 0; k < activeCount; k++) score += weights[base + active[k]!]! * values[k]!;
    return score;
  }

  /** One step against an output's error; adds its share to the errors of the hidden layer's units. */
  learn(output: number, error: number, rate: number, hidden: HiddenLearner): void {
    const { active, values, errors, activeCount } = hidden;
    const weights = this.weights;
    const squares = this.#squares;
    const base = output * this.#units;
    for (let k = 0; k < activeCount; k++) {
      const at = base + active[k]!;
      const weight = weights[at]!;
      errors[k]! += error * weight;
      const gradient = error * values[k]!;
      const square = squares[at]! + gradient * gradient;
      squares[at] = square;
      weights[at] = weight - (rate * gradient) / Math.sqrt(square);
    }
  }

  /** Forgets most of how much was learnt, not what. */
  loosen(share: number): void {
    const squares = this.#squares;
    for (let i = 0; i < squares.length; i++) squares[i] = Math.max(1e-3, squares[i]! * share);
  }
}
