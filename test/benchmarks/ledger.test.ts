// The data and the counting of the ledger's benchmark. How fast anything is is not asserted anywhere.
import { expect, test } from 'vitest';
import { figureLines, type LedgerFigures, percentile } from '../../benchmarks/ledger/figures.ts';
import { inventedReport } from '../../benchmarks/ledger/invented-reports.ts';
import { accountsOf } from '../../src/ledger/copies/accounts-of.ts';

const reports = Array.from({ length: 400 }, (_, i) => inventedReport(i));

test('a report follows from its number', () => {
  expect(inventedReport(7)).toEqual(reports[7]);
  expect(reports[7]!.id).toBe('invented-7');
});

test('every template is filled', () => {
  const odd = reports.flatMap(
    ({ text, title }) => `${title} ${text}`.match(/[[\]{}|^]|undefined|NaN/g) ?? [],
  );
  expect(odd).toEqual([]);
});

test('reports are no near-copies of each other', () => {
  const accounts = accountsOf(reports.map(({ id, text }) => ({ id, text })));
  expect(new Set(accounts.values()).size).toBe(reports.length);
});

test('dates are spread over ten years, outlets and words over the reports', () => {
  const several = (of: (report: (typeof reports)[number]) => string) => new Set(reports.map(of)).size;
  expect(several(({ published }) => published.slice(0, 4))).toBe(10);
  expect(several(({ outlet }) => outlet)).toBeGreaterThan(10);
  expect(several(({ text }) => text.split(' ')[0]!)).toBeGreaterThan(40);
  expect(reports.every(({ published }) => /^201\d-\d\d-\d\d$/.test(published))).toBe(true);
});

test('a percentile is the nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect([0, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 10, 19, 20]);
  expect(() => percentile([], 0.5)).toThrow('no values');
});

test('figures make a column for each kind of ledger', () => {
  const one: LedgerFigures = {
    ...{ place: 'folder', reports: 10, statements: 95, readRate: 200, addRate: 120, addPeakMiB: null },
    ...{ bytesPerReport: 12_345, searchMedian: 12.4, searchP95: 99.6, searchPeakMiB: 300, growth: 1.05 },
    ...{ questions: { conflicts: 1.25, timeline: null }, news: null },
  };
  const news = { reports: 20, readRate: 60, addRate: 33 };
  const lines = figureLines([one, { ...one, place: 'server', addPeakMiB: 400, news }]);
  expect(lines[0]).toEqual(['', 'folder', 'server']);
  expect(lines).toContainEqual(['adding against reading', '0.60 ×', '0.60 ×']);
  expect(lines).toContainEqual(['real news: reports', 'not at hand', '20']);
  expect(lines).toContainEqual(['real news: adding against reading', '', '0.55 ×']);
  expect(lines).toContainEqual(['peak MiB, adding', 'not known', '400']);
  expect(lines).toContainEqual(['timeline, s', 'not finished', 'not finished']);
});
