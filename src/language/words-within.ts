// Which words of a text a span of it touches.
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import type { Words } from './words.ts';

/** The words [first, end) that share a character with a span; none where `end` is not above `first`. */
export function wordsWithin({ from, to }: Words, [begin, end]: Span): [first: number, end: number] {
  return [lowerBound(to, begin + 1), lowerBound(from, end)];
}
