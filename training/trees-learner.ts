// The parser's network while it learns: real weights, one small step after every uncertain decision (AdaGrad, with
// one rate a row in the first layer), rows, pairs and units dropped at random. What it gives are means of the weights
// at several moments.
import { MAX_ROWS, TreeLayout, type TreeSizes, type TreeWords } from '../src/language/trees-features.ts';
import type { TreesMeta } from '../src/language/trees-network.ts';
import { RELATIONS } from '../src/language/trees-relations.ts';
import { MOVES, type ParseState } from '../src/language/trees-state.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import type { Random } from './random.ts';
import { PAIR_SCALE, PairLearner } from './trees-pair-learner.ts';
import { WeightMeans } from './weight-means.ts';

const ROWS_DROPPED = 0.15;
const UNITS_DROPPED = 0.2;
/** Decisions that are this sure are not learnt from. */
const SURE = 0.02;
const SCALE = 0.02;
/** The largest stored weight of the first layer. */
const MOST = 31;
/** The sum of squared gradients that every row begins with. */
const FIRST_SQUARE = 1e-3;

/** Rates of one step: of the network, and of the pairs. */
export interface Rates {
  readonly network: number;
  readonly pairs: number;
}

const small = (count: number, width: number, random: Random): Float32Array =>
  Float32Array.from({ length: count }, () => (random.next() - 0.5) * width);

/** Weights with their sums of squared gradients. */
export class TreeLearner {
  /** Scores of the moves and of the relations after `see` and `seeRelations`. */
  readonly moves = new Float64Array(MOVES);
  readonly relations = new Float64Array(RELATIONS.length);
  readonly #units: number;
  readonly #layout: TreeLayout;
  readonly #random: Random;
  readonly #first: Float32Array;
  readonly #firstSquares: Float32Array;
  readonly #bias: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #moveWeights: Float32Array;
  readonly #moveSquares: Float32Array;
  readonly #relationWeights: Float32Array;
  readonly #relationSquares: Float32Array;
  readonly #pairs: PairLearner;
  readonly #means: WeightMeans;
  readonly #rows = new Int32Array(MAX_ROWS);
  #rowCount = 0;
  /** The units that are above zero and not dropped in the state last seen, their values and their errors. */
  readonly #active: Int32Array;
  readonly #values: Float64Array;
  readonly #errors: Float64Array;
  #activeCount = 0;

  /** `units` must be a multiple of 8. */
  constructor(sizes: TreeSizes, units: number, random: Random) {
    this.#units = units;
    this.#layout = new TreeLayout(sizes);
    this.#random = random;
    this.#pairs = new PairLearner(random);
    this.#first = small(this.#layout.rows * units, 0.2, random);
    this.#firstSquares = new Float32Array(this.#layout.rows).fill(FIRST_SQUARE);
    this.#bias = new Float32Array(units).fill(0.1);
    this.#biasSquares = new Float32Array(units).fill(1e-3);
    this.#moveWeights = small(MOVES * units, 0.5, random);
    this.#moveSquares = new Float32Array(MOVES * units).fill(1e-2);
    this.#relationWeights = small(2 * RELATIONS.length * units, 0.2, random);
    this.#relationSquares = new Float32Array(2 * RELATIONS.length * units).fill(1e-2);
    this.#active = new Int32Array(units);
    this.#values = new Float64Array(units);
    this.#errors = new Float64Array(units);
    this.#means = new WeightMeans([
      this.#first,
      this.#bias,
      this.#moveWeights,
      this.#relationWeights,
      this.#pairs.weights,
    ]);
  }

  /** Looks at a state with some features dropped: leaves the scores of moves, and what the other methods need. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    const random = this.#random;
    const rows = this.#rows;
    const all = this.#layout.fill(state, words, begin, rows);
    let count = 0;
    for (let k = 0; k < all; k++) if (random.next() >= ROWS_DROPPED) rows[count++] = rows[k]! * this.#units;
    this.#rowCount = count;
    this.#activeCount = 0;
    for (let h = 0; h < this.#units; h += 4) this.#seeUnits(h);
    this.#pairs.see(state, words, begin);
    const units = this.#units;
    const active = this.#active;
    const values = this.#values;
    for (let m = 0; m < MOVES; m++) {
      let score = this.#pairs.score(m);
      for (let k = 0; k < this.#activeCount; k++)
        score += this.#moveWeights[m * units + active[k]!]! * values[k]!;
      this.moves[m] = score;
    }
  }

  /** Sums the rows of four units from `h` on. */
  #seeUnits(h: number): void {
    const first = this.#first;
    const rows = this.#rows;
    const count = this.#rowCount;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < count; k++) {
      const at = rows[k]! + h;
      a += first[at]!;
      b += first[at + 1]!;
      c += first[at + 2]!;
      d += first[at + 3]!;
    }
    this.#seeUnit(h, a);
    this.#seeUnit(h + 1, b);
    this.#seeUnit(h + 2, c);
    this.#seeUnit(h + 3, d);
  }

  #seeUnit(h: number, total: number): void {
    const sum = total / (1 - ROWS_DROPPED) + this.#bias[h]!;
    if (sum <= 0 || this.#random.next() < UNITS_DROPPED) return;
    this.#active[this.#activeCount] = h;
    this.#values[this.#activeCount++] = sum / (1 - UNITS_DROPPED);
  }

  /** Leaves the scores of relations for the arc that `move` makes in the state last seen; gives the best but `root`. */
  seeRelations(move: number): number {
    const weights = this.#relationWeights;
    const active = this.#active;
    const values = this.#values;
    let best = 1;
    for (let r = 1; r < RELATIONS.length; r++) {
      const at = ((move - 1) * RELATIONS.length + r) * this.#units;
      let score = 0;
      for (let k = 0; k < this.#activeCount; k++) score += weights[at + active[k]!]! * values[k]!;
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
      this.#step(this.#moveWeights, this.#moveSquares, m * this.#units, error, rates.network);
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
      const at = ((move - 1) * RELATIONS.length + r) * this.#units;
      this.#step(this.#relationWeights, this.#relationSquares, at, error, rate);
    }
    return true;
  }

  /** One output's step; adds its share to the errors of the units. */
  #step(weights: Float32Array, squares: Float32Array, base: number, error: number, rate: number): void {
    const active = this.#active;
    const values = this.#values;
    const errors = this.#errors;
    for (let k = 0; k < this.#activeCount; k++) {
      const at = base + active[k]!;
      const weight = weights[at]!;
      errors[k]! += error * weight;
      const gradient = error * values[k]!;
      const square = squares[at]! + gradient * gradient;
      squares[at] = square;
      weights[at] = weight - (rate * gradient) / Math.sqrt(square);
    }
  }

  #learnFirst(rate: number): void {
    const active = this.#active;
    const errors = this.#errors;
    const count = this.#activeCount;
    let norm = 0;
    for (let k = 0; k < count; k++) {
      const error = errors[k]! / (1 - UNITS_DROPPED);
      errors[k] = error;
      norm += (error * error) / this.#units;
      const h = active[k]!;
      const square = this.#biasSquares[h]! + error * error;
      this.#biasSquares[h] = square;
      this.#bias[h]! -= (rate * error) / Math.sqrt(square);
    }
    if (norm < 1e-12) return;
    const first = this.#first;
    for (let r = 0; r < this.#rowCount; r++) {
      const at = this.#rows[r]!;
      const row = at / this.#units;
      const square = this.#firstSquares[row]! + norm;
      this.#firstSquares[row] = square;
      const step = rate / Math.sqrt(square);
      for (let k = 0; k < count; k++) first[at + active[k]!]! -= step * errors[k]!;
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
    return this.#firstSquares[row]! > FIRST_SQUARE * 1.001;
  }

  /** Adds the weights as they are now to the means that `export` gives. */
  remember(): void {
    this.#means.add();
  }

  /** The network's part of the weights file: the means of what was remembered. */
  export(): {
    meta: Pick<TreesMeta, 'members' | 'units' | 'scale' | 'pairScale'>;
    arrays: WeightsFile['arrays'];
  } {
    const units = this.#units;
    const [mean, bias, moves, relations, pairs] = this.#means.values() as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const first = new Int8Array(mean.length);
    for (let row = 0; row < this.#layout.rows; row++)
      if (this.#touched(row))
        for (let at = row * units; at < (row + 1) * units; at++)
          first[at] = Math.max(-MOST, Math.min(MOST, Math.round(mean[at]! / SCALE)));
    return {
      meta: { members: 1, units, scale: SCALE, pairScale: PAIR_SCALE },
      arrays: {
        first,
        bias: Int16Array.from(bias, (weight) => Math.round(weight / SCALE)),
        moves,
        relations,
        pairLeft: PairLearner.stored(pairs, 1),
        pairRight: PairLearner.stored(pairs, 2),
      },
    };
  }
}
