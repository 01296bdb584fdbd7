// Dates with a month (Oct. 23, 23 October 2019, the 7th of August, last May) and dates in figures (2019-10-23).

import { pad } from '../calendar.ts';
import type { Candidate, Choice } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import { digitOrdinal } from '../numerals.ts';
import type { Detector } from '../rule.ts';
import { type Scan, Tag, words } from '../scan.ts';

/** Months that are other words too, and need more than a capital letter. */
const DOUBTFUL = words('may march august jan jun jul dec nov mar');
const WITHIN = words('in since by until till through during of this last next early late mid');
const EACH = words('each every');
const PREPOSITIONS = words(
  'in of since by until till through during from to between before after for and or as last next this early late mid each every - –',
);

/** A day of the month: 7, 07, 7th; null for other forms. */
export function dayOfMonth(form: string): number | null {
  const day = /^\d{1,2}$/.test(form) ? Number(form) : digitOrdinal(form);
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

/** A year in four figures that news could speak of. */
export function yearOf(form: string): number | null {
  if (!/^\d{4}$/.test(form)) return null;
  const year = Number(form);
  return year >= 1000 && year < 2200 ? year : null;
}

/** `last`, `next`, `this`, `this coming` before a day, month or season: where they begin and what they choose. */
export function choiceBefore(
  scan: Scan,
  at: number,
): { begin: number; choice: Choice; base?: 'text' } | null {
  const low = scan.low(at - 1);
  const the = scan.low(at - 2) === 'the' ? 2 : 1;
  switch (low) {
    case 'last':
      return { begin: at - 1, choice: 'last' };
    case 'past':
      return { begin: at - (scan.low(at - 2) === 'this' ? 2 : 1), choice: 'last' };
    case 'next':
      return { begin: at - 1, choice: 'next' };
    case 'this':
      return { begin: at - 1, choice: 'this' };
    case 'coming':
      return { begin: at - (scan.low(at - 2) === 'this' ? 2 : 1), choice: 'next' };
    case 'following':
      return { begin: at - the, choice: 'next', base: 'text' };
    case 'previous':
    case 'preceding':
      return { begin: at - the, choice: 'last', base: 'text' };
    default:
      return null;
  }
}

/** The day of the month at `at`, with the words from `begin` to `end`: Oct. 23, 23 October, the 7th of August. */
function dayBeside(scan: Scan, at: number): { day: number; begin: number; end: number } | null {
  const before = dayOfMonth(scan.form(at - 1));
  const after = dayOfMonth(scan.form(at + 1)) ?? scan.entry(at + 1)?.ordinal ?? null;
  // "4 April 1949", but "killed 4 April 19".
  if (after !== null && (before === null || scan.tag(at - 2, Tag.noun)))
    return { day: after, begin: at, end: at + 2 };
  const article = (begin: number) => (scan.low(begin - 1) === 'the' ? begin - 1 : begin);
  if (before !== null && !scan.tag(at - 2, Tag.number) && scan.form(at - 2) !== '$') {
    const begin = digitOrdinal(scan.form(at - 1)) === null ? at - 1 : article(at - 1);
    return { day: before, begin, end: at + 1 };
  }
  if (scan.low(at - 1) !== 'of') return null;
  const day = dayOfMonth(scan.form(at - 2)) ?? scan.entry(at - 2)?.ordinal ?? null;
  return day === null ? null : { day, begin: article(at - 2), end: at + 1 };
}

/** The year behind a date that ends at `end`, and its end: , 2019; 2019; of 2019. After a comma only where a day is. */
function yearBehind(scan: Scan, end: number, hasDay: boolean): { year: number; end: number } | null {
  const comma = scan.form(end) === ',';
  const skip = comma || scan.low(end) === 'of' ? 1 : 0;
  const year = yearOf(scan.form(end + skip));
  if (year === null || (comma && !hasDay && !scan.glued(end))) return null;
  return { year, end: end + skip + 1 };
}

function month(scan: Scan, at: number): Candidate | null {
  const { word, month: number } = scan.entry(at)!;
  const mid = word.startsWith('mid-');
  if (!scan.capital(at) && !mid) return null;
  if (word === 'may' && scan.tag(at, Tag.modal)) return null;
  const day = dayBeside(scan, at);
  if (day === null && scan.is(at - 1, EACH)) {
    const quant = scan.low(at - 1).toUpperCase();
    return { begin: at - 1, end: at + 1, meaning: { kind: 'set', value: `XXXX-${pad(number!)}`, quant } };
  }
  const year = yearBehind(scan, day?.end ?? at + 1, day !== null);
  const chosen = day === null || day.begin === at ? choiceBefore(scan, at) : null;
  if (day === null && year === null && chosen === null) {
    if (DOUBTFUL.has(word) && !scan.is(at - 1, PREPOSITIONS)) return null;
    if (isName(scan, at)) return null;
  }
  return {
    begin: chosen?.begin ?? day?.begin ?? at,
    end: year?.end ?? day?.end ?? at + 1,
    ...(mid ? { mod: 'MID' } : {}),
    meaning: {
      kind: 'point',
      parts: {
        month: number!,
        ...(day === null ? {} : { day: day.day }),
        ...(year === null ? {} : { year: year.year }),
      },
      ...(chosen === null ? {} : { choice: chosen.choice }),
      ...(chosen?.base === undefined ? {} : { base: chosen.base }),
    },
  };
}

/** Whether the month is a person's first name: April Jones. */
function isName(scan: Scan, at: number): boolean {
  const next = scan.entry(at + 1);
  if (next !== null && next.head !== Head.none) return false;
  return scan.tag(at + 1, Tag.name) && scan.capital(at + 1) && !scan.is(at - 1, WITHIN);
}

/** Of 04/05/2019 the first number is the month, unless that cannot be: American order, as most news in figures has. */
function numeric(scan: Scan, at: number): Candidate | null {
  const numbers = scan.form(at).split(/[-/.]/).map(Number);
  if (numbers.length !== 3) return null;
  const [a, b, c] = numbers as [number, number, number];
  let year = c < 50 ? 2000 + c : c < 100 ? 1900 + c : c;
  let [monthNumber, day] = a > 12 ? [b, a] : [a, b];
  if (a >= 1000) [year, monthNumber, day] = [a, b, c];
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null;
  return { begin: at, end: at + 1, meaning: { kind: 'point', parts: { year, month: monthNumber, day } } };
}

export const monthDates: Detector = {
  name: 'month dates',
  example: 'The deal of {2019-10-17 Oct. 17} followed talks in {2018-12 December 2018}.',
  counter: 'It may rain, and they march in an august place.',
  reason: 'A month with a capital, and the day and the year beside it. Which year is meant is decided later.',
  heads: [Head.month],
  detect: month,
};

export const numericDates: Detector = {
  name: 'dates in figures',
  example: 'The order is of {2019-10-06 2019-10-06}.',
  counter: 'The score was 10-06.',
  reason: 'ISO dates and dates with two strokes; month first where both orders are possible.',
  heads: [Head.numeric],
  detect: numeric,
};
