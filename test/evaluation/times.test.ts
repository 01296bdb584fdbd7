import { describe, expect, test } from 'vitest';
import { scoreTimes, timeFigures } from '../../evaluation/score/times.ts';
import { evaluateTimes, splitOf, type TimedDocument } from '../../evaluation/times.ts';

const document: TimedDocument = {
  id: 'a',
  corpus: 'timebank',
  published: '2019-10-23',
  text: 'They came last week and go in two days.',
  times: [
    { span: [10, 19], type: 'DATE', value: '2019-W42' },
    { span: [30, 38], type: 'DURATION', value: 'P2D' },
  ],
};

describe('the score', () => {
  test('tells spans, overlaps, types and values apart', () => {
    const found = [
      { span: [10, 19], type: 'DATE', value: '2019-W41' },
      { span: [27, 38], type: 'DATE', value: 'P2D' },
      { span: [0, 4], type: 'SET', value: 'P1D' },
    ] as const;
    const f = (right: number) => (2 * right) / 5;
    expect(timeFigures(scoreTimes(document.times, found))).toEqual({
      strict: f(1),
      relaxed: f(2),
      type: f(1),
      value: f(1),
    });
  });
});

describe('the task', () => {
  test('a perfect reading', async () => {
    const result = await evaluateTimes([document], ({ times }) => times);
    expect(result.figures).toEqual({ strict: 1, relaxed: 1, type: 1, value: 1 });
    expect(result.documents.a).toMatchObject({ right: 2, wrong: 0 });
  });

  test('an empty reading, with its mistakes shown', async () => {
    const result = await evaluateTimes([document], () => [], { count: 1 });
    expect(result.figures.value).toBe(0);
    expect(result.documents.a).toMatchObject({ right: 0, wrong: 2 });
    expect(result.tables.at(-1)!.rows).toHaveLength(1);
  });

  test('articles that say the same are on one side', () => {
    expect(splitOf('APW20000115.0209')).toBe(splitOf('APW20000107.0088'));
    const ids = Array.from({ length: 1000 }, (_, i) => `id${i}`);
    const dev = ids.filter((id) => splitOf(id) === 'dev').length;
    expect(dev).toBeGreaterThan(200);
    expect(dev).toBeLessThan(300);
  });
});
