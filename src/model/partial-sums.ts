// Sums of features that something has at several distances, worked out once and kept in one array.
import { Features } from './features.ts';
import { PARTIAL, type SlotTable } from './slot-table.ts';

/** Rows before the array first grows. */
const INITIAL = 256;

/** Keeps rows of partial sums, one sum for each distance from `-reach` to `reach`. */
export class PartialSums {
  /** How many rows there are. */
  count = 0;
  readonly #table: SlotTable;
  readonly #reach: number;
  readonly #row: number;
  readonly #features = new Features();
  #sums: Int32Array;

  constructor(table: SlotTable, reach: number) {
    this.#table = table;
    this.#reach = reach;
    this.#row = (2 * reach + 1) * PARTIAL;
    this.#sums = new Int32Array(INITIAL * this.#row);
  }

  /** Adds a row; `write` gives the features at each distance. Returns where the row lies. */
  add(group: number, write: (distance: number, features: Features) => void): number {
    const at = this.count++ * this.#row;
    if (at === this.#sums.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    for (let distance = -this.#reach; distance <= this.#reach; distance++) {
      const features = this.#features;
      features.begin(group);
      write(distance, features);
      this.#table.add(features.hashes, features.count, this.#sums, at + (distance + this.#reach) * PARTIAL);
    }
    return at;
  }

  /** Adds to `into` what the rows at `rows[first …]` hold for the one in the middle of them. */
  gather(rows: Int32Array, first: number, into: Int32Array): void {
    const sums = this.#sums;
    const places = 2 * this.#reach + 1;
    let a = into[0]!;
    let b = into[1]!;
    let c = into[2]!;
    let d = into[3]!;
    for (let place = 0; place < places; place++) {
      const at = rows[first + place]! + place * PARTIAL;
      a = (a + sums[at]!) | 0;
      b = (b + sums[at + 1]!) | 0;
      c = (c + sums[at + 2]!) | 0;
      d = (d + sums[at + 3]!) | 0;
    }
    into[0] = a;
    into[1] = b;
    into[2] = c;
    into[3] = d;
  }
}
