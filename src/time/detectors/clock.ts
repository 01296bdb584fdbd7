// Times of day on the clock: 10:35 a.m., 5 p.m. EST, noon, midnight, 0735 GMT, ten o'clock.

import { pad } from '../calendar.ts';
import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { type Scan, words } from '../scan.ts';
import { zoneOf } from '../zones.ts';

const HALVES = words('a.m. am a.m p.m. pm p.m');
const AT = words('at by until till before after from around about since and to between - –');

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** 10:35, 10.35, 10, 0735, or a number word; null for what is no hour. */
export function clockOf(scan: Scan, at: number): Clock | null {
  const form = scan.form(at);
  const found = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?$/.exec(form) ?? /^(\d{2})(\d{2})$/.exec(form);
  const hour = found === null ? scan.entry(at)?.number : Number(found[1]);
  const minute = Number(found?.[2] ?? 0);
  return hour == null || hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? null : { hour, minute };
}

export function written({ hour, minute }: Clock): string {
  return `${pad(hour)}:${pad(minute)}`;
}

/** `EST`, `local time`, `Eastern time` at `at`, or null. */
function zoneAt(scan: Scan, at: number): { readonly zone: string; readonly end: number } | null {
  const timed = scan.low(at + 1) === 'time';
  if (scan.low(at) === 'local' && timed) return { zone: 'local', end: at + 2 };
  const zone = zoneOf(scan.low(at));
  return zone === null ? null : { zone, end: timed ? at + 2 : at + 1 };
}

function detect(scan: Scan, at: number): Candidate | null {
  const low = scan.low(at);
  const entry = scan.entry(at)!;
  const point = (begin: number, end: number, clock: string): Candidate => {
    const named = zoneAt(scan, end);
    const parts = named === null ? { clock } : { clock, zone: named.zone };
    return { begin, end: named?.end ?? end, meaning: { kind: 'point', parts } };
  };
  if (entry.value !== null) {
    if (low === 'noon' && scan.low(at - 1) === 'high') return null;
    return point(at, at + 1, entry.value);
  }
  if (HALVES.has(low)) {
    const clock = clockOf(scan, at - 1);
    if (clock === null || clock.hour > 12 || clock.hour === 0) return null;
    const hour = (clock.hour % 12) + (low.startsWith('p') ? 12 : 0);
    return point(at - 1, at + 1, written({ hour, minute: clock.minute }));
  }
  if (low === "o'clock") {
    const clock = clockOf(scan, at - 1);
    return clock === null ? null : point(at - 1, at + 1, written(clock));
  }
  if (zoneOf(low) !== null) {
    const clock = /^\d/.test(scan.form(at - 1)) ? clockOf(scan, at - 1) : null;
    return clock === null ? null : point(at - 1, at, written(clock));
  }
  // Figures with a colon alone: a time only where a time would stand, for scores and verses look the same.
  const clock = clockOf(scan, at);
  if (clock === null || HALVES.has(scan.low(at + 1))) return null;
  if (!scan.is(at - 1, AT) && zoneAt(scan, at + 1) === null) return null;
  return point(at, at + 1, written(clock));
}

export const clocks: Detector = {
  name: 'clock times',
  example: 'It struck at {2019-10-23T10:35 10:35 a.m.} and ended at {2019-10-23T12:00 noon local time}.',
  counter: 'I am 12, and psalm 10:35 is long.',
  reason:
    'Hours with a.m. or p.m., a zone or a colon. The day is that of the date beside it, or of the text.',
  heads: [Head.clock],
  detect,
};
