// Unit rules of business news: the third quarter, the quarter, the year-earlier quarter, the latest period.
import type { Point } from '../candidate.ts';
import type { UnitRule } from '../rule.ts';
import { type Scan, words } from '../scan.ts';
import { BACK, point } from './phrase-candidates.ts';

const PERIODS = words('latest year-earlier corresponding same');

/** The same time one year before; keeps to the quarter that the text compares with. */
const YEAR_BEFORE: Omit<Point, 'kind'> = {
  parts: {},
  shift: { unit: 'year', by: -1, base: 'text' },
  compared: true,
};

export const yearEarlier: UnitRule = {
  name: 'year-earlier',
  example: 'It earned more in {2019-Q2 the second quarter} than in {2018-Q2 the year-earlier quarter}.',
  counter: 'The early hours.',
  reason: 'Business news compares with the same quarter one year before.',
  read: (scan, { unit, begin, head, end, determiner, pointer, plural }) => {
    if (pointer === 'year-earlier' && !plural) return point(begin, end, YEAR_BEFORE);
    if (unit !== 'year' || !scan.hyphen(end)) return null;
    if (scan.low(end + 1) !== 'ago' && scan.low(end + 1) !== 'earlier') return null;
    // Before another unit (year-ago quarter) that unit is the head.
    if (scan.low(end + 2) === 'period') return point(determiner ? begin : head, end + 3, YEAR_BEFORE);
    return scan.entry(end + 2)?.unit ? null : point(head, end + 2, YEAR_BEFORE);
  },
};

export const periods: UnitRule = {
  name: 'periods',
  example: 'Sales of {2019-Q3 the third quarter} fell; {2019-Q3 the latest period} was poor.',
  counter: 'It was a period of calm, and a long period.',
  reason: '`Period` stands for the quarter that the text speaks of, after words that compare.',
  read: (scan, { begin, end, pointer, head }) =>
    scan.low(head) === 'period' && pointer !== null && PERIODS.has(pointer)
      ? point(begin, end, { parts: {}, same: 'quarter' })
      : null,
};

export const numberedQuarters: UnitRule = {
  name: 'numbered quarters',
  example: 'Profit fell in {2019-Q3 the third quarter}, and so did {2019-Q3 third-quarter} sales.',
  counter: 'He ate a quarter of it.',
  reason:
    'A numbered quarter is a date; without a year it is the latest one that has begun, or the one ahead.',
  read: (scan, { unit, plural, ordinal, pointer, tied, head, begin, end }) => {
    if (unit !== 'quarter' || plural) return null;
    // The last quarter of a year is its fourth.
    if (pointer === 'last' && ordinal === null && scan.low(end) === 'of' && !ofSomethingElse(scan, end))
      return point(begin, end, { parts: { quarter: 4 } });
    if (ordinal === null || ordinal < 1 || ordinal > 4) return null;
    const back = pointer !== null && BACK.has(pointer);
    if (pointer !== null && pointer !== 'this' && !back) return null;
    const shift = back ? { shift: { unit: 'year', by: -1, base: 'published' } as const } : {};
    return point(tied ? head - 2 : begin, end, { parts: { quarter: ordinal }, ...shift });
  },
};

export const theQuarter: UnitRule = {
  name: 'the quarter',
  example: 'Sales rose in {2019-Q3 the third quarter}. Costs rose in {2019-Q3 the quarter} too.',
  counter: 'They hold the quarter of the old bazaar.',
  reason: 'The quarter that the text spoke of last, else the one before publication.',
  read: (scan, { unit, plural, count, ordinal, pointer, tied, determiner, begin, end }) => {
    if (unit !== 'quarter' || plural || tied) return null;
    if (count !== undefined || ordinal !== null || pointer !== null) return null;
    const yearly = scan.low(begin - 1) === "'s" && scan.low(begin - 2) === 'year';
    if (!yearly && (!determiner || ofSomethingElse(scan, end))) return null;
    return point(begin, end, { parts: {}, same: 'quarter' });
  },
};

function ofSomethingElse(scan: Scan, at: number): boolean {
  return scan.low(at) === 'of' && scan.entry(at + 1)?.month == null && !/^[12]\d{3}$/.test(scan.form(at + 1));
}
