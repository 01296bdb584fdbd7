// A set of shingles as 128 numbers, two of which agree about as often as their sets overlap (MinHash), and those numbers
// as bands: texts that share no band are no near-copies, so that a store finds candidates by an indexed look-up.
// Source: A. Broder and others, “Min-wise independent permutations”, 2000; P. Indyk and R. Motwani, 1998 (LSH);
// A. Shrivastava, “Optimal densification for fast and accurate minwise hashing”, 2017 (one pass over the set).
import { mix } from '../../model/hash.ts';

/** Numbers in a signature. */
export const PERMUTATIONS = 128;

/** Numbers in a band. Sets that overlap by half share a band 99.6 times in 100, those by a tenth 4 times. */
export const ROWS = 3;

/** Bands in a signature; what is left over of the permutations is not used in bands. */
export const BANDS = Math.floor(PERMUTATIONS / ROWS);

const NONE = 0xffffffff;
const SEED = 0x6d696e68;

/**
 * The MinHash signature of a set of 32-bit numbers; all ones for the empty set. The same in any order. Each number falls
 * into one of 128 bins, whose least hash is kept; an empty bin borrows from another one, the same for all sets.
 */
export function signatureOf(set: Uint32Array): Uint32Array {
  const least = new Uint32Array(PERMUTATIONS).fill(NONE);
  for (const one of set) {
    const bin = mix(one, SEED) & (PERMUTATIONS - 1);
    const hash = mix(one, ~SEED) >>> 0;
    if (hash < least[bin]!) least[bin] = hash;
  }
  if (set.length === 0) return least;
  return least.map((hash, bin) => {
    let from = bin;
    for (let attempt = 1; least[from] === NONE; attempt++)
      from = mix(bin * PERMUTATIONS + attempt, SEED) & (PERMUTATIONS - 1);
    return from === bin ? hash : least[from]!;
  });
}

/** How much two sets overlap, by their signatures: the share of numbers that agree. Off by about 0.04 (1 sigma). */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let k = 0; k < PERMUTATIONS; k++) if (a[k] === b[k]) same++;
  return same / PERMUTATIONS;
}

/** The hash of each band, unsigned 32 bits, in order. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mix(hash, signature[band * ROWS + row]! | 0);
    return hash >>> 0;
  });
}
