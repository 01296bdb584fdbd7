// Unit rules for points that are counted off: three years ago, two days later, last week, the following month.
import { hedged } from '../modifiers.ts';
import type { UnitRule } from '../rule.ts';
import { AHEAD, BACK, length, point, TOLD } from './phrase-candidates.ts';

/** Fewer words than this stand between the number and `ago`. */
const LONGEST = 7;

export const ago: UnitRule = {
  name: 'ago',
  example: 'The bridge fell {2016 three years ago}, {P2Y/LESS_THAN almost two years ago}.',
  counter: 'That was long ago.',
  reason:
    'Units before the day of publication, as exact as the unit. With a hedge TimeBank keeps the length as the value.',
  read: (scan, { count, unit, begin, head, end, plural, tied }) => {
    if (scan.low(end) !== 'ago' || tied || (count === undefined && !plural) || head - begin >= LONGEST)
      return null;
    const meaning = { kind: 'length', count: count ?? null, unit, ago: true } as const;
    const whole = hedged(scan, { begin, end: end + 1, meaning });
    if (count == null || whole.mod !== undefined) return whole;
    return point(begin, end + 1, {
      parts: {},
      shift: { unit, by: -count, base: 'published' },
      ...(count === 1 && unit === 'year' ? { compared: true as const } : {}),
    });
  },
};

export const earlierAndLater: UnitRule = {
  name: 'earlier and later',
  example: 'He came on {2019-05-06 May 6} and left {2019-05-09 three days later}.',
  counter: 'He left later.',
  reason: 'Counts from the time that the text spoke of last.',
  read: (scan, phrase) => {
    const { count, unit, begin, end, tied } = phrase;
    const later = scan.low(end) === 'later' || (scan.low(end) === 'on' && scan.form(end + 1) === ',');
    if ((!later && scan.low(end) !== 'earlier') || tied || count === undefined) return null;
    if (count === null) return length(scan, phrase);
    return point(begin, end + 1, {
      parts: {},
      shift: { unit, by: later ? count : -count, base: 'text' },
      ...(later || unit !== 'year' ? {} : { compared: true as const }),
    });
  },
};

export const besides: UnitRule = {
  name: 'last, this, next',
  example: 'They met {2019-W42 last week} and go home {2019-11 next month}.',
  counter: 'At last they met.',
  reason:
    'One unit beside the present one, or beside the one the text spoke of (previous, following, same, that).',
  read: (_, { pointer, unit, plural, count, begin, end, tied, ordinal, determiner }) => {
    if (pointer === null || plural || count !== undefined || tied || ordinal !== null) return null;
    if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
    if (pointer === 'future' || pointer === 'these' || pointer === 'those') return null;
    if (pointer === 'latest' || pointer === 'recent')
      return unit === 'quarter' ? point(begin, end, { parts: {}, same: 'quarter' }) : null;
    // "The next day" counts from the text; "the next week" of a report mostly from publication.
    const told = TOLD.has(pointer) || (pointer === 'next' && determiner && unit !== 'week');
    const by = BACK.has(pointer) ? -1 : AHEAD.has(pointer) ? 1 : 0;
    return point(begin, end, { parts: {}, shift: { unit, by, base: told ? 'text' : 'published' } });
  },
};
