// The parser's network while it learns: real weights, one small step after every uncertain decision (AdaGrad, with
// one rate a row in the first layer), rows, pairs and units dropped at random.

import { MAX_ROWS, TreeLayout, type TreeSizes, type TreeWords } from '../src/language/trees-features.ts';
import { RELATIONS } from '../src/language/trees-relations.ts';
import { MOVES, type ParseState } from '../src/language/trees-state.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import type { Random } from './random.ts';
import { inByte, PAIR_SCALE, PairLearner } from './trees-pair-learner.ts';

const UNITS = 64;
const ROWS_DROPPED = 0.1;
const UNITS_DROPPED = 0.2;
/** Decisions that are this sure are not learnt from. */
const SURE = 0.02;
const SCALE = 2 / 127;

/** Rates of one step: of the network, and of the pairs. */
export interface Rates {
  readonly network: number;
  readonly pairs: number;
}

const small = (count: number, width: number, random: Random): Float32Array =>
  Float32Array.from({ length: count }, () => (random.next() - 0.5) * width);

/** Weights with their sums of squared gradients. */
export class TreeLearner {
  /** Scores of the moves and of the relations after `see`. */
  readonly moves = new Float64Array(MOVES);
  readonly relations = new Float64Array(RELATIONS.length);
  readonly #layout: TreeLayout;
  readonly #random: Random;
  readonly #first: Float32Array;
  readonly #firstSquares: Float32Array;
  readonly #bias = new Float32Array(UNITS).fill(0.1);
  readonly #biasSquares = new Float32Array(UNITS).fill(1e-3);
  readonly #moveWeights: Float32Array;
  readonly #moveSquares = new Float32Array(MOVES * UNITS).fill(1e-2);
  readonly #relationWeights: Float32Array;
  readonly #relationSquares = new Float32Array(2 * RELATIONS.length * UNITS).fill(1e-2);
  readonly #pairs: PairLearner;
  readonly #rows = new Int32Array(MAX_ROWS);
  #rowCount = 0;
  readonly #values = new Float32Array(UNITS);
  readonly #slopes = new Float32Array(UNITS);
  readonly #errors = new Float32Array(UNITS);

  constructor(sizes: TreeSizes, random: Random) {
    this.#layout = new TreeLayout(sizes);
    this.#random = random;
    this.#pairs = new PairLearner(random);
    this.#first = small(this.#layout.rows * UNITS, 0.2, random);
    this.#firstSquares = new Float32Array(this.#layout.rows).fill(1e-3);
    this.#moveWeights = small(MOVES * UNITS, 0.5, random);
    this.#relationWeights = small(2 * RELATIONS.length * UNITS, 0.2, random);
  }

  /** Looks at a state with some features dropped: leaves the scores of moves, and what the other methods need. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    const random = this.#random;
    const rows = this.#rows;
    const all = this.#layout.fill(state, words, begin, rows);
    let count = 0;
    for (let k = 0; k < all; k++) if (random.next() >= ROWS_DROPPED) rows[count++] = rows[k]!;
    this.#rowCount = count;
    const values = this.#values.fill(0);
    const first = this.#first;
    for (let k = 0; k < count; k++) {
      const at = rows[k]! * UNITS;
      for (let h = 0; h < UNITS; h++) values[h]! += first[at + h]!;
    }
    for (let h = 0; h < UNITS; h++) {
      const sum = values[h]! / (1 - ROWS_DROPPED) + this.#bias[h]!;
      const slope = sum > 0 && random.next() >= UNITS_DROPPED ? 1 / (1 - UNITS_DROPPED) : 0;
      this.#slopes[h] = slope;
      values[h] = sum * slope;
    }
    this.#pairs.see(state, words, begin);
    for (let m = 0; m < MOVES; m++) {
      let score = this.#pairs.score(m);
      for (let h = 0; h < UNITS; h++) score += this.#moveWeights[m * UNITS + h]! * values[h]!;
      this.moves[m] = score;
    }
  }

  /** Leaves the scores of relations for the arc that `move` makes in the state last seen; gives the best but `root`. */
  seeRelations(move: number): number {
    let best = 1;
    for (let r = 1; r < RELATIONS.length; r++) {
      const at = ((move - 1) * RELATIONS.length + r) * UNITS;
      let score = 0;
      for (let h = 0; h < UNITS; h++) score += this.#relationWeights[at + h]! * this.#values[h]!;
      this.relations[r] = score;
      if (score > this.relations[best]!) best = r;
    }
    return best;
  }

  /**
   * Learns from the state last seen: `good` marks the moves that should have won among the `allowed`; `relation`
   * (-1 for none) should have won for `move`.
   */
  learn(allowed: Uint8Array, good: Uint8Array, move: number, relation: number, rates: Rates): void {
    this.#errors.fill(0);
    const learnt = this.#learnMoves(allowed, good, rates);
    const labelled = relation >= 0 && this.#learnRelation(move, relation, rates.network);
    if (learnt || labelled) this.#learnFirst(rates.network);
  }

  #learnMoves(allowed: Uint8Array, good: Uint8Array, rates: Rates): boolean {
    let top = -Infinity;
    for (let m = 0; m < MOVES; m++) if (allowed[m] && this.moves[m]! > top) top = this.moves[m]!;
    let total = 0;
    let right = 0;
    for (let m = 0; m < MOVES; m++) {
      if (!allowed[m]) continue;
      const share = Math.exp(this.moves[m]! - top);
      total += share;
      if (good[m]) right += share;
    }
    if (1 - right / total <= SURE) return false;
    for (let m = 0; m < MOVES; m++) {
      if (!allowed[m]) continue;
      const share = Math.exp(this.moves[m]! - top);
      const error = share / total - (good[m] ? share / right : 0);
      this.#step(this.#moveWeights, this.#moveSquares, m * UNITS, error, rates.network);
      this.#pairs.learn(m, error, rates.pairs);
    }
    return true;
  }

  #learnRelation(move: number, relation: number, rate: number): boolean {
    const scores = this.relations;
    let top = -Infinity;
    for (let r = 1; r < RELATIONS.length; r++) if (scores[r]! > top) top = scores[r]!;
    let total = 0;
    for (let r = 1; r < RELATIONS.length; r++) total += Math.exp(scores[r]! - top);
    if (1 - Math.exp(scores[relation]! - top) / total <= SURE) return false;
    for (let r = 1; r < RELATIONS.length; r++) {
      const error = Math.exp(scores[r]! - top) / total - (r === relation ? 1 : 0);
      if (Math.abs(error) < 2e-3) continue;
      const at = ((move - 1) * RELATIONS.length + r) * UNITS;
      this.#step(this.#relationWeights, this.#relationSquares, at, error, rate);
    }
    return true;
  }

  /** One output's step; adds its share to the errors of the units. */
  #step(weights: Float32Array, squares: Float32Array, at: number, error: number, rate: number): void {
    const values = this.#values;
    const errors = this.#errors;
    for (let h = 0; h < UNITS; h++) {
      const value = values[h]!;
      if (value === 0) continue;
      const weight = weights[at + h]!;
      errors[h]! += error * weight;
      const gradient = error * value;
      const square = squares[at + h]! + gradient * gradient;
      squares[at + h] = square;
      weights[at + h] = weight - (rate * gradient) / Math.sqrt(square);
    }
  }

  #learnFirst(rate: number): void {
    const errors = this.#errors;
    let norm = 0;
    for (let h = 0; h < UNITS; h++) {
      const error = errors[h]! * this.#slopes[h]!;
      errors[h] = error;
      norm += (error * error) / UNITS;
      if (error === 0) continue;
      const square = this.#biasSquares[h]! + error * error;
      this.#biasSquares[h] = square;
      this.#bias[h]! -= (rate * error) / Math.sqrt(square);
    }
    if (norm < 1e-12) return;
    const first = this.#first;
    for (let k = 0; k < this.#rowCount; k++) {
      const row = this.#rows[k]!;
      const square = this.#firstSquares[row]! + norm;
      this.#firstSquares[row] = square;
      const step = rate / Math.sqrt(square);
      const at = row * UNITS;
      for (let h = 0; h < UNITS; h++) first[at + h]! -= step * errors[h]!;
    }
  }

  /** Forgets most of how much was learnt, not what: later examples then move the weights more. */
  loosen(share: number): void {
    for (const squares of [this.#biasSquares, this.#moveSquares, this.#relationSquares])
      for (let i = 0; i < squares.length; i++) squares[i] = Math.max(1e-3, squares[i]! * share);
    for (let row = 0; row < this.#firstSquares.length; row++)
      if (this.#touched(row)) this.#firstSquares[row] = Math.max(2e-3, this.#firstSquares[row]! * share);
    this.#pairs.loosen(share);
  }

  #touched(row: number): boolean {
    return this.#firstSquares[row]! > 1.0001e-3;
  }

  /** The network's part of the weights file. */
  export(): { meta: { hidden: number; scale: number; pairScale: number }; arrays: WeightsFile['arrays'] } {
    const first = new Int8Array(this.#first.length);
    for (let row = 0; row < this.#layout.rows; row++)
      if (this.#touched(row))
        for (let at = row * UNITS; at < (row + 1) * UNITS; at++) first[at] = inByte(this.#first[at]!, SCALE);
    return {
      meta: { hidden: UNITS, scale: SCALE, pairScale: PAIR_SCALE },
      arrays: {
        first,
        bias: Int16Array.from(this.#bias, (weight) => Math.round(weight / SCALE)),
        moves: this.#moveWeights,
        relations: this.#relationWeights,
        pairLeft: this.#pairs.stored(1),
        pairRight: this.#pairs.stored(2),
      },
    };
  }
}
