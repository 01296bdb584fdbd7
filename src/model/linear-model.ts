// A linear model over hashed features: from a feature's 32-bit hash to a sparse row of label weights. Weights are
// 8-bit integers times one scale. What is read for a feature lies on two cache lines: looking up is waiting for memory.

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

/** The most features that one call of `addAll` takes. */
export const MOST_FEATURES = 64;

/** The high bits of a hash name its bucket; those left are its check, 16 bits or less. */
const LEAST_BUCKET_BITS = 16;
/** In the second word of a row: no row of the bucket follows. */
const LAST = 0x100;
const MOST_WORDS = 1 << 24;

/**
 * Scores labels for features given by hash. Holds no state between calls.
 *
 * `#heads[bucket]` is where the bucket's rows begin in `#rows`, times 256, plus a bit for the low three bits of each
 * hash in it: most hashes that are in no row end there. A row is its check, its size (and LAST), then a word a pair:
 * label × 256 + weight.
 */
export class LinearModel {
  readonly labels: readonly string[];
  readonly scale: number;
  readonly #shift: number;
  readonly #heads: Int32Array;
  readonly #rows: Uint16Array;
  readonly #hashes = new Int32Array(MOST_FEATURES);
  readonly #starts = new Int32Array(MOST_FEATURES);
  readonly #checks = new Int32Array(MOST_FEATURES);

  constructor({ labels, scale, hashes, sizes, pairLabels, pairWeights }: LinearWeights) {
    const count = hashes.length;
    const words = 2 * count + pairLabels.length;
    if (words > MOST_WORDS)
      throw new Error(`a linear model holds ${MOST_WORDS} rows and pairs, not ${words}`);
    let bits = LEAST_BUCKET_BITS;
    while (2 ** bits < count) bits++;
    this.labels = labels;
    this.scale = scale;
    this.#shift = 32 - bits;
    const shift = this.#shift;
    const heads = new Int32Array(2 ** bits);
    const rows = new Uint16Array(words);
    let at = 0;
    let pair = 0;
    let before = -1;
    let size = 0;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      if (i > 0 && hash <= hashes[i - 1]!)
        throw new Error(`features must ascend: ${hash} follows ${hashes[i - 1]}`);
      const bucket = bucketOf(hash, shift);
      if (bucket !== before) heads[bucket] = at << 8;
      else rows[at - size - 1]! &= ~LAST;
      before = bucket;
      heads[bucket]! |= 1 << (hash & 7);
      size = sizes[i]!;
      rows[at] = checkOf(hash, shift);
      rows[at + 1] = size | LAST;
      at += 2;
      for (const end = pair + size; pair < end; pair++)
        rows[at++] = (pairLabels[pair]! << 8) | (pairWeights[pair]! & 0xff);
    }
    this.#heads = heads;
    this.#rows = rows;
  }

  /** Adds the stored (unscaled) weights of the feature `hash` to `scores[offset + label]`. */
  add(hash: number, scores: Float32Array, offset: number): void {
    const head = this.#heads[bucketOf(hash, this.#shift)]!;
    if (((head >>> (hash & 7)) & 1) === 0) return;
    const rows = this.#rows;
    const at = this.#row(head >>> 8, checkOf(hash, this.#shift));
    if (at < 0) return;
    const end = at + 2 + (rows[at + 1]! & 0xff);
    for (let k = at + 2; k < end; k++) scores[offset + (rows[k]! >>> 8)]! += (rows[k]! << 24) >> 24;
  }

  /**
   * Adds the stored weights of the features `hashes[0 … count)`, at most `MOST_FEATURES`, to `scores[offset + label]`.
   * Memory is asked for all heads, then for all rows, before any is looked at, so that the waits overlap.
   */
  addAll(hashes: Int32Array, count: number, scores: Int32Array, offset: number): void {
    if (count > MOST_FEATURES) throw new Error(`at most ${MOST_FEATURES} features at a time, not ${count}`);
    const heads = this.#heads;
    const rows = this.#rows;
    const shift = this.#shift;
    const found = this.#hashes;
    const starts = this.#starts;
    const checks = this.#checks;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k]!;
      const head = heads[bucketOf(hash, shift)]!;
      found[n] = hash;
      starts[n] = head >>> 8;
      n += (head >>> (hash & 7)) & 1;
    }
    for (let k = 0; k < n; k++) checks[k] = rows[starts[k]!]!;
    for (let k = 0; k < n; k++) {
      const check = checkOf(found[k]!, shift);
      let at = starts[k]!;
      if (checks[k] !== check) at = this.#row(at, check);
      if (at < 0) continue;
      const end = at + 2 + (rows[at + 1]! & 0xff);
      for (let p = at + 2; p < end; p++) {
        const pair = rows[p]!;
        scores[offset + (pair >>> 8)]! += (pair << 24) >> 24;
      }
    }
  }

  /** The row with a check among those of a bucket from `at` on, or -1. */
  #row(at: number, check: number): number {
    const rows = this.#rows;
    for (;;) {
      if (rows[at] === check) return at;
      const size = rows[at + 1]!;
      if (size >= LAST) return -1;
      at += 2 + size;
    }
  }
}

/** Ascends with the signed hash. */
function bucketOf(hash: number, shift: number): number {
  return (hash ^ -0x80000000) >>> shift;
}

function checkOf(hash: number, shift: number): number {
  return hash & ((1 << shift) - 1);
}
