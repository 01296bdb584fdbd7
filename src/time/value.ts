// TIMEX3 values (ISO 8601 with X for what is not known, and a few words of TimeML's own): their grammar, and the days
// that a value covers. Source: TimeML Annotation Guidelines 1.2.1; Ferro and others, TIDES 2005 Standard.
import {
  addMonths,
  type Day,
  dayNumber,
  dayOf,
  daysInMonth,
  isoDay,
  mondayOf,
  pad,
  parseDay,
} from './calendar.ts';

/** Two ISO 8601 dates, or dates with hours: the first and the last of a stretch of time, both within it. */
export type Interval = readonly [from: string, to: string];

const NUMBER = '(?:\\d{1,9}(?:\\.\\d{1,6})?|X)';
const TIME = 'T(?:MO|MI|AF|EV|NI|DT|(?:\\d{2}|XX)(?::(?:\\d{2}|XX)(?::\\d{2})?)?)';
const GRAMMAR = new RegExp(
  [
    'PRESENT_REF|PAST_REF|FUTURE_REF',
    // Durations: P2Y, P1Y6M, PT5H30M, PXW, P2DE (decades), P1CE (centuries).
    `P(?:${NUMBER}(?:Y|M|W|D|DE|CE|WE|Q)){1,4}(?:T(?:${NUMBER}[HMS]){1,3})?`,
    `PT(?:${NUMBER}[HMS]){1,3}`,
    // Centuries 19, decades 198, years, and what lies in them.
    '\\d{2,4}|XX\\d|XXXX',
    '(?:\\d{4}|XXXX)-(?:SP|SU|FA|WI|H[12X]|Q[1-4X])',
    `(?:\\d{4}|XXXX)-W(?:\\d{2}|XX)(?:-(?:[1-7X]|WE))?(?:${TIME})?`,
    `(?:\\d{4}|XXXX)-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX)(?:${TIME})?)?`,
    TIME,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
);

/** Whether a string is a TIMEX3 value as Dateline writes them. */
export function isTimexValue(value: string): boolean {
  return value.length <= 48 && GRAMMAR.test(value);
}

/** The first month of each season; in the north, and by whole months as meteorologists count them. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Null where it would leave the years that ISO 8601 writes with four figures. */
const days = (from: Day, to: Day): Interval | null =>
  from.year < 0 || to.year > 9999 ? null : [isoDay(from), isoDay(to)];

function months(year: number, month: number, count: number): Interval | null {
  const last = addMonths({ year, month, day: 1 }, count - 1);
  return days({ year, month, day: 1 }, { ...last, day: daysInMonth(last.year, last.month) });
}

const DATE =
  /^(\d{2,4})(?:-(?:(SP|SU|FA|WI)|H([12])|Q([1-4])|W(\d{2})(?:-(?:([1-7])|(WE)))?|(\d{2})(?:-(\d{2}))?))?(?:T(.+))?$/;

/** The days (or the minute) that a date's or time's value covers; null for durations and for what is not known. */
export function intervalOf(value: string): Interval | null {
  const found = DATE.exec(value);
  if (found === null) return null;
  const [, stem, season, half, quarter, week, weekday, weekend, month, day, time] = found;
  const year = Number(stem);
  if (stem!.length === 2)
    return days({ year: year * 100, month: 1, day: 1 }, { year: year * 100 + 99, month: 12, day: 31 });
  if (stem!.length === 3)
    return days({ year: year * 10, month: 1, day: 1 }, { year: year * 10 + 9, month: 12, day: 31 });
  if (season !== undefined) return months(year, SEASONS[season]!, 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6);
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (week !== undefined) {
    const monday = mondayOf(year, Number(week));
    if (weekend !== undefined) return days(dayOf(monday + 5), dayOf(monday + 6));
    if (weekday === undefined) return days(dayOf(monday), dayOf(monday + 6));
    const one = dayOf(monday + Number(weekday) - 1);
    return days(one, one);
  }
  if (month === undefined) return days({ year, month: 1, day: 1 }, { year, month: 12, day: 31 });
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return months(year, Number(month), 1);
  if (Number(day) < 1 || Number(day) > daysInMonth(year, Number(month))) return null;
  const date = isoDay({ year, month: Number(month), day: Number(day) });
  if (time === '24:00') {
    const next = dayOf(dayNumber({ year, month: Number(month), day: Number(day) }) + 1);
    const midnight = `${isoDay(next)}T00:00`;
    return next.year > 9999 ? null : [midnight, midnight];
  }
  return time !== undefined && /^\d/.test(time) ? [`${date}T${time}`, `${date}T${time}`] : [date, date];
}

/** What a duration is counted in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** How a unit is written in a duration: its letter, how many of it, and whether it is one of the clock. */
const LETTERS: Readonly<Record<Unit, readonly [letter: string, times: number, clock: boolean]>> = {
  second: ['S', 1, true],
  minute: ['M', 1, true],
  hour: ['H', 1, true],
  day: ['D', 1, false],
  week: ['W', 1, false],
  weekend: ['WE', 1, false],
  month: ['M', 1, false],
  quarter: ['M', 3, false],
  year: ['Y', 1, false],
  decade: ['Y', 10, false],
  century: ['Y', 100, false],
};

/** A duration's value: `P2W`, `PT90M`, `PT5H30M`, `P20Y` for two decades; `PXW` when the count is null. */
export function durationValue(count: number | null, unit: Unit): string {
  const [letter, times, clock] = LETTERS[unit];
  const head = clock ? 'PT' : 'P';
  if (count === null) {
    if (unit === 'decade') return 'PXDE';
    if (unit === 'century') return 'PXCE';
    return `${head}X${letter}`;
  }
  const total = Math.round(Math.min(count * times, 999_999_999) * 1000) / 1000;
  if (unit === 'hour' && total > 1 && total % 1 !== 0 && (total * 60) % 1 === 0)
    return `PT${Math.floor(total)}H${(total % 1) * 60}M`;
  if (unit === 'hour' && total < 1 && (total * 60) % 1 === 0) return `PT${total * 60}M`;
  return `${head}${total}${letter}`;
}

const DURATION = /^P(T)?(\d+(?:\.\d+)?)(Y|M|W|D|WE|H|S)(?:(\d+)M)?$/;

/** The minute a duration of hours or minutes after a minute (`2019-10-23T12:00`); null for other durations and days. */
export function laterMinute(from: string, duration: string): string | null {
  const found = /^PT(\d{1,9})([HM])(?:(\d+)M)?$/.exec(duration);
  const day = parseDay(from);
  const clock = /T(\d\d):(\d\d)/.exec(from);
  if (found === null || day === null || clock === null) return null;
  const length = Number(found[1]) * (found[2] === 'H' ? 60 : 1) + Number(found[3] ?? 0);
  const minutes = Number(clock[1]) * 60 + Number(clock[2]) + length;
  const to = dayOf(dayNumber(day) + Math.floor(minutes / 1440));
  if (to.year > 9999) return null;
  return `${isoDay(to)}T${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`;
}

/**
 * The moment a duration after a day, or before it with `sign` −1; null when the duration has no known length. Hours
 * that make no whole days are counted up to the next day.
 */
export function shiftBy(from: Day, duration: string, sign: 1 | -1 = 1): Day | null {
  const found = DURATION.exec(duration);
  if (found === null) return null;
  const count = Number(found[2]);
  const clock = found[1] !== undefined;
  if (!clock && (found[3] === 'Y' || found[3] === 'M')) {
    const total = count * (found[3] === 'Y' ? 12 : 1);
    if (total > 12 * 5000) return null;
    const moved = addMonths(from, sign * Math.floor(total));
    return total % 1 === 0 ? moved : dayOf(dayNumber(moved) + sign * Math.round((total % 1) * 30));
  }
  const letter = found[3];
  const minutes = Number(found[4] ?? 0) / 1440;
  const whole = clock
    ? Math.ceil(count / (letter === 'H' ? 24 : letter === 'M' ? 1440 : 86_400) + minutes)
    : count * (letter === 'D' ? 1 : 7);
  if (whole > 366 * 5000) return null;
  return dayOf(dayNumber(from) + sign * Math.round(whole));
}
