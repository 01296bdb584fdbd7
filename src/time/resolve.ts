// The refiner that sets meanings against the calendar: the day of publication, the time the text spoke of last, and
// the tense of the verb decide what the words leave open. What nothing decides is written X.
import { addMonths, type Day, dayNumber, dayOf, isoDay, pad } from './calendar.ts';
import type { Parts, Point } from './candidate.ts';
import { quarterFrom, weekdayFrom, weekendFrom, yearly } from './choose.ts';
import {
  found,
  type Grain,
  type Ground,
  inYear,
  quarterOf,
  type Resolved,
  type Told,
  week,
} from './resolved.ts';
import type { Tense } from './tense.ts';
import type { Unit } from './value.ts';

/** A point's value on a ground. `tense` is asked for only where it decides. */
export function resolvePoint(point: Point, ground: Ground, tense: () => Tense | null): Resolved {
  const { parts } = point;
  const date = inRange(resolveDate(point, ground, tense));
  const suffix =
    parts.clock !== undefined ? `T${parts.clock}` : parts.part !== undefined ? `T${parts.part}` : '';
  if (suffix === '') return date;
  const value = date.grain === 'day' ? date.value : 'XXXX-XX-XX';
  return { ...date, value: value + suffix, clock: true };
}

/** TIMEX3 has four figures for a year: what lies outside is just past or future. */
function inRange(date: Resolved): Resolved {
  const year = date.day?.year ?? 1;
  if (year >= 0 && year <= 9999) return date;
  return found(year < 0 ? 'PAST_REF' : 'FUTURE_REF', null, 'year', date.anchor);
}

function resolveDate(point: Point, ground: Ground, tense: () => Tense | null): Resolved {
  const { parts, shift } = point;
  if (point.same === 'quarter' && shift === undefined && parts.year === undefined) return sameQuarter(ground);
  if (shift !== undefined) {
    const told = shift.base === 'text' ? countable(ground.told, shift.unit) : null;
    const base = told ?? (shift.base === 'text' && shift.by > 0 ? null : ground.published);
    if (base === null) return unknownShift(shift, parts);
    const anchor = told === null ? 'published' : 'text';
    const moved = shifted(base, shift.unit, shift.by, point, ground);
    return { ...within(moved, parts), anchor };
  }
  if (parts.century !== undefined)
    return found(pad(parts.century), { year: parts.century * 100, month: 1, day: 1 }, 'century');
  if (parts.decade !== undefined) return decade(parts.decade, ground);
  if (parts.year !== undefined) return inYear(parts.year, parts, null);
  return chosen(point, ground, tense);
}

/** The coarsest grain that a unit can be counted from: *two days later* than a season is no day. */
const COUNTABLE: Readonly<Partial<Record<Unit, Grain>>> = {
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'day',
  weekend: 'week',
  week: 'month',
  month: 'half',
  decade: 'decade',
  century: 'century',
};
const FROM_FINE: readonly Grain[] = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
];

/** The day to count `unit` from, or null when what the text spoke of last is too wide for it. */
function countable(told: Told | null, unit: Unit): Day | null {
  if (told === null) return null;
  return FROM_FINE.indexOf(told.grain) <= FROM_FINE.indexOf(COUNTABLE[unit] ?? 'year') ? told.day : null;
}

function decade(first: number, { published }: Ground): Resolved {
  if (first >= 100) return found(String(Math.floor(first / 10)), { year: first, month: 1, day: 1 }, 'decade');
  // Without a century the last one that has begun; without a day of publication nothing tells which.
  const now = published?.year ?? 0;
  const year = Math.floor(now / 100) * 100 + first - (first > now % 100 ? 100 : 0);
  if (published === null || year < 100) return found(`XX${first / 10}`, null, 'decade');
  return found(pad(Math.floor(year / 10), 3), { year, month: 1, day: 1 }, 'decade', 'published');
}

/** The value of parts within a moved year, week or day. */
function within(moved: Resolved, parts: Parts): Resolved {
  const { day } = moved;
  if (day === null) return moved;
  if (moved.grain === 'week' && parts.weekday !== undefined) {
    const one = dayOf(dayNumber(day) + parts.weekday - 1);
    return found(isoDay(one), one, 'day');
  }
  if (moved.grain === 'year') return { ...moved, ...inYear(day.year, parts, null) };
  return moved;
}

type Shift = NonNullable<Point['shift']>;

/** Values of which nothing is known but the unit. */
const OPEN: Readonly<Partial<Record<Unit, string>>> = {
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXXX',
  century: 'XXXX',
};

/** The unit `by` units away from the one that holds `base`. */
function shifted(base: Day, unit: Unit, by: number, point: Point, ground: Ground): Resolved {
  const whole = Math.trunc(by);
  switch (unit) {
    case 'century': {
      const century = Math.floor(base.year / 100) + whole;
      return found(pad(century), { year: century * 100, month: 1, day: 1 }, 'century');
    }
    case 'decade': {
      const ten = Math.floor(base.year / 10) + whole;
      return found(pad(ten, 3), { year: ten * 10, month: 1, day: 1 }, 'decade');
    }
    case 'year': {
      const year = base.year + whole;
      const quarter =
        point.same === 'quarter' ? sameQuarter(ground).day : point.compared ? ground.quarter : null;
      if (quarter !== null) return inYear(quarter.year + whole, { quarter: quarterOf(quarter.month) }, null);
      return found(pad(Math.max(0, Math.min(9999, year)), 4), { year, month: 1, day: 1 }, 'year');
    }
    case 'quarter': {
      const moved = addMonths({ ...base, day: 1 }, whole * 3);
      return inYear(moved.year, { quarter: quarterOf(moved.month) }, null);
    }
    case 'month': {
      const moved = addMonths({ ...base, day: 1 }, whole);
      return inYear(moved.year, { month: moved.month }, null);
    }
    case 'week':
      return week(dayNumber(base) + whole * 7);
    case 'weekend': {
      const { value, day } = week(dayNumber(base) + whole * 7);
      return found(`${value}-WE`, day, 'week');
    }
    case 'day': {
      const day = dayOf(dayNumber(base) + whole);
      return found(isoDay(day), day, 'day');
    }
    default:
      return found(isoDay(base), base, 'day');
  }
}

function unknownShift({ unit, by, base }: Shift, parts: Parts): Resolved {
  const { month, quarter, season } = parts;
  if (month !== undefined) return found(`XXXX-${pad(month)}`, null, 'month');
  if (quarter !== undefined) return found(`XXXX-Q${quarter}`, null, 'quarter');
  if (season !== undefined) return found(`XXXX-${season}`, null, 'season');
  if (parts.weekday !== undefined) return found(`XXXX-WXX-${parts.weekday}`, null, 'day');
  if (unit === 'day' && (parts.part !== undefined || parts.clock !== undefined))
    return found('XXXX-XX-XX', null, 'day');
  // Counted from a time that the text does not tell.
  if (base === 'text' && by !== 0) return found(OPEN[unit] ?? 'XXXX-XX-XX', null, 'day');
  const value = by === 0 ? 'PRESENT_REF' : by < 0 ? 'PAST_REF' : 'FUTURE_REF';
  return found(value, null, 'day');
}

/** The quarter that the text spoke of last; else the one before that of publication. */
function sameQuarter({ quarter, published }: Ground): Resolved {
  if (quarter !== null) return inYear(quarter.year, { quarter: quarterOf(quarter.month) }, 'text');
  if (published === null) return found('XXXX-QX', null, 'quarter');
  const before = addMonths({ ...published, day: 1 }, -3);
  return inYear(before.year, { quarter: quarterOf(before.month) }, 'published');
}

/** Months, days, weekdays, quarters and seasons without a year: the one that choice, tense or nearness means. */
function chosen(point: Point, ground: Ground, tense: () => Tense | null): Resolved {
  const { parts, choice } = point;
  const base = point.base === 'text' ? (ground.told?.day ?? ground.published) : ground.published;
  const anchor = point.base === 'text' && ground.told !== null ? 'text' : 'published';
  if (base === null) return unknown(parts);
  if (parts.month === undefined && parts.weekday !== undefined)
    return { ...weekdayFrom(base, parts.weekday, choice, tense), anchor };
  if (parts.weekend) return { ...weekendFrom(base, tense), anchor };
  if (parts.quarter !== undefined) return { ...quarterFrom(base, parts.quarter, choice, tense), anchor };
  if (
    parts.month === undefined &&
    parts.season === undefined &&
    parts.holiday === undefined &&
    parts.half === undefined
  ) {
    // Only a clock or a part of the day: the day the text speaks of.
    const day = ground.told?.grain === 'day' ? ground.told.day : base;
    return found(isoDay(day), day, 'day', ground.told?.grain === 'day' ? 'text' : 'published');
  }
  return { ...yearly(base, parts, choice, tense), anchor };
}

function unknown(parts: Parts): Resolved {
  const { month, day, weekday, quarter, season, half } = parts;
  if (month !== undefined)
    return found(
      `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`,
      null,
      day === undefined ? 'month' : 'day',
    );
  if (weekday !== undefined) return found(`XXXX-WXX-${weekday}`, null, 'day');
  if (parts.weekend) return found('XXXX-WXX-WE', null, 'week');
  if (quarter !== undefined) return found(`XXXX-Q${quarter}`, null, 'quarter');
  if (half !== undefined) return found(`XXXX-H${half}`, null, 'half');
  if (season !== undefined) return found(`XXXX-${season}`, null, 'season');
  return found('XXXX-XX-XX', null, 'day');
}
