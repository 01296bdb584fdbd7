// A text as the set of its runs of five words, hashed: what near-copies share and independent reports do not.
// Source of the method: A. Broder, “On the resemblance and containment of documents”, 1997.
import { mix } from '../../model/hash.ts';

/** Words in a run. */
export const RUN = 5;

/** What stands in a word for a character without a place in it, and for one that ends it. */
const NOTHING = -1;
const END = -2;

/** Of each character of ASCII: its small letter or figure; nothing for points and apostrophes; or an end. */
const ASCII = Int16Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z\d]/i.test(char)) return char.toLowerCase().charCodeAt(0);
  return char === '.' || char === "'" ? NOTHING : END;
});

/**
 * The hashes of the words that are compared: letters and figures alone, small, without accents. Points and apostrophes
 * go, so that house styles do not matter: *U.S.* is *us*.
 */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = 0;
  let letters = 0;
  const end = (): void => {
    if (letters > 0) hashes.push(mix(hash, letters));
    hash = letters = 0;
  };
  const add = (unit: number): void => {
    // FNV-1a.
    hash = Math.imul((letters === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193);
    letters++;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const unit = ASCII[code]!;
      if (unit >= 0) add(unit);
      else if (unit === END) end();
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(i)!);
    i += char.length - 1;
    if (char === '’' || char === '‘') continue;
    for (const part of char.normalize('NFD').toLowerCase()) {
      if (/\p{M}/u.test(part)) continue;
      if (!/[\p{L}\p{N}]/u.test(part)) end();
      else for (let k = 0; k < part.length; k++) add(part.charCodeAt(k));
    }
  }
  end();
  return hashes;
}

/**
 * The runs of a text as sorted 32-bit hashes without repeats. A text of fewer words than a run has one, of all its
 * words; an empty text none.
 */
export function shinglesOf(text: string): Uint32Array {
  const hashes = wordHashes(text);
  const runs = new Set<number>();
  const last = Math.max(hashes.length - RUN, hashes.length === 0 ? -1 : 0);
  for (let start = 0; start <= last; start++) {
    let run = 0;
    for (let i = start; i < Math.min(start + RUN, hashes.length); i++) run = mix(run, hashes[i]!);
    runs.add(run >>> 0);
  }
  return Uint32Array.from(runs).sort();
}
