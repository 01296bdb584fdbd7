// The counting of the desk's benchmark.
import { expect, test } from 'vitest';
import { type DeskFigures, deskLines, deskWords } from '../../benchmarks/desk/figures.ts';
import { ROUTES, SINGLE } from '../../benchmarks/desk/routes.ts';

const FIGURES: DeskFigures = {
  ...{ reports: 2, statements: 20, startSeconds: 3.04, peakMiB: null },
  routes: [{ route: '/conflicts', median: 4.25, p95: 31.6, bytes: 12_400 }],
  crowd: { clients: 50, seconds: 60, answers: 900, errors: 0, median: 40, p95: 90 },
  firstView: { gzipBytes: 99_000, milliseconds: 412 },
};

test('figures make a line for each route', () => {
  expect(deskLines(FIGURES)).toEqual([
    ['', 'median ms', '95th percentile ms', 'kB'],
    ['/conflicts', '4.3', '32', '12'],
    ['50 clients, 60 s', '40', '90', ''],
    ['front page in a browser', '412', '', '99'],
  ]);
  expect(deskLines({ ...FIGURES, firstView: null })).toHaveLength(3);
});

test('what stands beside them says whether anything went wrong', () => {
  expect(deskWords(FIGURES)).toBe(
    '2 reports, 20 statements; ready 3.0 s after the start; memory not known; 900 answers to 50 clients in 60 s, 0 errors.',
  );
});

test('addresses of single things are made of what lists name', () => {
  const [conflict, , , reading] = SINGLE;
  expect(conflict!.of({ id: 'k_1' })).toBe('/conflicts/k_1');
  expect(reading!.of({ id: 'https://a.example/b' })).toBe('/reports/https%3A%2F%2Fa.example%2Fb/reading');
  expect(conflict!.of({})).toBeNull();
  expect(new Set(ROUTES).size).toBe(ROUTES.length);
});
