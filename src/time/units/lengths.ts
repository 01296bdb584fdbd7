// Unit rules for lengths of time: two weeks, the past three weeks, the next year, another month, for years.
import type { UnitRule } from '../rule.ts';
import { type Scan, Tag, words } from '../scan.ts';
import { AHEAD, BACK, length, TOLD } from './phrase-candidates.ts';

/** After these `the next year` is a stretch from now on, elsewhere the year that follows. */
const THROUGHOUT = words('in over during within for throughout');

export const stretches: UnitRule = {
  name: 'stretches up to now and from now on',
  example: 'In {P3W the past three weeks} it rained; {P2Y the next two years} will be dry.',
  counter: 'The rain is past.',
  reason: 'Units on one side of the day of publication are a length that ends or begins there.',
  read: (scan, phrase) => {
    const { pointer, count, unit, plural, begin, end, determiner } = phrase;
    if (pointer === null) return null;
    if (pointer === 'recent') return plural ? length(scan, phrase, -1) : null;
    if (pointer === 'future')
      return plural ? { begin, end, meaning: { kind: 'reference', value: 'FUTURE_REF' } } : null;
    const back = BACK.has(pointer);
    if (!back && !AHEAD.has(pointer)) return null;
    const side = back ? -1 : 1;
    if (count === undefined && plural)
      return back
        ? { begin, end, meaning: { kind: 'reference', value: 'PAST_REF' } }
        : length(scan, phrase, 1);
    if (count !== undefined && (plural || count === 0.5))
      return TOLD.has(pointer) ? length(scan, phrase) : length(scan, phrase, side);
    const ahead = (pointer === 'coming' || pointer === 'next') && scan.is(begin - 1, THROUGHOUT);
    const whole = determiner && (pointer === 'past' || pointer === 'last' || ahead);
    if (!whole || count !== undefined || unit === 'weekend' || unit === 'quarter') return null;
    return length(scan, { ...phrase, count: 1 }, side);
  },
};

export const unitLong: UnitRule = {
  name: 'day-long',
  example: 'A {P1D day-long} meeting began.',
  counter: 'The day was long.',
  reason: 'A unit with `-long` is one of it.',
  read: (scan, phrase) =>
    scan.hyphen(phrase.end) &&
    scan.low(phrase.end + 1) === 'long' &&
    (phrase.count === undefined || phrase.article) &&
    !phrase.plural
      ? length(scan, { ...phrase, begin: phrase.head, count: 1 })
      : null,
};

const OFTEN = words('once twice times time');

export const counted: UnitRule = {
  name: 'counted lengths',
  example: 'He stayed for {P2W/APPROX about two weeks} of a {PT90M 90-minute} war.',
  counter: 'It makes $3 million a year, a 52-year-old said.',
  reason:
    'A number and a unit. What something costs or holds per unit is no time; ages are not marked either.',
  read: (scan, phrase) => {
    const { count, plural, unit, article, begin, end, tied, pointer } = phrase;
    if (count === undefined || (pointer !== null && pointer !== 'same')) return null;
    if (unit === 'second' && !plural && !tied) return null;
    // "Three-quarters", "a quarter": fractions.
    if (unit === 'quarter' && (!plural || tied)) return null;
    if (!article) {
      const someday = count === 1 && unit === 'day' && scan.low(begin) === 'one' && scan.tag(end, Tag.base);
      return someday
        ? { begin, end, meaning: { kind: 'reference', value: 'FUTURE_REF' } }
        : length(scan, phrase);
    }
    if (tied || phrase.fiscal || unit === 'weekend' || scan.low(end - 2) === 'calendar') return null;
    if (scan.is(begin - 1, OFTEN)) return { begin, end, meaning: { kind: 'set', every: { count: 1, unit } } };
    return isRate(scan, begin) ? null : length(scan, phrase);
  },
};

const PER = words('percent % million billion trillion');

/** Whether `a year` at `begin` says per what: $3 million a year, four flights a week. */
function isRate(scan: Scan, begin: number): boolean {
  if (scan.is(begin - 1, PER)) return true;
  if (!scan.tag(begin - 1, Tag.noun | Tag.number)) return false;
  for (let at = begin - 1; at >= begin - 4 && scan.has(at); at--)
    if (scan.form(at) === '$' || scan.tag(at, Tag.number)) return true;
  return false;
}

export const another: UnitRule = {
  name: 'another',
  example: 'They will stay {P1Y another year}.',
  counter: 'They met another time.',
  reason: '`Another` counts as one.',
  read: (scan, phrase) => {
    const { further, count, plural, pointer, unit, begin } = phrase;
    if (!further || count !== undefined || plural || pointer !== null) return null;
    if (scan.low(begin) !== 'another' || unit === 'second' || unit === 'quarter') return null;
    return length(scan, { ...phrase, count: 1 });
  },
};

const BEFORE_BARE = words('for in within after over through of take takes took lasted last');
const AFTER_BARE = words('later earlier of after before');
const AFTER_THE = words('before after since');

export const barePlurals: UnitRule = {
  name: 'bare plurals',
  example: 'He has waited for {PXY years}.',
  counter: 'The years were good to him.',
  reason: 'Lengths of unknown size, beside words that lengths stand beside.',
  read: (scan, { plural, count, pointer, unit, tied, ordinal, determiner, head }) => {
    if (!plural || count !== undefined || pointer !== null || tied || ordinal !== null) return null;
    if (unit === 'second' || unit === 'quarter') return null;
    const long = scan.hyphen(head + 1) && scan.low(head + 2) === 'long';
    const beside = determiner
      ? scan.is(head + 1, AFTER_THE)
      : long || scan.is(head - 1, BEFORE_BARE) || scan.is(head + 1, AFTER_BARE);
    if (!beside) return null;
    return { begin: head, end: long ? head + 3 : head + 1, meaning: { kind: 'length', count: null, unit } };
  },
};
