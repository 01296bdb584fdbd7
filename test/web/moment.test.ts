// The moment of *as of*: what counts as one, and that a day, month or year means its end.
import { expect, test } from 'vitest';
import { daysWords, distanceWords, plainValue } from '../../web/src/lib/day.ts';
import { momentOf } from '../../web/src/lib/moment.ts';

test.each([
  ['2019', '2019-12-31', 'the end of 2019'],
  ['2019-02', '2019-02-28', 'the end of February 2019'],
  ['2020-02', '2020-02-29', 'the end of February 2020'],
  ['2019-10-23', '2019-10-23', '23 October 2019'],
  [' 2019-10-23 ', '2019-10-23', '23 October 2019'],
  ['2019-10-23T09:00Z', '2019-10-23', '23 October 2019'],
  ['2019-10-23T09:00:30.5+02:00', '2019-10-23', '23 October 2019'],
])('%j is %s: %s', (text, day, words) => {
  expect(momentOf(text)).toMatchObject({ day, words });
});

test.each([
  null,
  '',
  'now',
  '23 October 2019',
  '2019-13',
  '2019-00',
  '2019-02-29',
  '2019-10-00',
  '2019-10-32',
  '19-10-23',
  '2019-10-23 or so',
])('%j is no moment', (text) => {
  expect(momentOf(text)).toBeNull();
});

test('days are counted, and said, from the day asked of', () => {
  expect(distanceWords('2019-10-23', '2019-11-20')).toBe('28 days left');
  expect(distanceWords('2019-11-21', '2019-11-20')).toBe('1 day ago');
  expect(distanceWords('2019-11-20', '2019-11-20')).toBe('that day');
  // Over the end of summer time too.
  expect(distanceWords('2019-10-26', '2019-10-28')).toBe('2 days left');
  expect(distanceWords('2026-11-22', '2019-11-20')).toBe('7 years ago');
  expect(distanceWords('2021-11-18', '2019-11-20')).toBe('729 days ago');
  expect(distanceWords('2019-11-21', '2019-11-20', 'earlier')).toBe('1 day earlier');
});

test('days within a value are written out', () => {
  expect(plainValue('leaves by 2019-11-20')).toBe('leaves by 20 November 2019');
  expect(plainValue('about 200 are to be there')).toBe('about 200 are to be there');
  expect(plainValue('1000 to 2000 are to leave')).toBe('1,000 to 2,000 are to leave');
  expect(plainValue('stays in 2019')).toBe('stays in 2019');
});

test.each([
  ['2018-12-01', '2018-12-31', 'December 2018'],
  ['2019-02-01', '2019-02-28', 'February 2019'],
  ['2019-02-01', '2019-02-27', '1 February 2019 to 27 February 2019'],
  ['2019-01-01', '2019-12-31', '2019'],
  ['2019-12-01', '2020-01-31', '1 December 2019 to 31 January 2020'],
  ['2019-12-01', '2019-12-01', '1 December 2019'],
])('%s to %s are %s', (from, to, words) => {
  expect(daysWords({ from, to })).toBe(words);
});
