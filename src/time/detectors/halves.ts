// Halves of a year: the first half of 2019, the second half of the year.

import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import type { Scan } from '../scan.ts';
import { yearOf } from './dates.ts';

const WHICH: ReadonlyMap<string, 1 | 2> = new Map([
  ['first', 1],
  ['second', 2],
  ['last', 2],
  ['latter', 2],
]);

function detect(scan: Scan, at: number): Candidate | null {
  let begin = at - 1;
  const tied = scan.hyphen(begin);
  if (tied) begin--;
  const half = WHICH.get(scan.low(begin));
  if (half === undefined) return null;
  const meaning = { kind: 'point', parts: { half } } as const;
  if (tied) return { begin, end: at + 1, meaning };
  if (scan.low(begin - 1) === 'the') begin--;
  if (scan.low(at + 1) === 'of') {
    if (yearOf(scan.form(at + 2)) !== null) return { begin, end: at + 1, meaning };
    if (scan.is(at + 2, POINTING) && scan.low(at + 3) === 'year') return { begin, end: at + 1, meaning };
  }
  return null;
}

const POINTING = new Set(['the', 'this', 'last', 'next']);

export const halves: Detector = {
  name: 'halves',
  example: 'Sales rose in {2019-H1 the first half of 2019}.',
  counter: 'The second half of the game was poor.',
  reason: 'Half of a year where a year follows.',
  heads: [Head.half],
  detect,
};
