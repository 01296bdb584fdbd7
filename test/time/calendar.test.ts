// Calendar arithmetic against JavaScript's own dates, and by hand where those have no answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayNumber,
  dayOf,
  daysInMonth,
  isoDay,
  mondayOf,
  nthWeekday,
  parseDay,
  weekdayOf,
  weekOf,
} from '../../src/time/calendar.ts';

const number = fc.integer({ min: -700_000, max: 2_900_000 });

/** The same day as a Date at midnight UTC. */
const dateOf = (day: number) => new Date(day * 86_400_000);

describe('days', () => {
  it('go to the calendar and back, as Date has it', () => {
    fc.assert(
      fc.property(number, (n) => {
        const day = dayOf(n);
        const date = dateOf(n);
        expect([day.year, day.month, day.day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayNumber(day)).toBe(n);
        expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('lie in their ISO week', () => {
    fc.assert(
      fc.property(number, (n) => {
        const { year, week } = weekOf(n);
        expect(week).toBeGreaterThanOrEqual(1);
        expect(week).toBeLessThanOrEqual(53);
        expect(mondayOf(year, week)).toBe(n - weekdayOf(n) + 1);
      }),
    );
  });

  it.each([
    ['2005-01-01', 2004, 53],
    ['2008-12-29', 2009, 1],
    ['2019-10-23', 2019, 43],
  ])('%s is of week %i-%i', (iso, year, week) => {
    expect(weekOf(dayNumber(parseDay(iso)!))).toEqual({ year, week });
  });

  it('are written and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (n) => {
        const day = dayOf(n);
        fc.pre(day.year > 0 && day.year < 10_000);
        expect(parseDay(isoDay(day))).toEqual(day);
      }),
    );
  });

  it.each(['', '2019', '2019-13-01', '2019-02-29', '2019-10-00', '0000-01-01', '2019-10-231', undefined])(
    '%s is no day',
    (iso) => {
      expect(parseDay(iso)).toBeNull();
    },
  );
});

describe('months', () => {
  it('are added like years of twelve', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -5000, max: 5000 }), (n, count) => {
        const from = dayOf(n);
        const to = addMonths(from, count);
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('have their fourth Thursday', () => {
    expect(isoDay(nthWeekday(1999, 11, 4, 4))).toBe('1999-11-25');
  });
});
