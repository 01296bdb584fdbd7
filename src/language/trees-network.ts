// The parser's scores: a network with one hidden layer over the rows of a state (the layer is a sum of rows, four
// 8-bit units an integer), and direct weights for words and tags together. Integers until the last layer.
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
  /** Row after row, four units an integer. */
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
    this.#bias = Int32Array.from(file.arrays['bias']!);
    this.#sums = new Int32Array(H);
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
    const n = this.#layout.fill(state, words, begin, rows);
    this.#addRows(n);
    const units = this.#units;
    const sums = this.#sums;
    const active = this.#active;
    const values = this.#values;
    const weights = this.#moveWeights;
    let count = 0;
    let left = 0;
    let right = 0;
    for (let h = 0; h < units; h++) {
      const sum = sums[h]!;
      if (sum <= 0) continue;
      active[count] = h;
      values[count++] = sum;
      left += sum * weights[2 * h]!;
      right += sum * weights[2 * h + 1]!;
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

  /** Sums the first `n` of `#rows`, unit by unit. Two of an integer's bytes at a time: their sums stay under 2^16. */
  #addRows(n: number): void {
    const rows = this.#rows;
    const first = this.#first;
    const sums = this.#sums;
    const bias = this.#bias;
    const width = this.#units >> 2;
    const shift = 128 * n;
    for (let r = 0; r < n; r++) rows[r] = rows[r]! * width;
    for (let k = 0; k < width; k += 2) {
      let even = 0;
      let odd = 0;
      let even2 = 0;
      let odd2 = 0;
      for (let r = 0; r < n; r++) {
        const at = (rows[r]! + k) | 0;
        const four = first[at]!;
        const four2 = first[at + 1]!;
        even = (even + (four & 0x00ff00ff)) | 0;
        odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
        even2 = (even2 + (four2 & 0x00ff00ff)) | 0;
        odd2 = (odd2 + ((four2 >>> 8) & 0x00ff00ff)) | 0;
      }
      const h = k << 2;
      sums[h] = (even & 0xffff) - shift + bias[h]!;
      sums[h + 1] = (odd & 0xffff) - shift + bias[h + 1]!;
      sums[h + 2] = (even >>> 16) - shift + bias[h + 2]!;
      sums[h + 3] = (odd >>> 16) - shift + bias[h + 3]!;
      sums[h + 4] = (even2 & 0xffff) - shift + bias[h + 4]!;
      sums[h + 5] = (odd2 & 0xffff) - shift + bias[h + 5]!;
      sums[h + 6] = (even2 >>> 16) - shift + bias[h + 6]!;
      sums[h + 7] = (odd2 >>> 16) - shift + bias[h + 7]!;
    }
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

/** Four units an integer, each 128 more than stored, so that they are not negative; unit 4k is in the lowest byte. */
function packUnits(stored: Int8Array): Int32Array {
  const packed = new Int32Array(stored.length / 4);
  for (let k = 0, at = 0; k < packed.length; k++, at += 4)
    packed[k] =
      (stored[at]! + 128) |
      ((stored[at + 1]! + 128) << 8) |
      ((stored[at + 2]! + 128) << 16) |
      ((stored[at + 3]! + 128) << 24);
  return packed;
}
