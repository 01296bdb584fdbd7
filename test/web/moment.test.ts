// The moment of *as of*: what counts as one, and that a day, month or year means its end.
import { expect, test } from 'vitest';
import { distanceWords, plainValue } from '../../web/src/lib/day.ts';
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
  expect(distanceWords('2019-11-21', '2019-11-20')).toBe('1 day past');
  expect(distanceWords('2019-11-20', '2019-11-20')).toBe('that day');
  // Over the end of summer time too.
  expect(distanceWords('2019-10-26', '2019-10-28')).toBe('2 days left');
});

test('days within a value are written out', () => {
  expect(plainValue('leaves by 2019-11-20')).toBe('leaves by 20 November 2019');
  expect(plainValue('about 200 are to be there')).toBe('about 200 are to be there');
});
