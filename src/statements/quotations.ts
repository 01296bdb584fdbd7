// Which words stand in quotation marks. Curly and straight double marks, curly single ones; a quotation that
// runs over paragraphs opens anew with each of them and closes once, as newspapers print it.
import type { Words } from '../language/words.ts';

/** How a word stands to quotation marks. */
export const Quoted = { Outside: 0, Inside: 1, Opening: 2, Closing: 3 } as const;

const OPENING = new Set(['“', '„', '«', '``', '‘‘']);
const CLOSING = new Set(['”', '»', "''", '’’']);
const STRAIGHT = new Set(['"', '＂', '&quot;']);

/** One of Quoted for every word of the text. */
export function quotations(words: Words): Uint8Array {
  const { count, form, from, to, paragraphStart } = words;
  const out = new Uint8Array(count);
  let open = false;
  let openSingle = false;
  for (let i = 0; i < count; i++) {
    if (paragraphStart[i] === 1) {
      open = false;
      openSingle = false;
    }
    const word = form[i]!;
    const first = word.charCodeAt(0);
    let state: number = open || openSingle ? Quoted.Inside : Quoted.Outside;
    if (first < 0x80 && first !== 0x22 && first !== 0x26 && first !== 0x27 && first !== 0x60) {
      out[i] = state;
      continue;
    }
    if (OPENING.has(word)) {
      open = true;
      state = Quoted.Opening;
    } else if (CLOSING.has(word)) {
      if (open) state = Quoted.Closing;
      open = false;
    } else if (STRAIGHT.has(word)) {
      const glued = i > 0 && to[i - 1] === from[i];
      const gluedAfter = i + 1 < count && to[i] === from[i + 1];
      const opens: boolean = glued === gluedAfter ? !open : gluedAfter;
      state = opens ? Quoted.Opening : open ? Quoted.Closing : Quoted.Outside;
      open = opens;
    } else if (word === '‘' && !open) {
      openSingle = true;
      state = Quoted.Opening;
    } else if (word === '’' && openSingle && !open) {
      openSingle = false;
      state = Quoted.Closing;
    }
    out[i] = state;
  }
  return out;
}
