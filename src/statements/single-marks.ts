// Single quotation marks that could be apostrophes: what each is, told by what it touches and by the marks that follow
// in its paragraph. `'No,' he said` has two marks, `the soldiers' tents` none.
import type { Words } from '../language/words.ts';

/** What is known of a mark, as a set of bits. */
export const MarkAhead = {
  /** A straight mark that opens: one that clearly closes follows before the next that opens. */
  Opens: 1,
  /** A straight mark that closes if one is open: no plural's apostrophe. */
  Closes: 2,
  /** After a word in -s, and a mark behind punctuation follows before the next that opens: an apostrophe. */
  Plural: 4,
} as const;

/** What a mark may stand behind, without a space, and open a quotation. */
const LEADS = /[([{“"—–]$/;
const ENDS_IN_LETTER = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u;

/** A set of MarkAhead for every word; nought for all but `'` and `’`. One pass, from the end. */
export function singleMarksAhead({ count, form, from, to, paragraphStart }: Words): Uint8Array {
  const out = new Uint8Array(count);
  let sure = false;
  let clear = false;
  for (let i = count - 1; i >= 0; i--) {
    const word = form[i]!;
    if (word === "'" || word === '’') {
      const before = i > 0 && to[i - 1] === from[i] ? form[i - 1]! : '';
      const after = i + 1 < count && to[i] === from[i + 1] ? form[i + 1]! : '';
      if (word === "'" && after !== '' && (before === '' || LEADS.test(before))) {
        if (clear) out[i] = MarkAhead.Opens;
        sure = false;
        clear = false;
      } else if (before !== '' && !BEGINS_WITH_LETTER.test(after)) {
        const plural = /[sS]$/.test(before);
        if (plural && sure) out[i] = MarkAhead.Plural;
        if (!plural) {
          out[i] = MarkAhead.Closes;
          clear = true;
          if (!ENDS_IN_LETTER.test(before)) sure = true;
        }
      }
    } else if (word === '‘') {
      sure = false;
      clear = false;
    }
    if (paragraphStart[i] === 1) {
      sure = false;
      clear = false;
    }
  }
  return out;
}
