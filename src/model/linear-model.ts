// A linear model over hashed features: an open-addressing table from a feature's 32-bit hash to a sparse row
// of label weights. Weights are 8-bit integers times one scale, so that a row is a cache line or less.

/** The stored form of a linear model (what a weights file holds), features in ascending order of hash. */
export interface LinearWeights {
  readonly labels: readonly string[];
  /** Ascending signed hashes, one a feature. */
  readonly hashes: Int32Array;
  /** How many (label, weight) pairs each feature has. */
  readonly sizes: Uint8Array;
  readonly pairLabels: Uint8Array;
  readonly pairWeights: Int8Array;
  /** Real weight = stored weight × scale. */
  readonly scale: number;
}

/** Scores labels for features given by hash. Holds no state between calls. */
export class LinearModel {
  readonly labels: readonly string[];
  readonly scale: number;
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #starts: Uint32Array;
  readonly #pairLabels: Uint8Array;
  readonly #pairWeights: Int8Array;

  constructor(weights: LinearWeights) {
    const count = weights.hashes.length;
    let capacity = 16;
    while (capacity < count * 2) capacity *= 2;
    this.labels = weights.labels;
    this.scale = weights.scale;
    this.#mask = capacity - 1;
    this.#keys = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity).fill(-1);
    this.#starts = new Uint32Array(count + 1);
    this.#pairLabels = weights.pairLabels;
    this.#pairWeights = weights.pairWeights;
    for (let i = 0; i < count; i++) {
      this.#starts[i + 1] = this.#starts[i]! + weights.sizes[i]!;
      const hash = weights.hashes[i]!;
      let slot = hash & this.#mask;
      while (this.#rows[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hash;
      this.#rows[slot] = i;
    }
  }

  /** Adds the stored (unscaled) weights of the feature `hash` to `scores[offset + label]`. */
  add(hash: number, scores: Float32Array, offset: number): void {
    const mask = this.#mask;
    const rows = this.#rows;
    const keys = this.#keys;
    let slot = hash & mask;
    for (;;) {
      const row = rows[slot]!;
      if (row < 0) return;
      if (keys[slot] === hash) {
        const end = this.#starts[row + 1]!;
        for (let k = this.#starts[row]!; k < end; k++) scores[offset + this.#pairLabels[k]!]! += this.#pairWeights[k]!;
        return;
      }
      slot = (slot + 1) & mask;
    }
  }
}
