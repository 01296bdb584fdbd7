// The counting of the desk's benchmark.
import { expect, test } from 'vitest';
import { type DeskFigures, deskLines, deskWords } from '../../benchmarks/desk/figures.ts';
import { ADDRESSES, ROUTES, SINGLE } from '../../benchmarks/desk/routes.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, served } from '../http/served-samples.ts';

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
  const { crowd } = FIGURES;
  const fresh = { answers: 600, median: 60, p95: 110 };
  const again = { answers: 300, median: 2.04, p95: 9 };
  expect(deskLines({ ...FIGURES, crowd: { ...crowd, fresh, again } }).slice(2, 5)).toEqual([
    ['50 clients, 60 s', '40', '90', ''],
    ['asked for the first time', '60', '110', ''],
    ['asked before', '2.0', '9.0', ''],
  ]);
});

test('what stands beside them says whether anything went wrong', () => {
  expect(deskWords(FIGURES)).toBe(
    '2 reports, 20 statements; ready 3.0 s after the start; memory not known; 900 answers to 50 clients in 60 s, 0 errors.',
  );
});

test('how many answers may have been kept is said', () => {
  const again = { answers: 300, median: 2, p95: 9 };
  const words = deskWords({ ...FIGURES, crowd: { ...FIGURES.crowd, again } });
  expect(words).toContain(
    '900 answers to 50 clients in 60 s, 33 % of them to what was asked before, 0 errors.',
  );
});

test('each route is asked for something else hundreds of times, in words that the server takes', async () => {
  const at = served(await Ledger.open('memory:', { version: '9.9.9', now: () => NOW }));
  for (const route of ROUTES.filter(({ name }) => name !== '/status')) {
    const all = Array.from({ length: 190 }, (_, i) => route.at(i));
    expect(new Set(all).size, route.name).toBeGreaterThan(180);
    for (const i of [0, 189, 4321]) await at.get(route.at(i));
  }
  await at.close();
}, 90_000);

test('addresses of single things are made of what lists name', () => {
  const [conflict, , , reading] = SINGLE;
  expect(conflict!.of({ id: 'k_1' })).toBe('/conflicts/k_1');
  expect(reading!.of({ id: 'https://a.example/b' })).toBe('/reports/https%3A%2F%2Fa.example%2Fb/reading');
  expect(conflict!.of({})).toBeNull();
  for (const { name, at } of ROUTES.filter((one) => one.name !== '/status')) {
    const all = Array.from({ length: ADDRESSES }, (_, i) => at(i));
    expect(new Set(all).size, name).toBe(ADDRESSES);
  }
});
