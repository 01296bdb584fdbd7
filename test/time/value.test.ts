// TIMEX3 values: what they are written as, which days they cover, and what their grammar lets through.
import { describe, expect, it } from 'vitest';
import { isoDay, parseDay } from '../../src/time/calendar.ts';
import { durationValue, intervalOf, isTimexValue, laterMinute, shiftBy } from '../../src/time/value.ts';

describe('the grammar', () => {
  it.each(
    [
      ...['PRESENT_REF', '19', '198', 'XX8', '1998', '1998-H2', '1998-Q3', 'XXXX-QX', '1998-WI', '1998-W08'],
      ...['1998-W08-WE', '1998-02-27', '1998-02-27T08:17', '1998-02-27T24:00', '1998-02-27TMO', 'XXXX-WXX-1'],
      ...['XXXX-WXX-1TNI', 'XXXX-02-27', 'XXXX-XX-XXTEV', 'P2Y', 'PXW', 'PXDE', 'PT5H30M', 'P1.5Y'],
    ].map((value) => [value]),
  )('has %s', (value) => {
    expect(isTimexValue(value)).toBe(true);
  });

  it.each(
    ['', 'P', 'PT', '1', '12345', '1998-2', '1998-W8', '1998-Q5', '10000-04', 'P-2Y', 'PTXX', 'now'].map(
      (v) => [v],
    ),
  )('has no %j', (value) => {
    expect(isTimexValue(value)).toBe(false);
  });
});

describe('durations', () => {
  it.each([
    [2, 'week', 'P2W'],
    [2, 'decade', 'P20Y'],
    [3, 'quarter', 'P9M'],
    [5.5, 'hour', 'PT5H30M'],
    [0.5, 'hour', 'PT30M'],
    [0.5, 'century', 'P50Y'],
    [null, 'minute', 'PTXM'],
    [null, 'decade', 'PXDE'],
  ] as const)('%s of a %s is %s', (count, unit, value) => {
    expect(durationValue(count, unit)).toBe(value);
  });

  it.each([
    ['P4W', 1, '2019-11-20'],
    ['P4W', -1, '2019-09-25'],
    ['P1M', 1, '2019-11-23'],
    ['P1.5Y', 1, '2021-04-23'],
    ['PT24H', 1, '2019-10-24'],
    ['PT150H', 1, '2019-10-30'],
    ['P2WE', 1, '2019-11-06'],
  ] as const)('%s with sign %i from 2019-10-23 leads to %s', (duration, sign, day) => {
    expect(isoDay(shiftBy(parseDay('2019-10-23')!, duration, sign)!)).toBe(day);
  });

  it.each([
    ['2019-10-23T12:00', 'PT150H', '2019-10-29T18:00'],
    ['2019-12-31T23:30', 'PT45M', '2020-01-01T00:15'],
    ['2019-12-31T23:30', 'PT1H30M', '2020-01-01T01:00'],
    ['2019-12-31', 'PT1H', null],
    ['2019-12-31T23:30', 'P1D', null],
  ])('from %s, %s leads to %s', (from, duration, to) => {
    expect(laterMinute(from, duration)).toBe(to);
  });

  it.each(['PXW', 'P999999999Y', '2019', 'PXDE'])('%s leads nowhere', (duration) => {
    expect(shiftBy(parseDay('2019-10-23')!, duration)).toBeNull();
  });
});

describe('intervals', () => {
  it.each([
    ['19', '1900-01-01', '1999-12-31'],
    ['198', '1980-01-01', '1989-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-H2', '2019-07-01', '2019-12-31'],
    ['2019-Q1', '2019-01-01', '2019-03-31'],
    ['2019-WI', '2019-12-01', '2020-02-29'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2019-W43', '2019-10-21', '2019-10-27'],
    ['2019-W43-WE', '2019-10-26', '2019-10-27'],
    ['2019-W43-3', '2019-10-23', '2019-10-23'],
    ['2019-10-23TMO', '2019-10-23', '2019-10-23'],
    ['2019-10-23T10:35', '2019-10-23T10:35', '2019-10-23T10:35'],
    ['2019-12-31T24:00', '2020-01-01T00:00', '2020-01-01T00:00'],
  ])('%s is %s to %s', (value, from, to) => {
    expect(intervalOf(value)).toEqual([from, to]);
  });

  it.each(['PAST_REF', 'P2W', 'XXXX-10', '2019-WXX', '2019-13', '2019-02-29', '9999-WI'])(
    '%s has none',
    (value) => {
      expect(intervalOf(value)).toBeNull();
    },
  );
});
