// The paragraph of a text around some words.
import type { Span } from '../../text/span.ts';

/** A paragraph is shown to so many characters on either side of the words. */
const AROUND = 1500;

/** The paragraph around a span: to the blank lines around it, or so many characters. */
export function paragraphAt(text: string, [from, to]: Span): Span {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const start = Math.max(before.lastIndexOf('\n\n') + 1, before.lastIndexOf('\r\n\r\n') + 1);
  const behind = text.slice(to, to + AROUND);
  const ends = ['\n\n', '\r\n\r\n'].map((blank) => behind.indexOf(blank)).filter((end) => end >= 0);
  const first = from - before.length + start;
  return [
    first + (/^\s*/.exec(text.slice(first, from))?.[0].length ?? 0),
    to + Math.min(behind.length, ...ends),
  ];
}
