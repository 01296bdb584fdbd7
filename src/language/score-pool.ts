// Room for the scores that models keep of word types: many short rows in few arrays, since an array of its own for
// each would cost more than what stands in it. An array is freed when the last type with a row in it is.

const SIZE = 1 << 14;

/** Hands out rows. */
export class ScorePool {
  /** Where the row last reserved lies: from `at` on in `scores`. */
  scores = new Int16Array(SIZE);
  at = 0;
  #used = 0;

  /** Makes room for `size` scores. */
  reserve(size: number): void {
    if (this.#used + size > this.scores.length) {
      this.scores = new Int16Array(Math.max(SIZE, size));
      this.#used = 0;
    }
    this.at = this.#used;
    this.#used += size;
  }
}
