// A linear model for few labels, made for speed: one 8-byte slot a feature, found by its hash with no probing.
// The low bits of a feature's hash name its slot, the high byte is checked; of features that would share a
// slot training takes the most frequent and leaves the others out. Sums run four 16-bit lanes at a time and without branches.

import { MOST_TEMPLATES, type Templates } from './templates.ts';

/** The most labels that a slot holds. */
export const SLOT_LABELS = 7;
/** The most features that one sum may take: more would overflow a 16-bit lane. */
export const SLOT_FEATURES = MOST_TEMPLATES;

/** How many integers a partial sum takes: each has two lanes, the last the number of features found as its higher. */
export const PARTIAL = 4;

/** The stored form. */
export interface SlotWeights {
  /** How many slots there are: a power of two. */
  readonly size: number;
  /** The slots in use, ascending, as differences from the one before. */
  readonly gaps: Uint16Array;
  /** The high byte of the feature's hash, a slot in use. */
  readonly checks: Uint8Array;
  /** Weights of label 0 of all slots in use, then of label 1, … */
  readonly weights: Int8Array;
  readonly labels: number;
  /** Real weight = stored weight × scale. */
  readonly scale: number;
}

/** Sums weights of features given by hash. Holds no state between calls. */
export class SlotTable {
  readonly labels: number;
  readonly scale: number;
  /** Of no meaning: keeps the first loop of `#add` from being optimised away. */
  touched = 0;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #sums = new Int32Array(PARTIAL);
  readonly #hashes = new Int32Array(SLOT_FEATURES);

  constructor({ size, gaps, checks, weights, labels, scale }: SlotWeights) {
    if (labels > SLOT_LABELS) throw new Error(`a slot holds ${SLOT_LABELS} labels, not ${labels}`);
    if (size < 1 || (size & (size - 1)) !== 0)
      throw new Error(`a slot table's size must be a power of two, not ${size}`);
    this.labels = labels;
    this.scale = scale;
    this.#mask = size - 1;
    const bytes = new Uint8Array(size * 8).fill(128);
    for (let slot = 0; slot < size; slot++) bytes[slot * 8 + 7] = 0;
    let slot = 0;
    gaps.forEach((gap, i) => {
      slot += gap;
      if (slot >= size) throw new Error(`slot ${slot} lies outside a table of ${size}`);
      for (let label = 0; label < labels; label++)
        bytes[slot * 8 + label] = weights[label * gaps.length + i]! + 128;
      bytes[slot * 8 + 7] = checks[i]!;
    });
    this.#slots = new Int32Array(bytes.buffer);
  }

  /** Adds the sums of an item's features, of all `templates`, to the partial sum `sums[at … at + PARTIAL)`. */
  addItem(templates: Templates, values: Int32Array, group: number, sums: Int32Array, at = 0): void {
    const hashes = this.#hashes;
    const count = templates.write(values, group, hashes);
    this.#add(hashes, count, sums, at);
  }

  /** Adds the sums of `hashes[0 … count)` to the partial sum `sums[at …]`. */
  #add(hashes: Int32Array, count: number, sums: Int32Array, at: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let even = sums[at]!;
    let odd = sums[at + 1]!;
    let evenHigh = sums[at + 2]!;
    let oddHigh = sums[at + 3]!;
    // The slots lie far apart in memory. Touching them all first, in a loop that does nothing else, lets the loads
    // overlap; the sum then finds them near.
    let touched = 0;
    for (let k = 0; k < count; k++) touched ^= slots[(hashes[k]! & mask) << 1]!;
    this.touched = touched;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k]!;
      const slot = (hash & mask) << 1;
      const high = slots[slot + 1]!;
      const found = (((high ^ hash) >>> 24) - 1) >> 31;
      const low = slots[slot]! & found;
      const rest = high & found;
      even = (even + (low & 0x00ff00ff)) | 0;
      odd = (odd + ((low >>> 8) & 0x00ff00ff)) | 0;
      evenHigh = (evenHigh + (rest & 0x00ff00ff)) | 0;
      oddHigh = (oddHigh + (((rest >>> 8) & 0xff) | (found & 0x10000))) | 0;
    }
    sums[at] = even;
    sums[at + 1] = odd;
    sums[at + 2] = evenHigh;
    sums[at + 3] = oddHigh;
  }

  /** Writes, for each label, what a partial sum of at most SLOT_FEATURES features comes to, to `out[at + label]`. */
  write(sums: Int32Array, out: Float32Array, at: number): void {
    const even = sums[0]!;
    const odd = sums[1]!;
    const evenHigh = sums[2]!;
    const bias = (sums[3]! >>> 16) << 7;
    const scale = this.scale;
    const labels = this.labels;
    out[at] = ((even & 0xffff) - bias) * scale;
    if (labels > 1) out[at + 1] = ((odd & 0xffff) - bias) * scale;
    if (labels > 2) out[at + 2] = ((even >>> 16) - bias) * scale;
    if (labels > 3) out[at + 3] = ((odd >>> 16) - bias) * scale;
    if (labels > 4) out[at + 4] = ((evenHigh & 0xffff) - bias) * scale;
    if (labels > 5) out[at + 5] = ((sums[3]! & 0xffff) - bias) * scale;
    if (labels > 6) out[at + 6] = ((evenHigh >>> 16) - bias) * scale;
  }

  /** Writes, for each label, the sum of the weights of `hashes[0 … count)` to `out[at + label]`; `count` ≤ SLOT_FEATURES. */
  sum(hashes: Int32Array, count: number, out: Float32Array, at: number): void {
    if (count > SLOT_FEATURES) throw new Error(`a slot table sums ${SLOT_FEATURES} features, not ${count}`);
    const sums = this.#sums.fill(0);
    this.#add(hashes, count, sums, 0);
    this.write(sums, out, at);
  }
}
