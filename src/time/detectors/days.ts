// Named days: today, yesterday, tomorrow, the day after tomorrow, and holidays.
import type { Candidate, Choice } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { type Scan, words } from '../scan.ts';
import { choiceBefore, yearOf } from './dates.ts';

const DAY = words('day eve');
const EACH = words('each every');

function deictic(scan: Scan, at: number): Candidate {
  const { offset } = scan.entry(at)!;
  const beyond = scan.low(at - 1) === 'after' ? 1 : scan.low(at - 1) === 'before' ? -1 : 0;
  const far = beyond !== 0 && scan.low(at - 2) === 'day' && scan.low(at - 3) === 'the' && offset === beyond;
  return {
    begin: far ? at - 3 : at,
    end: at + 1,
    meaning: {
      kind: 'point',
      parts: {},
      shift: { unit: 'day', by: far ? 2 * beyond : offset!, base: 'published' },
    },
  };
}

function holiday(scan: Scan, at: number): Candidate | null {
  const entry = scan.entry(at)!;
  if (!scan.capital(at)) return null;
  let name = entry.holiday!;
  let begin = at;
  let end = at + 1;
  if (name === 'new') {
    if (scan.low(at + 1) !== 'year' || scan.low(at + 2) !== "'s" || !scan.is(at + 3, DAY)) return null;
    name = scan.low(at + 3) === 'eve' ? 'new year eve' : 'new year';
    end = at + 4;
  } else if (scan.is(end, DAY)) {
    if (scan.low(end) === 'eve') name = `${name} eve`;
    end++;
  }
  if (scan.is(at - 1, EACH)) return null;
  const chosen = choiceBefore(scan, at);
  if (chosen !== null) begin = chosen.begin;
  const year = yearOf(scan.form(end));
  if (year !== null) end++;
  const choice: { choice?: Choice } = chosen === null ? {} : { choice: chosen.choice };
  return {
    begin,
    end,
    meaning: { kind: 'point', parts: { holiday: name, ...(year === null ? {} : { year }) }, ...choice },
  };
}

export const deicticDays: Detector = {
  name: 'today and its neighbours',
  example: 'He spoke {2019-10-22 yesterday}.',
  counter: 'He spoke of the other day.',
  reason: 'Counted from the day of publication.',
  heads: [Head.day],
  detect: deictic,
};

export const holidays: Detector = {
  name: 'holidays',
  example: 'They want to be home by {2019-12-25 Christmas}.',
  counter: 'They gave thanks.',
  reason: 'Feasts with a date of their own; the year is chosen as for a month.',
  heads: [Head.holiday],
  detect: holiday,
};
