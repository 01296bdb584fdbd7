// The English words that time expressions are made of, each with all that it can mean. Looked up once for each word
// that could matter; all other words of a text are passed over by one test of their hash.
import { hashString } from '../../model/hash.ts';
import type { Unit } from '../value.ts';

/** Which detectors a word can be the head of. */
export const Head = {
  none: 0,
  unit: 1,
  month: 2,
  weekday: 3,
  year: 4,
  part: 5,
  season: 6,
  holiday: 7,
  day: 8,
  reference: 9,
  set: 10,
  clock: 11,
  decade: 12,
  numeric: 13,
  half: 14,
  spelled: 15,
  quarter: 16,
  middle: 17,
} as const;

/** What is known of a word. A field is null where the word cannot mean such a thing. */
export interface Entry {
  readonly word: string;
  readonly head: number;
  readonly unit: Unit | null;
  readonly plural: boolean;
  /** 1 January … 12 December. */
  readonly month: number | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number | null;
  /** TIMEX3 letters: MO, AF, EV, NI. */
  readonly part: string | null;
  readonly season: string | null;
  readonly holiday: string | null;
  /** Value of a number word. */
  readonly number: number | null;
  readonly ordinal: number | null;
  /** Fixed value: PRESENT_REF and the like, or a duration for sets. */
  readonly value: string | null;
  /** Days from the day of speaking: yesterday −1. */
  readonly offset: number | null;
  /** First year of a decade written in words: nineties 90. */
  readonly decade: number | null;
}

const vocabulary = new Map<string, Entry>();

function put(words: string, fields: Partial<Entry>): void {
  for (const word of words.split(' ')) {
    const known = vocabulary.get(word) ?? {
      word,
      head: Head.none,
      unit: null,
      plural: false,
      month: null,
      weekday: null,
      part: null,
      season: null,
      holiday: null,
      number: null,
      ordinal: null,
      value: null,
      offset: null,
      decade: null,
    };
    vocabulary.set(word, { ...known, ...fields });
  }
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
SMALL.split(' ').forEach((word, number) => put(word, { number }));
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((word, i) => put(word, { number: 20 + i * 10 }));
put('eighteen nineteen two', { head: Head.spelled });
put('hundred', { number: 100 });
put('thousand', { number: 1000 });
put('million', { number: 1_000_000 });
put('billion', { number: 1_000_000_000 });
put('dozen', { number: 12 });

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth ' +
  'twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';
ORDINALS.split(' ').forEach((word, i) => put(word, { ordinal: i + 1 }));

const UNITS: readonly (readonly [Unit, singular: string, plural: string])[] = [
  ['second', 'second', 'seconds secs'],
  ['minute', 'minute', 'minutes mins'],
  ['hour', 'hour', 'hours hrs'],
  ['day', 'day', 'days'],
  ['week', 'week', 'weeks'],
  ['weekend', 'weekend', 'weekends'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year', 'years yrs'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
];
for (const [unit, singular, plural] of UNITS) {
  put(singular, { head: Head.unit, unit, plural: false });
  put(plural, { head: Head.unit, unit, plural: true });
}

const MONTHS = [
  ...['january jan jan.', 'february feb feb.', 'march mar mar.', 'april apr apr.', 'may', 'june jun jun.'],
  ...[
    'july jul jul.',
    'august aug aug.',
    'september sept sept. sep.',
    'october oct oct.',
    'november nov nov.',
  ],
  'december dec dec.',
];
MONTHS.forEach((words, i) => {
  put(words, { head: Head.month, month: i + 1 });
  put(`mid-${words.split(' ')[0]}`, { head: Head.month, month: i + 1 });
});

const WEEKDAYS = [
  'monday mon.',
  'tuesday tues tues. tue.',
  'wednesday wed.',
  'thursday thurs thurs. thur. thu.',
  ...['friday fri.', 'saturday sat.', 'sunday sun.'],
];
WEEKDAYS.forEach((words, i) => put(words, { head: Head.weekday, weekday: i + 1 }));
'mondays tuesdays wednesdays thursdays fridays saturdays sundays'
  .split(' ')
  .forEach((word, i) => put(word, { head: Head.weekday, weekday: i + 1, plural: true }));

put('morning', { head: Head.part, part: 'MO' });
put('afternoon', { head: Head.part, part: 'AF' });
put('evening', { head: Head.part, part: 'EV' });
put('night', { head: Head.part, part: 'NI' });
put('mornings', { head: Head.part, part: 'MO', plural: true });
put('afternoons', { head: Head.part, part: 'AF', plural: true });
put('evenings', { head: Head.part, part: 'EV', plural: true });
put('nights', { head: Head.part, part: 'NI', plural: true });
put('tonight', { head: Head.part, part: 'NI', offset: 0 });
put('overnight', { head: Head.part, part: 'NI', offset: -1 });
put('mid-morning', { head: Head.part, part: 'MO' });
put('mid-afternoon midafternoon', { head: Head.part, part: 'AF' });

put('half', { head: Head.half });
put('period', { head: Head.unit, unit: 'quarter' });
put('mid-week midweek', { head: Head.middle, unit: 'week' });
put('mid-year midyear', { head: Head.middle, unit: 'year' });
put('mid-summer midsummer', { head: Head.season, season: 'SU' });
put('mid-winter midwinter', { head: Head.season, season: 'WI' });

put('spring', { head: Head.season, season: 'SP' });
put('summer', { head: Head.season, season: 'SU' });
put('autumn fall', { head: Head.season, season: 'FA' });
put('winter', { head: Head.season, season: 'WI' });
put('springs', { head: Head.season, season: 'SP', plural: true });
put('summers', { head: Head.season, season: 'SU', plural: true });
put('autumns', { head: Head.season, season: 'FA', plural: true });
put('winters', { head: Head.season, season: 'WI', plural: true });

put('thanksgiving', { head: Head.holiday, holiday: 'thanksgiving' });
put('christmas', { head: Head.holiday, holiday: 'christmas' });
put('new', { head: Head.holiday, holiday: 'new' });
put('halloween', { head: Head.holiday, holiday: 'halloween' });
put('easter', { head: Head.holiday, holiday: 'easter' });

put('today', { head: Head.day, offset: 0 });
put('yesterday', { head: Head.day, offset: -1 });
put('tomorrow', { head: Head.day, offset: 1 });

put('now currently nowadays', { head: Head.reference, value: 'PRESENT_REF' });
put('current', { head: Head.reference, value: 'PRESENT_REF' });
put('recently lately', { head: Head.reference, value: 'PAST_REF' });
put('past', { head: Head.reference, value: 'PAST_REF' });
put('soon', { head: Head.reference, value: 'FUTURE_REF' });
put('future', { head: Head.reference, value: 'FUTURE_REF' });

// Shapes of words with digits (every digit a 0) that may be heads.
put('0000', { head: Head.year });
put("0000s 0000's '00s 00s 00's mid-0000s mid-00s ’00s", { head: Head.decade });
put('mid-0000', { head: Head.year });
put('q0', { head: Head.quarter });
put('0:00 00:00 0:00:00 00:00:00', { head: Head.clock });
put('0000-00-00 00/00/0000 0/00/0000 0/0/0000 00/0/0000 00/00/00 0/00/00 0/0/00 00/0/00', {
  head: Head.numeric,
});
put('00-00-0000 0000/00/00 00.00.0000', { head: Head.numeric });

put('hourly', { head: Head.set, value: 'PT1H' });
put('daily nightly', { head: Head.set, value: 'P1D' });
put('weekly', { head: Head.set, value: 'P1W' });
put('biweekly fortnightly', { head: Head.set, value: 'P2W' });
put('monthly', { head: Head.set, value: 'P1M' });
put('yearly', { head: Head.set, value: 'P1Y' });

put('noon midday', { head: Head.clock, value: '12:00' });
put('midnight', { head: Head.clock, value: '24:00' });
put("a.m. am a.m p.m. pm p.m o'clock gmt utc bst", { head: Head.clock });

put('twenties', { head: Head.decade, decade: 20 });
put('thirties', { head: Head.decade, decade: 30 });
put('forties', { head: Head.decade, decade: 40 });
put('fifties', { head: Head.decade, decade: 50 });
put('sixties', { head: Head.decade, decade: 60 });
put('seventies', { head: Head.decade, decade: 70 });
put('eighties', { head: Head.decade, decade: 80 });
put('nineties', { head: Head.decade, decade: 90 });

const byHash = new Map<number, Entry>();
for (const entry of vocabulary.values()) byHash.set(hashString(entry.word), entry);

/** The entry of a word by its normal form and that form's hash; null for words that mean nothing here. */
export function entryOf(normal: string, hash: number): Entry | null {
  const entry = byHash.get(hash);
  return entry !== undefined && entry.word === normal ? entry : null;
}

const BITS = 13;
const filter = new Uint8Array(1 << BITS);
for (const entry of vocabulary.values())
  if (entry.head !== Head.none) filter[hashString(entry.word) & ((1 << BITS) - 1)] = 1;

/** Whether a word with this hash may be the head of a time expression. Never wrong where it says no. */
export function mayBeHead(hash: number): boolean {
  return filter[hash & ((1 << BITS) - 1)] === 1;
}

/** All words that are listed, for tests that make text of them. */
export function entries(): string[] {
  return [...vocabulary.keys()];
}
