// Random numbers from a seed (mulberry32): the same seed gives the same training run.

/** A generator of random numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** `count` numbers between -width/2 and width/2. */
  around0(count: number, width: number): Float32Array {
    return Float32Array.from({ length: count }, () => (this.next() - 0.5) * width);
  }

  /** Puts the numbers in random order. */
  shuffle(numbers: Int32Array): void {
    for (let i = numbers.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      const kept = numbers[i]!;
      numbers[i] = numbers[j]!;
      numbers[j] = kept;
    }
  }
}
