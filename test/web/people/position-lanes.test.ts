// The picture of positions: a lane for each answer, a point for each time it was given, in the order of days.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PositionAnswer } from '../../../web/src/views/people/people-answers.ts';
import { daysOf, positionLanes } from '../../../web/src/views/people/position-lanes.ts';

function answer(value: string, day: string, of: Partial<PositionAnswer> = {}): PositionAnswer {
  return {
    ...{
      id: `c_${value}_${day}`,
      value,
      said: { from: day, to: day },
      turnedFrom: null,
      told: [],
      words: 'They stay.',
    },
    ...{
      span: [0, 10],
      version: 'v',
      report: 'r',
      title: null,
      url: null,
      outlet: null,
      published: day,
      carriers: [],
    },
    ...of,
  };
}

test('answers in lanes, turns marked', () => {
  const answers = [
    answer('stays', '2019-10-19'),
    answer('leaves', '2019-10-23', { turnedFrom: { id: 'c', value: 'stays' } }),
    answer('stays', '2019-10-21'),
  ];
  expect(positionLanes(answers, { from: '2019-10-19', to: '2019-10-23' })).toMatchObject({
    values: ['stays', 'leaves'],
    points: [
      { lane: 0, from: 0, to: 0, turn: false },
      { lane: 1, from: 1, to: 1, turn: true },
      { lane: 0, from: 0.5, to: 0.5, turn: false },
    ],
  });
});

test('one day alone stands in the middle', () => {
  const { points, ticks } = positionLanes([answer('stays', '2019-10-19')], {
    from: '2019-10-19',
    to: '2019-10-19',
  });
  expect(points[0]).toMatchObject({ from: 0.5, to: 0.5 });
  expect(ticks).toEqual([{ at: 0.5, words: '19 Oct' }]);
});

test('no answers have no days', () => {
  expect(daysOf([])).toBeNull();
});

test('later answers stand further right, all within the picture', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), day), { minLength: 1 }), (given) => {
      const answers = given.map(([value, on]) => answer(value, on));
      const { points, values, ticks } = positionLanes(answers, daysOf(answers)!);
      for (const [i, one] of points.entries()) {
        expect(values[one.lane]).toBe(answers[i]!.value);
        for (const [j, other] of points.entries())
          if (answers[i]!.said.to < answers[j]!.said.to) expect(one.to).toBeLessThan(other.to);
      }
      for (const { from, to } of points) expect(from >= 0 && from <= to && to <= 1).toBe(true);
      for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
    }),
  );
});

test.each([1, 2, 3, 4])('where %i ticks have room, there are no more', (most) => {
  for (const days of [
    { from: '2018-12-01', to: '2019-10-23' },
    { from: '2019-10-13', to: '2019-12-02' },
    { from: '2011-01-01', to: '2019-12-31' },
  ]) {
    const { ticks } = positionLanes([], days, most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most);
  }
});
