// Resolved points in time, and the ones that are made of a known year or a known day.
import { type Day, dayNumber, dayOf, isoDay, pad, weekdayOf, weekOf } from './calendar.ts';
import type { Parts } from './candidate.ts';
import { feastIn } from './feasts.ts';

/** How exact a resolved date is. */
export type Grain = 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'day';

/** A resolved point: its value, its first day where it is known, and what decided the parts that were not named. */
export interface Resolved {
  readonly value: string;
  readonly day: Day | null;
  readonly grain: Grain;
  /** Null where the words named everything, or where nothing could decide. */
  readonly anchor: 'published' | 'text' | null;
  readonly clock: boolean;
}

/** What the text spoke of last. */
export interface Told {
  readonly day: Day;
  readonly grain: Grain;
}

/** What unsaid parts are taken from. */
export interface Ground {
  readonly published: Day | null;
  readonly told: Told | null;
  /** The quarter that the text compares with, as its first day. */
  readonly quarter: Day | null;
}

/** 1 to 4. */
export const quarterOf = (month: number) => Math.floor((month - 1) / 3) + 1;
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A resolved date. */
export function found(
  value: string,
  day: Day | null,
  grain: Grain,
  anchor: Resolved['anchor'] = null,
): Resolved {
  return { value, day, grain, anchor, clock: false };
}

/** The value of parts that lie in a known year. */
export function inYear(year: number, parts: Parts, anchor: Resolved['anchor']): Resolved {
  const y = pad(year, 4);
  const { half, quarter, season, month, day, holiday } = parts;
  if (half !== undefined)
    return found(`${y}-H${half}`, { year, month: half * 6 - 5, day: 1 }, 'half', anchor);
  if (quarter !== undefined)
    return found(`${y}-Q${quarter}`, { year, month: quarter * 3 - 2, day: 1 }, 'quarter', anchor);
  if (season !== undefined)
    return found(`${y}-${season}`, { year, month: SEASON_MONTH[season]!, day: 1 }, 'season', anchor);
  if (holiday !== undefined) {
    const feast = feastIn(year, holiday);
    return found(isoDay(feast), feast, 'day', anchor);
  }
  if (month === undefined) return found(y, { year, month: 1, day: 1 }, 'year', anchor);
  if (day === undefined) return found(`${y}-${pad(month)}`, { year, month, day: 1 }, 'month', anchor);
  const valid = day <= 28 || dayOf(dayNumber({ year, month, day })).month === month;
  const date = { year, month, day };
  return valid
    ? found(isoDay(date), date, 'day', anchor)
    : found(`${y}-${pad(month)}`, { year, month, day: 1 }, 'month', anchor);
}

/** The ISO week of a day by its number (`dayNumber`). */
export function week(number: number): Resolved {
  const { year, week: w } = weekOf(number);
  return found(`${pad(year, 4)}-W${pad(w)}`, dayOf(number - weekdayOf(number) + 1), 'week');
}
