// Which words begin a longer name, as one bit a beginning: most names of a report end the search for a longer one here.
import { hashString } from '../model/hash.ts';
import type { PackedArray } from './packed-gazetteer.ts';

const BITS = 19;
const bitOf = (key: string): number => hashString(key) >>> (32 - BITS);

/** All beginnings of a key that are not the whole: `ras al ayn` → `ras`, `ras al`. */
export function beginnings(key: string): string[] {
  return [...key.matchAll(/ /gu)].map(({ index }) => key.slice(0, index));
}

/** The bits of all beginnings of keys. */
export function packOpeners(keys: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(2 ** (BITS - 3));
  for (const key of keys) for (const one of beginnings(key)) bits[bitOf(one) >> 3]! |= 1 << (bitOf(one) & 7);
  return bits;
}

/** Whether a longer key may begin with this one; a yes is wrong at times, a no never. */
export function mayOpen(bits: PackedArray, key: string): boolean {
  const bit = bitOf(key);
  return (bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
}
