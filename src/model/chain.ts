// A linear-chain conditional random field over given label scores: the best path, and marginals by the
// forward-backward recurrences with scaling (Rabiner 1989). Transitions depend on the kind of boundary before a word.

import { expNegative } from './exp.ts';

/** What is known of a stretch after forward-backward. Arrays hold `labels` numbers a word. */
export interface Marginals {
  /** Scaled forward and backward values; their product, normalised, is the marginal. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp(score), scaled a word. */
  readonly potentials: Float64Array;
  readonly norms: Float64Array;
  /** exp(transition), laid out as the transitions are. */
  readonly transitions: Float64Array;
  /** Logarithm of the sum over all paths. */
  readonly logZ: number;
}

/** Decodes sequences. Buffers are reused: a result holds until the next call of the same method. */
export class Chain {
  readonly labels: number;
  /** score[(boundary × labels + from) × labels + to] */
  readonly transitions: Float32Array;
  readonly #exponents: Float64Array;
  /** The same by column: exp(transition) from k to l at (boundary × labels + l) × labels + k. */
  readonly #columns: Float64Array;
  readonly #ahead: Float64Array;
  #capacity = 0;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #potentials = new Float64Array(0);
  #norms = new Float64Array(0);
  #best = new Float64Array(0);
  #back = new Uint8Array(0);
  #path = new Uint8Array(0);

  constructor(labels: number, transitions: Float32Array) {
    this.labels = labels;
    this.transitions = transitions;
    this.#exponents = Float64Array.from(transitions, Math.exp);
    const cells = labels * labels;
    this.#columns = this.#exponents.map((_, i) => {
      const cell = i % cells;
      return this.#exponents[i - cell + (cell % labels) * labels + Math.floor(cell / labels)]!;
    });
    this.#ahead = new Float64Array(labels);
  }

  #reserve(count: number): void {
    if (count <= this.#capacity) return;
    this.#capacity = Math.max(count, this.#capacity * 2, 256);
    const cells = this.#capacity * this.labels;
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#potentials = new Float64Array(cells);
    this.#best = new Float64Array(cells);
    this.#norms = new Float64Array(this.#capacity);
    this.#back = new Uint8Array(cells);
    this.#path = new Uint8Array(this.#capacity);
  }

  /** The best labels of words 0 … count, given `scores[word × labels + label]` and the boundary before each word. */
  best(scores: Float32Array, boundaries: Uint8Array, count: number): Uint8Array {
    this.#reserve(count);
    const L = this.labels;
    const { transitions } = this;
    const best = this.#best;
    const back = this.#back;
    for (let l = 0; l < L; l++) best[l] = scores[l]!;
    for (let i = 1; i < count; i++) {
      const base = boundaries[i]! * L * L;
      const row = i * L;
      for (let l = 0; l < L; l++) {
        let top = Number.NEGATIVE_INFINITY;
        let from = 0;
        for (let k = 0; k < L; k++) {
          const value = best[row - L + k]! + transitions[base + k * L + l]!;
          if (value > top) {
            top = value;
            from = k;
          }
        }
        best[row + l] = top + scores[row + l]!;
        back[row + l] = from;
      }
    }
    const path = this.#path;
    if (count === 0) return path.subarray(0, 0);
    let last = 0;
    for (let l = 1; l < L; l++) if (best[(count - 1) * L + l]! > best[(count - 1) * L + last]!) last = l;
    path[count - 1] = last;
    for (let i = count - 1; i > 0; i--) path[i - 1] = back[i * L + path[i]!]!;
    return path.subarray(0, count);
  }

  /** The score of a path: its labels' scores and its transitions. */
  scoreOf(path: Uint8Array, scores: Float32Array, boundaries: Uint8Array, count: number): number {
    const L = this.labels;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += scores[i * L + path[i]!]!;
      if (i > 0) sum += this.transitions[(boundaries[i]! * L + path[i - 1]!) * L + path[i]!]!;
    }
    return sum;
  }

  /** Forward and backward values of words 0 … count. */
  marginals(scores: Float32Array, boundaries: Uint8Array, count: number): Marginals {
    this.#reserve(count);
    const L = this.labels;
    const forward = this.#forward;
    const backward = this.#backward;
    const potentials = this.#potentials;
    const norms = this.#norms;
    const exponents = this.#exponents;
    const columns = this.#columns;
    const ahead = this.#ahead;
    let logZ = 0;
    let product = 1; // of norms whose logarithm is yet to be taken
    for (let i = 0; i < count; i++) {
      const row = i * L;
      let top = scores[row]!;
      for (let l = 1; l < L; l++) if (scores[row + l]! > top) top = scores[row + l]!;
      for (let l = 0; l < L; l++) potentials[row + l] = expNegative(scores[row + l]! - top);
      let norm = 0;
      if (i === 0) {
        for (let l = 0; l < L; l++) norm += forward[l] = potentials[l]!;
      } else {
        multiply(columns, boundaries[i]! * L, L, forward, row - L, forward, row);
        for (let l = row; l < row + L; l++) norm += forward[l]! *= potentials[l]!;
      }
      norms[i] = norm;
      logZ += top;
      product *= norm;
      if (product > 1e200 || product < 1e-200) {
        logZ += Math.log(product);
        product = 1;
      }
      const inverse = 1 / norm;
      for (let l = 0; l < L; l++) forward[row + l]! *= inverse;
    }
    if (count > 0) backward.fill(1, (count - 1) * L, count * L);
    for (let i = count - 2; i >= 0; i--) {
      const row = i * L;
      const next = row + L;
      const inverse = 1 / norms[i + 1]!;
      for (let l = 0; l < L; l++) ahead[l] = potentials[next + l]! * backward[next + l]! * inverse;
      multiply(exponents, boundaries[i + 1]! * L, L, ahead, 0, backward, row);
    }
    logZ += Math.log(product);
    return { forward, backward, potentials, norms, transitions: exponents, logZ };
  }
}

/**
 * Writes to `out[at …]` the product of a square matrix, whose rows are those from `first` on in `rows`, and the vector
 * `vector[from …]`, both of `size`.
 */
function multiply(
  rows: Float64Array,
  first: number,
  size: number,
  vector: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  if (size === 5) multiply5(rows, first * 5, vector, from, out, at);
  else if (size === 7) multiply7(rows, first * 7, vector, from, out, at);
  else {
    let cell = first * size;
    for (let row = at; row < at + size; row++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += rows[cell++]! * vector[from + k]!;
      out[row] = sum;
    }
  }
}

// The sizes that there are, written out: this is where a chain spends its time.

function multiply5(
  rows: Float64Array,
  begin: number,
  vector: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  const a = vector[from]!;
  const b = vector[from + 1]!;
  const c = vector[from + 2]!;
  const d = vector[from + 3]!;
  const e = vector[from + 4]!;
  let cell = begin;
  for (let row = at; row < at + 5; row++, cell += 5)
    out[row] =
      rows[cell]! * a + rows[cell + 1]! * b + rows[cell + 2]! * c + rows[cell + 3]! * d + rows[cell + 4]! * e;
}

function multiply7(
  rows: Float64Array,
  begin: number,
  vector: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  const a = vector[from]!;
  const b = vector[from + 1]!;
  const c = vector[from + 2]!;
  const d = vector[from + 3]!;
  const e = vector[from + 4]!;
  const f = vector[from + 5]!;
  const g = vector[from + 6]!;
  let cell = begin;
  for (let row = at; row < at + 7; row++, cell += 7)
    out[row] =
      rows[cell]! * a +
      rows[cell + 1]! * b +
      rows[cell + 2]! * c +
      rows[cell + 3]! * d +
      rows[cell + 4]! * e +
      rows[cell + 5]! * f +
      rows[cell + 6]! * g;
}
