// Sums of features that something lends to its neighbours, one for each distance, worked out once and kept.
import { PARTIAL, type SlotTable } from './slot-table.ts';
import type { Templates } from './templates.ts';

/** Rows before the array first grows. */
const INITIAL = 256;

/** Keeps rows of partial sums, one sum for each distance from `-reach` to `reach`. */
export class PartialSums {
  /** How many rows there are. */
  count = 0;
  readonly #table: SlotTable;
  readonly #templates: readonly Templates[];
  readonly #row: number;
  #sums: Int32Array;

  /** `templates` from those of the distance −reach to those of reach. */
  constructor(table: SlotTable, templates: readonly Templates[]) {
    this.#table = table;
    this.#templates = templates;
    this.#row = templates.length * PARTIAL;
    this.#sums = new Int32Array(INITIAL * this.#row);
  }

  /** Adds the row of an item's values. Returns where it lies. */
  add(values: Int32Array, group: number): number {
    const at = this.count++ * this.#row;
    if (at === this.#sums.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    this.#templates.forEach((templates, place) => {
      this.#table.addItem(templates, values, group, this.#sums, at + place * PARTIAL);
    });
    return at;
  }

  /** Adds to `into` what the rows at `rows[first …]` hold for the one in the middle of them. */
  gather(rows: Int32Array, first: number, into: Int32Array): void {
    const sums = this.#sums;
    const places = this.#templates.length;
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
