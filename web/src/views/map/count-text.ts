// How many, in words: `about 2,000`, `600 to 2,000`, `up to 1,000`, `5,200 or more`; null where nothing says so.
import type { Counts } from './placed-claim.ts';

/** One for all: a number that makes its own is slow, and a map has thousands. */
const FIGURES = new Intl.NumberFormat('en-GB');
const figure = (count: number): string => FIGURES.format(count);

export function countText(counts: Counts | null): string | null {
  if (counts === null) return null;
  const { min, max, hedged } = counts;
  const about = hedged ? 'about ' : '';
  if (max === null) return min === 0 ? null : `${about}${figure(min)} or more`;
  if (min === max) return `${about}${figure(min)}`;
  return min === 0 ? `up to ${about}${figure(max)}` : `${about}${figure(min)} to ${figure(max)}`;
}
