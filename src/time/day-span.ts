// Stretches of whole days, for comparing when things were said, held and due. Days are numbers of `dayNumber`.
import { dayNumber, dayOf, isoDay, parseDay } from './calendar.ts';
import type { TimeExpression } from './time.ts';
import { intervalOf } from './value.ts';

/** First and last day, both within it, as day numbers (1970-01-01 is 0). */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The day at the head of an ISO date or date and time as a number; null where there is none. */
export function dayIn(iso: string | null | undefined): number | null {
  const day = parseDay(iso ?? undefined);
  return day === null ? null : dayNumber(day);
}

/** The day as ISO 8601. */
export function dayText(day: number): string {
  return isoDay(dayOf(day));
}

/** The days that an ISO 8601 date, month, week, or interval `a/b` covers; null where it is not fully known. */
export function daysOf(value: string | undefined): DaySpan | null {
  if (value === undefined) return null;
  const [first = '', last] = value.split('/');
  const begin = spanOf(first);
  const end = last === undefined ? begin : spanOf(last);
  if (begin === null || end === null || begin.from > end.to) return null;
  return { from: begin.from, to: end.to };
}

function spanOf(value: string): DaySpan | null {
  const day = dayIn(value);
  if (day !== null) return { from: day, to: day };
  const found = intervalOf(value);
  const [from, to] = [dayIn(found?.[0]), dayIn(found?.[1])];
  return from === null || to === null ? null : { from, to };
}

/** The days that a time expression covers, or null. */
export function daysOfTime(time: TimeExpression): DaySpan | null {
  if (time.type === 'SET' || time.interval === undefined) return null;
  const [from, to] = [dayIn(time.interval[0]), dayIn(time.interval[1])];
  return from === null || to === null || to < from ? null : { from, to };
}

/** Days between two stretches; 0 where they touch or overlap. */
export function gapBetween(a: DaySpan, b: DaySpan): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
