// Parts of years and weeks: the first half of 2019, Q3, midweek.

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

/** Q3, with a year beside it or not. */
function quarterCode(scan: Scan, at: number): Candidate | null {
  const found = /^Q([1-4])$/.exec(scan.form(at));
  if (found === null) return null;
  return { begin: at, end: at + 1, meaning: { kind: 'point', parts: { quarter: Number(found[1]) } } };
}

/** Midweek, mid-year: of the present one. */
function middle(scan: Scan, at: number): Candidate {
  const unit = scan.entry(at)!.unit!;
  const meaning = { kind: 'point', parts: {}, shift: { unit, by: 0, base: 'published' } } as const;
  return { begin: at, end: at + 1, meaning, mod: 'MID' };
}

export const quarterCodes: Detector = {
  name: 'quarters by their number',
  example: 'Sales rose in {2019-Q3 Q3} and in {2018-Q4 Q4 2018}.',
  counter: 'The letter q3 stands there.',
  reason: 'Business news; only with a capital.',
  heads: [Head.quarter],
  detect: quarterCode,
};

export const middles: Detector = {
  name: 'midweek and mid-year',
  example: 'It rained {2019-W43/MID midweek}.',
  counter: 'It was the middle.',
  reason: 'The middle of the present week or year.',
  heads: [Head.middle],
  detect: middle,
};

export const halves: Detector = {
  name: 'halves',
  example: 'Sales rose in {2019-H1 the first half of 2019}.',
  counter: 'The second half of the game was poor.',
  reason: 'Half of a year where a year follows.',
  heads: [Head.half],
  detect,
};
