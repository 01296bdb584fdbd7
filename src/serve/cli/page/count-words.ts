// How many, for the summary: the report's words, which hold the hedge, and the range where they are no figure.
import type { CountRange } from '../../../reader.ts';

/** `about 2,000`; `dozens (24 or more)`; `two hundred (200)`. */
export function countWords(words: string, counts: CountRange | undefined): string {
  if (counts === undefined || /\d/.test(words)) return words;
  const { min, max } = counts;
  const figure = (count: number): string => count.toLocaleString('en-GB');
  if (max === null) return `${words} (${figure(min)} or more)`;
  if (min === max) return `${words} (${figure(min)})`;
  return `${words} (${min === 0 ? 'up to ' : `${figure(min)} to `}${figure(max)})`;
}
