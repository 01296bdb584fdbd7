// Years and decades: 1998, fiscal 1989, the year 2000, nineteen ninety-six, the 1990s, the '80s, the nineties.
import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import { spelled } from '../numerals.ts';
import type { Detector } from '../rule.ts';
import { type Scan, Tag, words } from '../scan.ts';
import { yearOf } from './dates.ts';

const BEFORE = words(
  'in since by until till through during from of before after for fiscal year between and to early late mid the a an his her its their ' +
    'around about circa than ( [ as winter summer spring autumn fall - – , ; :',
);
const MONEY = words(
  '$ £ € # no. no number flight route highway area section resolution p. page about nearly some over least than',
);
const FISCAL = words('fiscal financial calendar');
const SIDES = words('early late mid');
const COUNTED = words(
  '% percent people troops soldiers men women dead miles km feet yards votes jobs points dollars pounds euros others',
);

function year(scan: Scan, at: number): Candidate | null {
  const mid = scan.low(at).startsWith('mid-');
  const form = mid ? scan.form(at).slice(4) : scan.form(at);
  const value = yearOf(form);
  if (value === null) return null;
  let begin = at;
  if (scan.low(at - 1) === 'fiscal' || scan.low(at - 1) === 'calendar') begin--;
  else if (scan.low(at - 1) === 'year') {
    begin--;
    if (scan.is(begin - 1, FISCAL)) begin--;
    if (scan.low(begin - 1) === 'the') begin--;
  } else {
    if (scan.is(at - 1, MONEY) || scan.is(at + 1, COUNTED)) return null;
    if (scan.hyphen(at - 1) && scan.tag(at - 2, Tag.name)) return null;
    if (
      scan.tag(at - 1, Tag.name) &&
      scan.entry(at - 1)?.head !== Head.month &&
      scan.entry(at - 1)?.season == null
    )
      return null;
    if (value < 1900 || value > 2060) {
      if (!scan.is(at - 1, BEFORE) || scan.tag(at + 1, Tag.noun)) return null;
    } else if (scan.tag(at - 1, Tag.number)) return null;
    const next = scan.form(at + 1);
    if (
      next === '-' &&
      scan.glued(at + 1) &&
      /^\d/.test(scan.form(at + 2)) &&
      scan.form(at + 2).length > 2 &&
      yearOf(scan.form(at + 2)) === null
    )
      return null;
    if (next === 'GMT' || next === '%' || scan.entry(at + 1)?.unit != null) return null;
  }
  return {
    begin,
    end: at + 1,
    meaning: { kind: 'point', parts: { year: value } },
    ...(mid ? { mod: 'MID' as const } : {}),
  };
}

function decade(scan: Scan, at: number): Candidate | null {
  const entry = scan.entry(at)!;
  const mid = entry.word.startsWith('mid-');
  let first: number;
  if (entry.decade !== null) {
    // Ages stand in the plural too: a man in his fifties.
    if (scan.low(at - 1) !== 'the' && !(scan.is(at - 1, SIDES) && scan.low(at - 2) === 'the')) return null;
    first = entry.decade;
  } else {
    const found = /(\d{2,4})/.exec(scan.form(at));
    if (found === null) return null;
    first = Number(found[1]);
    if (first % 10 !== 0 || (found[1]!.length === 4 && (first < 1000 || first > 2100))) return null;
    const the = scan.low(at - 1) === 'the' || (scan.is(at - 1, SIDES) && scan.low(at - 2) === 'the');
    if (found[1]!.length === 2 && !/^['’]/.test(scan.form(at)) && !the) return null;
  }
  const begin = scan.low(at - 1) === 'the' ? at - 1 : at;
  return {
    begin,
    end: at + 1,
    meaning: { kind: 'point', parts: { decade: first } },
    ...(mid ? { mod: 'MID' as const } : {}),
  };
}

/** nineteen ninety-six, two thousand and three: read in broadcasts. */
function spelledYear(scan: Scan, at: number): Candidate | null {
  const first = scan.entry(at)!.number!;
  if (scan.entry(at - 1)?.number != null || (scan.hyphen(at - 1) && scan.entry(at - 2)?.number != null))
    return null;
  let end = at + 1;
  while (
    end < at + 7 &&
    (scan.entry(end)?.number != null || (scan.hyphen(end) && scan.entry(end + 1)?.number != null))
  )
    end++;
  const value = spelled(scan, at, end);
  if (value === null || end - at < 2) return null;
  const named = scan.low(at - 1) === 'year';
  const paired = (first === 19 || first === 18) && value >= 1800 && value <= 1999;
  if (!paired && !(named && value >= 1000 && value < 2200)) return null;
  const begin = named ? at - (scan.low(at - 2) === 'the' ? 2 : 1) : at;
  return { begin, end, meaning: { kind: 'point', parts: { year: value } } };
}

export const years: Detector = {
  name: 'years',
  example: 'Forces came in {2014 2014}; sales rose in {1989 fiscal 1989}.',
  counter: 'They paid $1990 for 2010 people.',
  reason:
    'Four figures from 1900 on stand for a year unless money, counted things or numbers are beside them.',
  heads: [Head.year],
  detect: year,
};

export const spelledYears: Detector = {
  name: 'years in words',
  example: 'It began in {1996 nineteen ninety-six}.',
  counter: 'It cost nineteen dollars.',
  reason: 'Broadcasts spell years in pairs.',
  heads: [Head.spelled],
  detect: spelledYear,
};

export const decades: Detector = {
  name: 'decades',
  example: 'It was built in {196 the 1960s}.',
  counter: 'A man in his fifties came.',
  reason: 'A decade is written as three figures. Without a century the last one that has begun is meant.',
  heads: [Head.decade],
  detect: decade,
};
