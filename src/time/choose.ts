// Which of several like days, months or quarters is meant, where the words leave it open: pointers decide (last, next),
// then the tense of the verb, then nearness.
import { type Day, dayNumber, dayOf, isoDay, weekdayOf } from './calendar.ts';
import type { Choice, Parts } from './candidate.ts';
import { found, inYear, quarterOf, type Resolved, week } from './resolved.ts';
import type { Tense } from './tense.ts';

/** A weekday without a date; of the day of speaking itself, that day. */
export function weekdayFrom(
  base: Day,
  weekday: number,
  choice: Choice | undefined,
  tense: () => Tense | null,
): Resolved {
  const today = dayNumber(base);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  let by: number;
  if (choice === 'last') by = ahead - 7;
  else if (choice === 'next') by = ahead === 0 ? 7 : ahead;
  else if (choice === 'this') by = ahead;
  else {
    const told = ahead === 0 ? null : tense();
    by = told === 'future' || (told === 'open' && ahead <= 3) || ahead === 0 ? ahead : ahead - 7;
  }
  const day = dayOf(today + by);
  return found(isoDay(day), day, 'day');
}

/** `The weekend`: this one on a Saturday or Sunday, or when the verb looks ahead; else the last one. */
export function weekendFrom(base: Day, tense: () => Tense | null): Resolved {
  const today = dayNumber(base);
  const inside = weekdayOf(today) >= 6;
  const { value, day } = week(inside || tense() === 'future' ? today : today - 7);
  return found(`${value}-WE`, day, 'week');
}

/** A quarter without a year: one that has not begun is taken only when it is the next one, or the verb looks ahead. */
export function quarterFrom(
  base: Day,
  quarter: number,
  choice: Choice | undefined,
  tense: () => Tense | null,
): Resolved {
  const now = quarterOf(base.month);
  let { year } = base;
  if (
    choice === undefined &&
    quarter > now &&
    !(quarter === now + 1 && tense() !== 'past') &&
    tense() !== 'future'
  )
    year--;
  return inYear(year, { quarter }, null);
}

/** What comes once a year, in the year that is meant. */
export function yearly(
  base: Day,
  parts: Parts,
  choice: Choice | undefined,
  tense: () => Tense | null,
): Resolved {
  const here = inYear(base.year, parts, null);
  const start = dayNumber(here.day!);
  const today = here.grain === 'day' ? dayNumber(base) : dayNumber({ ...base, day: 1 });
  const length = here.grain === 'season' ? 92 : here.grain === 'half' ? 183 : 1;
  let year = base.year;
  if (choice === 'last') {
    if (start + length > today) year--;
  } else if (choice === 'next') {
    if (start <= today) year++;
  } else if (choice === undefined) {
    const distance = start - today;
    const told = Math.abs(distance) > 45 ? tense() : null;
    if (told === 'past' && distance > 0) year--;
    else if (told === 'future' && distance < 0) year++;
    else if (told === null || told === 'open') {
      if (distance > 183) year--;
      else if (distance < -183) year++;
    }
  }
  return inYear(year, parts, null);
}
