// Keys of names to numbers of places, as rows in the order of the keys' hashes: made when the gazetteer is packed,
// searched in place when a report is read.
import { hashString } from '../model/hash.ts';
import type { PackedArray } from './packed-gazetteer.ts';

/** Rows lie in so many drawers, by the first bits of the hash; the next 16 bits put them in order. */
const DRAWER_BITS = 12;
const DRAWERS = 2 ** DRAWER_BITS;
/** No key has more places; the ones that come first stay. */
const MOST = 20;

const drawerOf = (hash: number): number => hash >>> (32 - DRAWER_BITS);
const middleOf = (hash: number): number => (hash >>> (16 - DRAWER_BITS)) & 0xffff;
/** Eight bits of another hash: a name that is not there is found once in millions of times. */
const checkOf = (key: string): number => hashString(`${key} `) & 0xff;

const NONE = new Uint16Array(0);

/** The arrays of an index, their names beginning with `prefix`. A key may have several places. */
export function packIndex(
  prefix: string,
  entries: readonly (readonly [key: string, place: number])[],
): Record<string, PackedArray> {
  const byKey = new Map<string, number[]>();
  for (const [key, place] of entries) {
    const of = byKey.get(key) ?? [];
    if (!of.includes(place) && of.length < MOST) byKey.set(key, [...of, place]);
  }
  const rows = [...byKey].flatMap(([key, of]) => {
    const hash = hashString(key);
    return of.map((place) => ({
      drawer: drawerOf(hash),
      middle: middleOf(hash),
      check: checkOf(key),
      place,
    }));
  });
  rows.sort((a, b) => a.drawer - b.drawer || a.middle - b.middle || a.check - b.check);
  const start = new Uint32Array(DRAWERS + 1);
  for (const { drawer } of rows) start[drawer + 1]!++;
  for (let drawer = 0; drawer < DRAWERS; drawer++) start[drawer + 1]! += start[drawer]!;
  return {
    [`${prefix}Start`]: start,
    [`${prefix}Middle`]: Uint16Array.from(rows, ({ middle }) => middle),
    [`${prefix}Check`]: Uint8Array.from(rows, ({ check }) => check),
    [`${prefix}Place`]: Uint16Array.from(rows, ({ place }) => place),
  };
}

/** Looks keys up in the arrays that `packIndex` made. */
export class NameIndex {
  readonly #start: PackedArray;
  readonly #middle: PackedArray;
  readonly #check: PackedArray;
  readonly #place: Uint16Array;

  constructor(arrays: Readonly<Record<string, PackedArray>>, prefix: string) {
    this.#start = arrays[`${prefix}Start`]!;
    this.#middle = arrays[`${prefix}Middle`]!;
    this.#check = arrays[`${prefix}Check`]!;
    this.#place = arrays[`${prefix}Place`] as Uint16Array;
  }

  /** Numbers of the places with this key; none where it is not there. */
  find(key: string): Uint16Array {
    const hash = hashString(key);
    const drawer = drawerOf(hash);
    const middle = middleOf(hash);
    const end = this.#start[drawer + 1]!;
    let low = this.#start[drawer]!;
    for (let high = end; low < high; ) {
      const half = (low + high) >>> 1;
      if (this.#middle[half]! < middle) low = half + 1;
      else high = half;
    }
    if (low === end || this.#middle[low] !== middle) return NONE;
    const check = checkOf(key);
    while (low < end && this.#middle[low] === middle && this.#check[low]! < check) low++;
    let stop = low;
    while (stop < end && this.#middle[stop] === middle && this.#check[stop] === check) stop++;
    return low === stop ? NONE : this.#place.subarray(low, stop);
  }
}
