// A buffer that the features of one item are written to as hashes. Templates are numbered in the order in which
// they are written, so a model's feature code must write the same templates for every item.
import { mix } from './hash.ts';
import { SLOT_FEATURES } from './slot-table.ts';

/** What lies between the numbers of two templates: far from the small numbers that most values are. */
const STEP = 0x9e3779b9;

/**
 * Collects feature hashes. `hashes[0 … count)` are the features of the current item. Those beyond SLOT_FEATURES are
 * counted but have no place: a slot table refuses to sum such an item, and `begin` to go on after it.
 */
export class Features {
  readonly hashes = new Int32Array(SLOT_FEATURES);
  count = 0;
  #template = 0;
  #first = 0;

  /** Starts a new item; `group` keeps the templates of different places (say, before and after a cue) apart. */
  begin(group: number): void {
    if (this.count > SLOT_FEATURES)
      throw new Error(`an item has ${this.count} features; there is room for ${SLOT_FEATURES}`);
    this.count = 0;
    this.#first = Math.imul(group + 1, 0x7feb352d);
    this.#template = this.#first;
  }

  /** Goes on with the template of a given number. */
  from(template: number): void {
    this.#template = (this.#first + Math.imul(template, STEP)) | 0;
  }

  /** A feature of one value. */
  one(a: number): void {
    this.hashes[this.count++] = mix(this.#template, a);
    this.#template = (this.#template + STEP) | 0;
  }

  /** A feature of two values together. */
  two(a: number, b: number): void {
    this.hashes[this.count++] = mix((this.#template + a) | 0, b);
    this.#template = (this.#template + STEP) | 0;
  }

  /** A feature of three values together. */
  three(a: number, b: number, c: number): void {
    this.hashes[this.count++] = mix(mix((this.#template + a) | 0, b), c);
    this.#template = (this.#template + STEP) | 0;
  }

  /** Leaves templates out, so that those that follow keep their numbers. */
  skip(templates: number): void {
    this.#template = (this.#template + Math.imul(templates, STEP)) | 0;
  }
}
