// Feature templates as data: which of an item's values make a feature, one of them or two together. Whoever lays out
// an item writes its values to an array; the features' hashes are then made in one loop.
import { mix } from './hash.ts';

/** What lies between the seeds of two templates, and of two groups: far from the small numbers that most values are. */
const STEP = 0x9e3779b9;
const GROUP_STEP = 0x7feb352d;

/** The most templates that there may be for an item. */
export const MOST_TEMPLATES = 256;

/** By their places among the item's values: one value, or two together. */
export type Template = readonly [value: number] | readonly [value: number, other: number];

/** Two values as one, for templates of three values. */
export function both(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) + b) | 0;
}

/** What the templates of one group are told apart by from those of another. */
function groupSeed(group: number): number {
  return Math.imul(group + 1, GROUP_STEP);
}

/**
 * Templates of one kind of item. An item is at most 256 values, of which the first is always 0: it stands for the
 * second value of a template that has one.
 */
export class Templates {
  readonly count: number;
  /** By template: the places of its values. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly seeds: Int32Array;

  /** `number` is that of the first template: parts of one model must not share numbers. */
  constructor(templates: readonly Template[], number = 0) {
    if (templates.length > MOST_TEMPLATES)
      throw new Error(`an item has at most ${MOST_TEMPLATES} templates, not ${templates.length}`);
    this.count = templates.length;
    this.first = Uint8Array.from(templates, ([value]) => value);
    this.second = Uint8Array.from(templates, ([, other]) => other ?? 0);
    this.seeds = Int32Array.from(templates, (_, k) => Math.imul(number + k, STEP));
  }

  /** Writes the hashes of an item's features to `out[at …]`. Returns where they end. */
  write(values: Int32Array, group: number, out: Int32Array, at = 0): number {
    const { count, first, second, seeds } = this;
    const seed = groupSeed(group);
    for (let k = 0; k < count; k++)
      out[at + k] = mix((seed + seeds[k]! + values[first[k]!]!) | 0, values[second[k]!]!);
    return at + count;
  }
}

/** The templates of a model in parts, numbered from one part to the next. */
export function numbered(parts: readonly (readonly Template[])[]): Templates[] {
  let number = 0;
  return parts.map((part) => {
    const templates = new Templates(part, number);
    number += part.length;
    return templates;
  });
}
