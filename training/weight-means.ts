// Means of weights over several moments of training: steadier than the weights of any one moment (Polyak & Juditsky
// 1992).

/** Follows arrays that change. */
export class WeightMeans {
  readonly #weights: readonly Float32Array[];
  readonly #sums: readonly Float64Array[];
  #count = 0;

  constructor(weights: readonly Float32Array[]) {
    this.#weights = weights;
    this.#sums = weights.map((array) => new Float64Array(array.length));
  }

  /** Counts the weights as they are now. */
  add(): void {
    this.#count++;
    this.#weights.forEach((array, k) => {
      const sums = this.#sums[k]!;
      for (let i = 0; i < array.length; i++) sums[i]! += array[i]!;
    });
  }

  /** The means, in the order of the arrays. Throws when nothing was counted. */
  values(): Float32Array[] {
    if (this.#count === 0) throw new Error('no means: 0 moments were added');
    return this.#sums.map((sums) => Float32Array.from(sums, (sum) => sum / this.#count));
  }
}
