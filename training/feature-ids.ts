// Numbers the features of a training set: first all hashes are counted, then those seen often enough get ids.

const INITIAL = 1 << 20;

/** Counts feature hashes, then gives the frequent ones ids from 0 on, in the order in which they were met. */
export class FeatureIds {
  #keys = new Int32Array(INITIAL);
  #counts = new Uint16Array(INITIAL);
  #used = 0;
  #order: number[] = [];
  #ids = new Int32Array(0);

  /** Counts one occurrence. */
  count(hash: number): void {
    const slot = this.#find(hash);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = hash;
      this.#counts[slot] = 1;
      if (++this.#used * 2 > this.#keys.length) this.#grow();
    } else if (this.#counts[slot]! < 0xffff) this.#counts[slot]!++;
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> 8;
    slot &= mask;
    while (this.#counts[slot]! > 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Uint16Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#find(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#counts[slot] = counts[i]!;
    }
  }

  /**
   * Ends counting: features seen at least `least` times get ids. Of those that would share a slot of a slot table of
   * `size`, only the most frequent does, so that a model is trained with just the features it will be read with.
   * Returns their hashes by id.
   */
  number(least: number, size: number): Int32Array {
    const owner = new Int32Array(size).fill(-1);
    for (let i = 0; i < this.#keys.length; i++) {
      if (this.#counts[i]! < least) continue;
      const slot = this.#keys[i]! & (size - 1);
      if (owner[slot]! < 0 || this.#counts[owner[slot]!]! < this.#counts[i]!) owner[slot] = i;
    }
    this.#ids = new Int32Array(this.#keys.length).fill(-1);
    this.#order = [];
    for (const i of owner)
      if (i >= 0) {
        this.#ids[i] = this.#order.length;
        this.#order.push(this.#keys[i]!);
      }
    return Int32Array.from(this.#order);
  }

  /** The id of a feature, or -1 when it has none. */
  id(hash: number): number {
    const slot = this.#find(hash);
    return this.#counts[slot] === 0 ? -1 : this.#ids[slot]!;
  }
}
