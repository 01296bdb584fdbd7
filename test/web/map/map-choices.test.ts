// What the map leaves out when a period, a force or a source is chosen; counts in words; zoom; arrows.
import { describe, expect, test } from 'vitest';
import { countText } from '../../../web/src/views/map/count-text.ts';
import { daysSaid, saidWithin } from '../../../web/src/views/map/days-said.ts';
import { choicesOf, filtered } from '../../../web/src/views/map/map-filter.ts';
import { wayCurve } from '../../../web/src/views/map/way-curve.ts';
import { enlarged, keyed, onScreen, WHOLE } from '../../../web/src/views/map/zoom.ts';
import { claim } from './claims.ts';

const day = (of: string, to = of) => ({ from: of, to });
const claims = [
  claim({ id: 'a', said: day('2019-10-22'), told: [{ key: 'p:e', name: 'Esper' }], outlet: 'Wire' }),
  claim({ id: 'b', said: day('2018-12-01', '2018-12-31'), force: { key: 'us', name: 'US' }, outlet: 'Wire' }),
  claim({ id: 'c' }),
];
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).join('');

describe('a period', () => {
  test('holds what may have been said in it, and what has no day', () => {
    expect(ids(saidWithin(claims, { from: '2018-12-20', to: '2018-12-20' }))).toBe('bc');
    expect(ids(saidWithin(claims, { from: '2019-01-01', to: null }))).toBe('ac');
    expect(ids(saidWithin(claims, { from: null, to: null }))).toBe('abc');
  });

  test('days in their order, each with its claims', () => {
    expect(daysSaid([...claims, claims[0]!])).toEqual([
      { day: '2018-12-31', claims: 1 },
      { day: '2019-10-22', claims: 2 },
    ]);
  });
});

test('who is not named goes by the outlet too', () => {
  const officials = (report: string, outlet: string | null) =>
    claim({ id: report, told: [{ key: `unnamed:a2@${report}`, name: 'officials' }], outlet });
  const { tellers } = choicesOf([officials('x', 'Wire'), officials('y', 'Courier'), officials('z', null)]);
  expect(tellers.map(({ name }) => name)).toEqual([
    'officials, in Wire',
    'officials, in Courier',
    'officials',
  ]);
});

test('a force, a teller, an outlet', () => {
  const { forces, tellers, outlets } = choicesOf(claims);
  expect([forces, tellers, outlets].map((of) => of.map(({ name, claims: n }) => `${name} ${n}`))).toEqual([
    ['US 1'],
    ['Esper 1'],
    ['Wire 2'],
  ]);
  expect(ids(filtered(claims, { force: 'us', source: null }))).toBe('b');
  expect(ids(filtered(claims, { force: null, source: tellers[0]!.value }))).toBe('a');
  expect(ids(filtered(claims, { force: null, source: outlets[0]!.value }))).toBe('ab');
  expect(ids(filtered(claims, { force: null, source: null }))).toBe('abc');
});

test.each([
  [{ min: 600, max: 600, hedged: true }, 'about 600'],
  [{ min: 600, max: 2000, hedged: false }, '600 to 2,000'],
  [{ min: 0, max: 1000, hedged: false }, 'up to 1,000'],
  [{ min: 24, max: null, hedged: false }, '24 or more'],
  [null, null],
])('%o is %s', (counts, words) => {
  expect(countText(counts)).toBe(words);
});

describe('zoom', () => {
  const frame = { width: 400, height: 300 };
  test('the middle stays where it is, what lies beside it moves away', () => {
    const near = enlarged(WHOLE, 2);
    expect(onScreen(near, { x: 200, y: 150 }, frame)).toEqual({ x: 200, y: 150 });
    expect(onScreen(near, { x: 300, y: 150 }, frame)).toEqual({ x: 400, y: 150 });
  });
  test('keys', () => {
    expect(keyed(WHOLE, 'ArrowRight')!.x).toBeGreaterThan(0.5);
    expect(keyed(WHOLE, '+')!.factor).toBeGreaterThan(1);
    expect(keyed(enlarged(WHOLE, 5), '0')).toEqual(WHOLE);
    expect(keyed(WHOLE, 'a')).toBeNull();
  });
});

describe('arrows', () => {
  test('there and back do not lie on each other', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ];
    expect(Math.sign(wayCurve([a, b], 0)!.middle.y)).toBe(-Math.sign(wayCurve([b, a], 0)!.middle.y));
  });
  test('none where both ends are one point', () => {
    expect(
      wayCurve(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        0,
      ),
    ).toBeNull();
  });
});
