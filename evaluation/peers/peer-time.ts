// What other date libraries find, put into the shape that is scored.

import type { Span } from '../../src/text/span.ts';
import { dayNumber, pad, parseDay, weekOf } from '../../src/time/calendar.ts';
import type { Timed } from '../score/times.ts';

export type PeerTime = Timed;

/** The ISO week of a date. */
export function weekValue(iso: string): string {
  const day = parseDay(iso.slice(0, 10));
  if (day === null) return iso;
  const { year, week } = weekOf(dayNumber(day));
  return `${year}-W${pad(week)}`;
}

/** Noon of the day of publication, in the local time that these libraries count in. */
export function noonOf(published: string): Date {
  const day = parseDay(published);
  if (day === null) throw new Error(`not a date: ${published}`);
  return new Date(day.year, day.month - 1, day.day, 12);
}

const LEADING = /^(?:(?:in|on|at|by|for|from|since|until|till|after|before|during|within|over|of)\s+|\s+)/i;
const TRAILING = /[\s,.;:!?'"”’)]+$/;

/** A span without the preposition before and the marks behind, which TIMEX3 leaves out and these libraries take in. */
export function trimmed(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to);
  const begin = from + (LEADING.exec(words)?.[0].length ?? 0);
  const end = to - (/[ap]\.m\.$/i.test(words) ? 0 : (TRAILING.exec(words)?.[0].length ?? 0));
  return begin < end ? [begin, end] : [from, to];
}
