// One member of the parser's network: a hidden layer, which is a sum of rows, and what leads out of it. The rows have
// 6-bit weights, four units an integer; integers until the last layer.
import { MOVES, Move } from './trees-state.ts';

/** Real weights of a member; `rows` are the stored ones of its first layer, from -32 to 31, row after row. */
export interface MemberWeights {
  readonly rows: Int8Array;
  readonly bias: Int16Array;
  /** By move and unit. */
  readonly moves: Float32Array;
  /** By move (Left, Right), relation and unit. */
  readonly relations: Float32Array;
  /** Real first-layer weight = stored × scale. */
  readonly scale: number;
}

/** Scores one state at a time. The number of units must be a multiple of 8. */
export class TreeMember {
  /** Scores of Left and Right, less that of Shift, after `see`. */
  left = 0;
  right = 0;
  readonly #units: number;
  readonly #first: Int32Array;
  readonly #bias: Int32Array;
  readonly #moves: Float64Array;
  readonly #relations: Float32Array;
  readonly #sums: Int32Array;
  /** The units that are above zero in the state last seen, and their values. */
  readonly #active: Int32Array;
  readonly #values: Float64Array;
  #activeCount = 0;

  constructor({ rows, bias, moves, relations, scale }: MemberWeights) {
    const units = (this.#units = bias.length);
    this.#first = packUnits(rows, units);
    this.#bias = Int32Array.from(bias);
    this.#moves = new Float64Array(2 * units);
    for (let h = 0; h < units; h++)
      for (let m = Move.Left; m < MOVES; m++)
        this.#moves[2 * h + m - Move.Left] = (moves[m * units + h]! - moves[h]!) * scale;
    this.#relations = relations.map((weight) => weight * scale);
    this.#sums = new Int32Array(units);
    this.#active = new Int32Array(units + 1);
    this.#values = new Float64Array(units + 1);
  }

  /**
   * Looks at a state given by its rows, `n` of them, a multiple of 4: each is the number of the row × units / 4, which
   * is where it begins. The number behind the last row is of a row of zeros.
   */
  see(rows: Int32Array, n: number): void {
    this.#addRows(rows, n);
    const sums = this.#sums;
    const active = this.#active;
    const values = this.#values;
    let count = 0;
    for (let h = 0; h < this.#units; h++) {
      const sum = sums[h]!;
      active[count] = h;
      values[count] = sum;
      count += -sum >>> 31;
    }
    this.#activeCount = count;
    const moves = this.#moves;
    let left = 0;
    let right = 0;
    for (let k = 0; k < count; k++) {
      const at = active[k]! << 1;
      left += values[k]! * moves[at]!;
      right += values[k]! * moves[at + 1]!;
    }
    this.left = left;
    this.right = right;
  }

  /**
   * Sums rows, unit by unit. The bytes of four rows are added as they are: each stays below 64. Then every other byte
   * at a time, so that sums have 16 bits.
   */
  #addRows(rows: Int32Array, n: number): void {
    const first = this.#first;
    const sums = this.#sums;
    const bias = this.#bias;
    const width = this.#units >> 2;
    const shift = 32 * n;
    for (let k = 0; k < width; k += 2) {
      let even = 0;
      let odd = 0;
      let even2 = 0;
      let odd2 = 0;
      for (let r = 0; r < n; r += 4) {
        const a = (rows[r]! + k) | 0;
        const b = (rows[r + 1]! + k) | 0;
        const c = (rows[r + 2]! + k) | 0;
        const d = (rows[r + 3]! + k) | 0;
        const four = (first[a]! + first[b]! + first[c]! + first[d]!) | 0;
        const four2 = (first[a + 1]! + first[b + 1]! + first[c + 1]! + first[d + 1]!) | 0;
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

  /** Adds the scores of `candidates` for the arc that `move` makes in the state last seen to `out`. */
  addRelations(move: number, candidates: Uint8Array, out: Float64Array): void {
    const weights = this.#relations;
    const active = this.#active;
    const values = this.#values;
    const units = this.#units;
    const half = move === Move.Left ? 0 : weights.length >> 1;
    const count = this.#activeCount;
    // Two at a time, so that units and values are fetched half as often; an odd last one is its own partner.
    for (let c = 0; c < candidates.length; c += 2) {
      const next = c + 1 < candidates.length ? c + 1 : c;
      const a = half + candidates[c]! * units;
      const b = half + candidates[next]! * units;
      let one = 0;
      let two = 0;
      for (let k = 0; k < count; k++) {
        const h = active[k]!;
        const value = values[k]!;
        one += weights[a + h]! * value;
        two += weights[b + h]! * value;
      }
      out[c]! += one;
      if (next > c) out[next]! += two;
    }
  }
}

/**
 * Four units an integer, each 32 more than stored, so that they are not negative; unit 4k is in the lowest byte. A row
 * of zeros stands behind the others.
 */
function packUnits(stored: Int8Array, units: number): Int32Array {
  const packed = new Int32Array((stored.length + units) / 4).fill(0x20202020);
  for (let k = 0, at = 0; at < stored.length; k++, at += 4)
    packed[k] =
      (stored[at]! + 32) |
      ((stored[at + 1]! + 32) << 8) |
      ((stored[at + 2]! + 32) << 16) |
      ((stored[at + 3]! + 32) << 24);
  return packed;
}
