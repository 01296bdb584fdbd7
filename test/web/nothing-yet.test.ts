// Whether there are no reports, or none by a moment.
import { expect, test } from 'vitest';
import { isNothingYet } from '../../web/src/lib/nothing-yet.ts';

test.each([
  ['2018-01-01', { reports: 3, first: '2018-12-19' }, true],
  ['2018-12-19', { reports: 3, first: '2018-12-19' }, false],
  ['2018', { reports: 3, first: '2018-12-19' }, false],
  ['2017', { reports: 3, first: '2018-12-19T10:00:00Z' }, true],
  ['2018-11', { reports: 3, first: '2018-12-19' }, true],
  ['2019-10-24', { reports: 1, first: null }, true],
  [null, { reports: 1, first: null }, false],
  [null, { reports: 0, first: null }, true],
  ['2019-10-24', { reports: 0, first: null }, true],
  ['2019-10-24', null, false],
  [null, { reports: 3, first: '2018-12-19' }, false],
  ['soon', { reports: 3, first: '2018-12-19' }, false],
])('%s of %j: %s', (asOf, held, is) => {
  expect(isNothingYet(asOf, held)).toBe(is);
});
