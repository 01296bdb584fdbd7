// Parts become a short name that is the same wherever and whenever it is made: ids of entries, versions and judgements.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32 in lower case: no i, l, o or u, so that an id can be read out and typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 16 characters, the first 80 bits of the SHA-256 of `parts` as JSON. Equal parts give equal names. */
export function shortHash(parts: readonly (string | number | null)[]): string {
  return shortHashOf(JSON.stringify(parts));
}

/** `shortHash` of parts that are JSON already. */
export function shortHashOf(json: string): string {
  const bytes = sha256(utf8ToBytes(json));
  let name = '';
  for (let bit = 0; bit < 80; bit += 5) {
    const at = bit >> 3;
    const pair = (bytes[at]! << 8) | bytes[at + 1]!;
    name += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return name;
}
