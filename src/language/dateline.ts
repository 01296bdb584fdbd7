// The dateline that opens a paragraph of news: `BAGHDAD (Sample Wire) —`.
import type { Words } from './words.ts';

/** What of words is looked at. */
type Opening = Pick<Words, 'form' | 'from' | 'to' | 'paragraphStart'>;

const DASH = /^(?:[-–—―]|--+)$/;
/** Stands within a place's name when nothing parts it from the words around it: `DEIR EZ-ZOR`. */
const HYPHEN = /^[-‐‑]$/;
/** A dateline is short, in words: `NEAR THE SAHELA CROSSING, Iraq (Sample Wire) —`. */
const LONGEST = 14;

/** The word after the dateline that opens the sentence [begin, stop); `begin` when it has none. */
export function datelineEnd(words: Opening, begin: number, stop: number): number {
  const first = words.form[begin];
  if (words.paragraphStart[begin] !== 1 || first === undefined || !/^\p{Lu}[\p{Lu}.’'-]+$/u.test(first))
    return begin;
  const end = Math.min(stop, begin + LONGEST);
  for (let i = begin + 1; i < end; i++) {
    const form = words.form[i]!;
    const glued = words.to[i - 1] === words.from[i];
    if (DASH.test(form) && !glued) return i + 1;
    if (glued && HYPHEN.test(form) && words.to[i] === words.from[i + 1]) continue;
    if (!/^[\p{Lu}\d(),./]/u.test(form) && !/^(?:of|the|near|and|in|al)$/i.test(form)) return begin;
  }
  return begin;
}
