// The parser's scores: a network with one hidden layer over the rows of a state (the layer is a sum of rows, two
// 16-bit units an integer), and direct weights for words and tags together. Integers until the last layer.
import type { WeightsFile } from '../model/weights-file.ts';
import { MAX_ROWS, TreeLayout, type TreeSizes, type TreeWords } from './trees-features.ts';
import { fillPairs, PAIRS } from './trees-pairs.ts';
import { MOVES, type ParseState } from './trees-state.ts';

/** What `meta` of a trees weights file holds. */
export interface TreesMeta {
  readonly relations: readonly string[];
  readonly sizes: TreeSizes;
  readonly hidden: number;
  /** Real first-layer weight = stored × scale; the same for the direct weights. */
  readonly scale: number;
  readonly pairScale: number;
}

/** Scores of moves and relations for one state at a time. */
export class TreeNetwork {
  /** Scores of the moves, less that of Shift, after `see`. */
  readonly moves = new Float64Array(MOVES);
  readonly #layout: TreeLayout;
  readonly #units: number;
  /** Row after row, two units an integer: unit 2k is the low half of integer k. */
  readonly #first: Int32Array;
  readonly #bias: Int32Array;
  readonly #moveWeights: Float64Array;
  readonly #relationWeights: Float32Array;
  readonly #relationCount: number;
  readonly #pairs: Int16Array;
  readonly #pairShift: number;
  readonly #pairScale: number;
  readonly #rows = new Int32Array(MAX_ROWS);
  readonly #pairHashes = new Int32Array(PAIRS);
  readonly #sums: Int32Array;
  /** The units that are above zero in the state last seen, and their values. */
  readonly #active: Int32Array;
  readonly #values: Float64Array;
  #activeCount = 0;

  constructor(file: WeightsFile) {
    const meta = file.meta as TreesMeta;
    const H = (this.#units = meta.hidden);
    this.#layout = new TreeLayout(meta.sizes);
    this.#relationCount = meta.relations.length;
    const stored = file.arrays['first'] as Int8Array;
    if (stored.length !== this.#layout.rows * H)
      throw new Error(
        `trees weights: ${stored.length} first-layer weights where ${this.#layout.rows} × ${H} belong`,
      );
    this.#first = packUnits(stored);
    this.#bias = packUnits(file.arrays['bias'] as Int16Array);
    this.#sums = new Int32Array(H / 2);
    this.#active = new Int32Array(H);
    this.#values = new Float64Array(H);
    const moves = file.arrays['moves'] as Float32Array;
    this.#moveWeights = new Float64Array(2 * H);
    for (let h = 0; h < H; h++)
      for (let m = 1; m < MOVES; m++)
        this.#moveWeights[2 * h + m - 1] = (moves[m * H + h]! - moves[h]!) * meta.scale;
    this.#relationWeights = file.arrays['relations'] as Float32Array;
    const lefts = file.arrays['pairLeft'] as Int8Array;
    const rights = file.arrays['pairRight'] as Int8Array;
    this.#pairs = Int16Array.from(lefts, (weight, i) => weight + rights[i]! * 256);
    this.#pairShift = 32 - Math.log2(lefts.length);
    this.#pairScale = meta.pairScale;
  }

  /** Looks at a state: leaves the scores of moves, and what `relation` needs. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    const rows = this.#rows;
    const sums = this.#sums;
    const first = this.#first;
    const half = sums.length;
    const n = this.#layout.fill(state, words, begin, rows);
    sums.set(this.#bias);
    let r = 0;
    for (; r + 3 < n; r += 4) {
      const a = rows[r]! * half;
      const b = rows[r + 1]! * half;
      const c = rows[r + 2]! * half;
      const d = rows[r + 3]! * half;
      for (let k = 0; k < half; k++)
        sums[k] = (sums[k]! + first[a + k]! + first[b + k]! + first[c + k]! + first[d + k]!) | 0;
    }
    for (; r < n; r++) {
      const a = rows[r]! * half;
      for (let k = 0; k < half; k++) sums[k] = (sums[k]! + first[a + k]!) | 0;
    }
    const active = this.#active;
    const values = this.#values;
    const weights = this.#moveWeights;
    let count = 0;
    let left = 0;
    let right = 0;
    for (let k = 0; k < half; k++) {
      const both = sums[k]!;
      const low = (both << 16) >> 16;
      const high = (both - low) >> 16;
      if (low > 0) {
        active[count] = 2 * k;
        values[count++] = low;
        left += low * weights[4 * k]!;
        right += low * weights[4 * k + 1]!;
      }
      if (high > 0) {
        active[count] = 2 * k + 1;
        values[count++] = high;
        left += high * weights[4 * k + 2]!;
        right += high * weights[4 * k + 3]!;
      }
    }
    this.#activeCount = count;
    const hashes = this.#pairHashes;
    const pairs = this.#pairs;
    const shift = this.#pairShift;
    fillPairs(state, words, begin, hashes);
    let pairLeft = 0;
    let pairRight = 0;
    for (let p = 0; p < PAIRS; p++) {
      const both = pairs[hashes[p]! >>> shift]!;
      const low = (both << 24) >> 24;
      pairLeft += low;
      pairRight += (both - low) >> 8;
    }
    this.moves[1] = left + pairLeft * this.#pairScale;
    this.moves[2] = right + pairRight * this.#pairScale;
  }

  /** The best of `candidates` for the arc that `move` (Left or Right) makes in the state last seen. */
  relation(move: number, candidates: Uint8Array): number {
    if (candidates.length === 1) return candidates[0]!;
    const weights = this.#relationWeights;
    const H = this.#units;
    const base = (move - 1) * this.#relationCount;
    let best = 0;
    let bestScore = -Infinity;
    for (let c = 0; c < candidates.length; c++) {
      const at = (base + candidates[c]!) * H;
      let score = 0;
      for (let k = 0; k < this.#activeCount; k++) score += weights[at + this.#active[k]!]! * this.#values[k]!;
      if (score > bestScore) {
        bestScore = score;
        best = candidates[c]!;
      }
    }
    return best;
  }
}

/** Two units an integer. Halves add up without harm to each other as long as every sum fits in 16 bits. */
function packUnits(stored: Int8Array | Int16Array): Int32Array {
  const packed = new Int32Array(stored.length / 2);
  for (let k = 0; k < packed.length; k++) packed[k] = stored[2 * k]! + stored[2 * k + 1]! * 65536;
  return packed;
}
