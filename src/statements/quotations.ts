// Which words stand in quotation marks: curly, straight and angled double marks, curly and straight single ones. A
// quotation that runs over paragraphs opens anew with each of them and closes once, as newspapers print it.
import type { Words } from '../language/words.ts';
import { MarkAhead, singleMarksAhead } from './single-marks.ts';

/** How a word stands to quotation marks. */
export const Quoted = { Outside: 0, Inside: 1, Opening: 2, Closing: 3 } as const;

const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»', "''"]);
const STRAIGHT = new Set(['"', '＂', '&quot;']);

/** One of Quoted for every word of the text. Linear in the words. */
export function quotations(words: Words): Uint8Array {
  const { count, form, from, to, paragraphStart } = words;
  const out = new Uint8Array(count);
  const ahead = singleMarksAhead(words);
  /** The double mark that is open, or ''; `‘‘` where two single ones stand for it. */
  let open = '';
  /** The single mark that is open, or ''. */
  let single = '';
  const isTwice = (i: number): boolean => form[i + 1] === form[i] && to[i] === from[i + 1];
  for (let i = 0; i < count; i++) {
    if (paragraphStart[i] === 1) {
      open = '';
      single = '';
    }
    const word = form[i]!;
    const first = word.charCodeAt(0);
    let state: number = open !== '' || single !== '' ? Quoted.Inside : Quoted.Outside;
    if (first < 0x80 && first !== 0x22 && first !== 0x26 && first !== 0x27 && first !== 0x60) {
      out[i] = state;
      continue;
    }
    if (CLOSING.has(word) || (word === '“' && open === '„')) {
      if (open !== '') state = Quoted.Closing;
      open = '';
    } else if (OPENING.has(word)) {
      open = word;
      state = Quoted.Opening;
    } else if (STRAIGHT.has(word)) {
      const glued = i > 0 && to[i - 1] === from[i];
      const gluedAfter = i + 1 < count && to[i] === from[i + 1];
      const opens: boolean = glued === gluedAfter ? open === '' : gluedAfter;
      state = opens ? Quoted.Opening : open !== '' ? Quoted.Closing : Quoted.Outside;
      open = opens ? word : '';
    } else if (word === '‘' && open === '') {
      state = Quoted.Opening;
      if (isTwice(i)) {
        open = '‘‘';
        out[i++] = state;
      } else single = word;
    } else if (word === '’' && open === '‘‘' && isTwice(i)) {
      open = '';
      state = Quoted.Closing;
      out[i++] = state;
    } else if (word === '’' && single === '‘' && open === '') {
      if ((ahead[i]! & MarkAhead.Plural) === 0) {
        single = '';
        state = Quoted.Closing;
      }
    } else if (word === "'" && open === '') {
      if (single === '' && (ahead[i]! & MarkAhead.Opens) !== 0) {
        single = word;
        state = Quoted.Opening;
      } else if (single === word && (ahead[i]! & MarkAhead.Closes) !== 0) {
        single = '';
        state = Quoted.Closing;
      }
    }
    out[i] = state;
  }
  return out;
}
