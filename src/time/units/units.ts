// Expressions around a unit of time: reads the phrase, then tries the unit rules in order.
import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector, UnitRule } from '../rule.ts';
import type { Scan } from '../scan.ts';
import { centuries, theWeekend, theYear, yearEnd } from './calendar-units.ts';
import { another, barePlurals, counted, stretches, unitLong } from './lengths.ts';
import { numberedQuarters, periods, theQuarter, yearEarlier } from './quarters.ts';
import { ago, besides, earlierAndLater } from './shifts.ts';
import { unitPhraseAt } from './unit-phrase.ts';

const eachAndEvery: UnitRule = {
  name: 'each and every',
  example: 'They meet {SET P1D every day} and rest {SET P2W every two weeks}.',
  counter: 'They met on {P1D one day}.',
  reason: 'What comes again is a SET; its value is how far apart.',
  read: (_, { each, unit, begin, end, count, plural }) =>
    each === null || (plural && count == null)
      ? null
      : {
          begin,
          end,
          meaning: { kind: 'set', every: { count: count ?? 1, unit }, quant: each.toUpperCase() },
        },
};

const theseDays: UnitRule = {
  name: 'these days',
  example: 'Nobody goes there {PRESENT_REF these days}.',
  counter: 'These are the days.',
  reason: 'A fixed phrase for the present.',
  read: (_, { pointer, unit, plural, count, begin, end }) =>
    pointer === 'these' && unit === 'day' && plural && count === undefined
      ? { begin, end, meaning: { kind: 'reference', value: 'PRESENT_REF' } }
      : null,
};

/** In the order in which they are tried: the first that makes sense of a phrase has it. */
export const UNIT_RULES: readonly UnitRule[] = [
  ago,
  earlierAndLater,
  yearEarlier,
  periods,
  numberedQuarters,
  centuries,
  yearEnd,
  unitLong,
  eachAndEvery,
  theseDays,
  stretches,
  besides,
  theQuarter,
  theWeekend,
  theYear,
  counted,
  another,
  barePlurals,
];

export const units: Detector = {
  name: 'units of time',
  example: 'They came {2019-W42 last week} for {P2D two days}.',
  counter: 'A 52-year-old spoke, and a boy six years old.',
  reason: 'Ages are left out, as TimeBank and AQUAINT leave them out.',
  heads: [Head.unit],
  detect: (scan, at) => ruleAndFind(scan, at)?.found ?? null,
  ruleAt: (scan, at) => ruleAndFind(scan, at)?.rule ?? null,
};

/** The first rule that makes sense of the phrase around a unit, and what it makes of it. */
function ruleAndFind(scan: Scan, at: number): { readonly rule: UnitRule; readonly found: Candidate } | null {
  const phrase = unitPhraseAt(scan, at);
  const { end, pointer } = phrase;
  if (scan.low(scan.hyphen(end) ? end + 1 : end) === 'old') return null;
  // `period` is listed as a quarter, and is one only after words that compare.
  const rules = scan.low(at) === 'period' ? (pointer === null ? [] : PERIOD_RULES) : UNIT_RULES;
  for (const rule of rules) {
    const found = rule.read(scan, phrase);
    if (found !== null) return { rule, found };
  }
  return null;
}

const PERIOD_RULES: readonly UnitRule[] = [yearEarlier, periods];
