// A text as the set of its runs of five words, hashed: what near-copies share and independent reports do not.
// Source of the method: A. Broder, “On the resemblance and containment of documents”, 1997.
import { hashString, mix } from '../../model/hash.ts';

/** Words in a run. */
export const RUN = 5;

/** The words that are compared: letters and figures alone, small, without accents; *U.S.* is *us*. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Points and apostrophes within words go, so that house styles do not matter.
      .replace(/[.'’‘]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The runs of a text as sorted 32-bit hashes without repeats. A text of fewer words than a run has one, of all its
 * words; an empty text none.
 */
export function shinglesOf(text: string): Uint32Array {
  const hashes = wordsOf(text).map((word) => hashString(word));
  const runs = new Set<number>();
  const last = Math.max(hashes.length - RUN, hashes.length === 0 ? -1 : 0);
  for (let start = 0; start <= last; start++) {
    let run = 0;
    for (let i = start; i < Math.min(start + RUN, hashes.length); i++) run = mix(run, hashes[i]!);
    runs.add(run >>> 0);
  }
  return Uint32Array.from(runs).sort();
}
