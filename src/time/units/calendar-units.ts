// Unit rules for units of the calendar that stand for a date: the 12th century, year-end, the weekend, the year.
import type { UnitRule } from '../rule.ts';
import { words } from '../scan.ts';
import { length, point } from './phrase-candidates.ts';

export const centuries: UnitRule = {
  name: 'centuries',
  example: 'It is a temple of {11 the 12th century}.',
  counter: 'It stood for {P100Y a century}.',
  reason: 'A numbered century is written as the first two digits of its years: the twelfth as 11.',
  read: (_, { unit, ordinal, plural, tied, head, begin, end }) =>
    unit === 'century' && ordinal !== null && ordinal > 0 && !plural
      ? point(tied ? head - 2 : begin, end, { parts: { century: ordinal - 1 } })
      : null,
};

export const yearEnd: UnitRule = {
  name: 'year-end',
  example: 'It closed at {2019/END year-end}.',
  counter: 'The year will end.',
  reason: 'A name for the end of the year.',
  read: (scan, { unit, begin, head, pointer, count, plural }) => {
    if (unit !== 'year' || plural || pointer !== null || count !== undefined) return null;
    const at = scan.hyphen(head + 1) || scan.low(head + 1) === "'s" ? head + 2 : head + 1;
    if (scan.low(at) !== 'end') return null;
    const year = point(begin, at + 1, { parts: {}, shift: { unit, by: 0, base: 'published' } });
    return { ...year, mod: 'END' };
  },
};

export const theWeekend: UnitRule = {
  name: 'the weekend',
  example: 'They met over {2019-W42-WE the weekend}.',
  counter: 'It was a weekend trip.',
  reason: 'The one before publication, or the one ahead where the verb looks ahead.',
  read: (_, { unit, determiner, plural, count, ordinal, pointer, tied, begin, end }) => {
    if (unit !== 'weekend' || !determiner || plural || tied) return null;
    if (count !== undefined || ordinal !== null || pointer !== null) return null;
    return point(begin, end, { parts: { weekend: true } });
  },
};

const UNITS = words('week month year decade century');
const EDGES = words('end beginning start middle close rest remainder course');
const BEFORE_YEAR = words('for in during');

export const theYear: UnitRule = {
  name: 'the year, the month',
  example: 'They go home at {2019-10/END the end of the month}.',
  counter: 'It was the year of the horse.',
  reason:
    'The present one, where an edge of it is named (the end of), it owns something, or it follows for or in.',
  read: (scan, phrase) => {
    const { unit, determiner, plural, count, ordinal, pointer, tied, fiscal, begin, end } = phrase;
    if (!determiner || plural || tied || !UNITS.has(unit)) return null;
    if (count !== undefined || ordinal !== null || pointer !== null) return null;
    if (unit === 'year' && (scan.low(end) === 'ended' || scan.low(end) === 'ending'))
      return length(scan, { ...phrase, count: 1 });
    const edge = scan.low(begin - 1) === 'of' && scan.is(begin - 2, EDGES);
    const meant =
      edge || fiscal || scan.low(end) === "'s" || (unit === 'year' && scan.is(begin - 1, BEFORE_YEAR));
    return meant ? point(begin, end, { parts: {}, shift: { unit, by: 0, base: 'published' } }) : null;
  },
};
