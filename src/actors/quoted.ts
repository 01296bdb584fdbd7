// Which words stand in double quotation marks, or in single curly ones: enough to know that *he* inside a quotation
// is seldom the speaker. A quotation ends with its paragraph at the latest.
import type { TaggedWords } from '../language/language.ts';

const OPENING = 0x201c;
const CLOSING = 0x201d;
const STRAIGHT = 0x22;

/** 1 for words inside quotation marks. Linear in the words. */
export function quotedWords({ count, form, paragraphStart }: TaggedWords): Uint8Array {
  const out = new Uint8Array(count);
  let open = 0;
  for (let i = 0; i < count; i++) {
    if (paragraphStart[i] === 1) open = 0;
    const first = form[i]!.charCodeAt(0);
    if (first === OPENING) open = 1;
    else if (first === CLOSING) open = 0;
    else if (first === STRAIGHT) open = 1 - open;
    out[i] = open;
  }
  return out;
}
