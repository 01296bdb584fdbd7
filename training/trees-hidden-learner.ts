// The hidden layer of the parser's network while it learns: sums of rows, some rows and units dropped at random
// (AdaGrad with one rate a row).
import { MAX_ROWS, TreeLayout, type TreeSizes } from '../src/language/trees-features.ts';
import type { ParseState } from '../src/language/trees-state.ts';
import type { TreeWords } from '../src/language/trees-words.ts';
import type { Random } from './random.ts';

const ROWS_DROPPED = 0.15;
const UNITS_DROPPED = 0.2;
/** The sums of squared gradients that rows and units begin with, and the least that `loosen` leaves. */
const FIRST_SQUARE = 1e-3;
const LEAST_ROW_SQUARE = 2e-3;

/** Rows and biases with their sums of squared gradients. */
export class HiddenLearner {
  /** Row after row. */
  readonly first: Float32Array;
  readonly bias: Float32Array;
  /** The units that are above zero and not dropped in the state last seen; their values and, to be filled, errors. */
  readonly active: Int32Array;
  readonly values: Float64Array;
  readonly errors: Float64Array;
  activeCount = 0;
  readonly #units: number;
  readonly #layout: TreeLayout;
  readonly #random: Random;
  readonly #firstSquares: Float32Array;
  readonly #biasSquares: Float32Array;
  /** Where the rows of the state last seen begin. */
  readonly #rows = new Int32Array(MAX_ROWS);
  #rowCount = 0;

  /** `units` must be a multiple of 4. */
  constructor(sizes: TreeSizes, units: number, random: Random) {
    this.#units = units;
    this.#layout = new TreeLayout(sizes);
    this.#random = random;
    this.first = random.around0(this.#layout.rows * units, 0.2);
    this.#firstSquares = new Float32Array(this.#layout.rows).fill(FIRST_SQUARE);
    this.bias = new Float32Array(units).fill(0.1);
    this.#biasSquares = new Float32Array(units).fill(FIRST_SQUARE);
    this.active = new Int32Array(units);
    this.values = new Float64Array(units);
    this.errors = new Float64Array(units);
  }

  /** Looks at a state: leaves the active units and their values, and errors of 0. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    const random = this.#random;
    const rows = this.#rows;
    const all = this.#layout.fill(state, words, begin, rows);
    let count = 0;
    for (let k = 0; k < all; k++) if (random.next() >= ROWS_DROPPED) rows[count++] = rows[k]! * this.#units;
    this.#rowCount = count;
    this.activeCount = 0;
    for (let h = 0; h < this.#units; h += 4) this.#sumFour(h);
    this.errors.fill(0);
  }

  #sumFour(h: number): void {
    const first = this.first;
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
    this.#setUnit(h, a);
    this.#setUnit(h + 1, b);
    this.#setUnit(h + 2, c);
    this.#setUnit(h + 3, d);
  }

  #setUnit(h: number, total: number): void {
    const sum = total / (1 - ROWS_DROPPED) + this.bias[h]!;
    if (sum <= 0 || this.#random.next() < UNITS_DROPPED) return;
    this.active[this.activeCount] = h;
    this.values[this.activeCount++] = sum / (1 - UNITS_DROPPED);
  }

  /** One step against the errors of the active units. */
  learn(rate: number): void {
    const { active, errors, activeCount: count } = this;
    let norm = 0;
    for (let k = 0; k < count; k++) {
      const error = errors[k]! / (1 - UNITS_DROPPED);
      errors[k] = error;
      norm += (error * error) / this.#units;
      const h = active[k]!;
      const square = this.#biasSquares[h]! + error * error;
      this.#biasSquares[h] = square;
      this.bias[h]! -= (rate * error) / Math.sqrt(square);
    }
    if (norm < 1e-12) return;
    const first = this.first;
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
    const squares = this.#biasSquares;
    for (let h = 0; h < squares.length; h++) squares[h] = Math.max(FIRST_SQUARE, squares[h]! * share);
    for (let row = 0; row < this.#layout.rows; row++)
      if (this.touched(row))
        this.#firstSquares[row] = Math.max(LEAST_ROW_SQUARE, this.#firstSquares[row]! * share);
  }

  /** Whether a row ever learnt anything; the others still have their random beginnings. */
  touched(row: number): boolean {
    return this.#firstSquares[row]! > FIRST_SQUARE * 1.001;
  }
}
