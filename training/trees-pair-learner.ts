// The weights of the parser's feature pairs while they learn: hashed, one a move, half of them dropped at random for
// each decision (AdaGrad).

import { fillPairs, PAIRS } from '../src/language/trees-pairs.ts';
import { MOVES, type ParseState } from '../src/language/trees-state.ts';
import type { TreeWords } from '../src/language/trees-words.ts';
import type { Random } from './random.ts';

const BITS = 20;
const DROPPED = 0.5;
/** Pairs with less weight than this are not kept: most of them were met once or twice. */
const LEAST = 0.05;
/** Real weight = stored weight × this. */
export const PAIR_SCALE = 0.02;

/** Weights of pairs with their sums of squared gradients. */
export class PairLearner {
  /** By hash, one a move. */
  readonly weights = new Float32Array(MOVES << BITS);
  readonly #random: Random;
  readonly #squares = new Float32Array(MOVES << BITS).fill(1e-2);
  readonly #hashes = new Int32Array(PAIRS);
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Looks at the pairs of a state, some of them dropped. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    const hashes = this.#hashes;
    fillPairs(state, words, begin, hashes);
    this.#count = 0;
    for (let p = 0; p < PAIRS; p++)
      if (this.#random.next() >= DROPPED) hashes[this.#count++] = hashes[p]! >>> (32 - BITS);
  }

  /** What the pairs last seen say for a move. */
  score(move: number): number {
    let score = 0;
    for (let p = 0; p < this.#count; p++) score += this.weights[this.#hashes[p]! * MOVES + move]!;
    return score / (1 - DROPPED);
  }

  /** One step of a move's weights, against `error`. */
  learn(move: number, error: number, rate: number): void {
    for (let p = 0; p < this.#count; p++) {
      const at = this.#hashes[p]! * MOVES + move;
      const square = this.#squares[at]! + error * error;
      this.#squares[at] = square;
      this.weights[at]! -= (rate * error) / Math.sqrt(square);
    }
  }

  /** Forgets most of how much was learnt, not what. */
  loosen(share: number): void {
    for (let i = 0; i < this.#squares.length; i++)
      this.#squares[i] = Math.max(1e-2, this.#squares[i]! * share);
  }

  /** A move's weights less those of shifting, as they are stored. */
  static stored(weights: Float32Array, move: number): Int8Array {
    return Int8Array.from({ length: 1 << BITS }, (_, i) => {
      const weight = weights[i * MOVES + move]! - weights[i * MOVES]!;
      return Math.abs(weight) < LEAST ? 0 : Math.max(-127, Math.min(127, Math.round(weight / PAIR_SCALE)));
    });
  }
}
