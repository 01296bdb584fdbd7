// The board of deadlines without a page: its stretch of days, the day of the question, and what stands on a line.
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../web/src/lib/contract.ts';
import { boardAxis } from '../../web/src/views/due/board-axis.ts';
import { boardLine, withoutCopies } from '../../web/src/views/due/board-marks.ts';

type Said = Deadline['sayings'][number];

function saying(id: string, more: Partial<Said>): Said {
  return {
    ...{ id, told: [], words: '', span: [0, 1], sentence: [0, 1], version: 'v_1', report: id, title: null },
    ...{ url: null, outlet: null, published: null, carriers: [] },
    ...{
      force: 'promise',
      change: 'first',
      due: { from: '2019-11-20', to: '2019-11-20' },
      said: '2019-10-23',
    },
    ...more,
  };
}

function deadline(...sayings: Said[]): Deadline {
  const ends = sayings.flatMap(({ due }) => [due.from, due.to]).sort();
  return {
    ...{ key: 'force:us leave iq', who: { key: 'force:us', name: 'US forces' }, act: 'leave' },
    place: { id: 'iq', name: 'Iraq' },
    ...{ earliest: ends[0]!, latest: ends.at(-1)!, calendar: { on: '2019-10-30', state: 'open' }, sayings },
    deeds: [],
  };
}

describe('the axis', () => {
  const one = deadline(saying('a', {}));

  test('holds every day, the first before the last', () => {
    const axis = boardAxis([one], '2019-10-30');
    expect(axis.at('2019-10-23')).toBeGreaterThan(0);
    expect(axis.at('2019-10-23')).toBeLessThan(axis.at('2019-11-20'));
    expect(axis.at('2019-11-20')).toBeLessThan(100);
    expect(axis.on).toMatchObject({ beyond: null });
    expect(axis.ticks.length).toBeGreaterThan(1);
  });

  test('stretches to a day of the question that is near, and says when it is far', () => {
    expect(boardAxis([one], '2019-11-25').on.beyond).toBeNull();
    expect(boardAxis([one], '2026-11-22').on).toEqual({ at: 100, beyond: 'after' });
    expect(boardAxis([one], '2011-01-01').on).toEqual({ at: 0, beyond: 'before' });
  });

  test('has room for a single day', () => {
    const day = { from: '2019-11-20', to: '2019-11-20' };
    const axis = boardAxis([deadline(saying('a', { due: day, said: null }))], '2019-11-20');
    expect(axis.at('2019-11-20')).toBeCloseTo(50);
  });
});

describe('a line', () => {
  const later = { from: '2019-12-01', to: '2019-12-05' };
  const told = deadline(
    saying('a', {}),
    saying('b', { change: 'repeated', said: '2019-10-25' }),
    saying('c', { change: 'extended', said: '2019-11-01', due: later }),
  );

  test('goes from the first saying to the last end; each end once, in the order of saying', () => {
    expect(boardLine(told)).toMatchObject({
      ...{ from: '2019-10-23', to: '2019-12-05', said: ['2019-10-23', '2019-10-25', '2019-11-01'] },
      ends: [
        { to: '2019-11-20', change: 'first' },
        { to: '2019-12-05', change: 'extended' },
      ],
    });
  });

  test('copies stand beside the first', () => {
    const copies = [
      saying('a', { report: 'one', carriers: [{ report: 'two', outlet: null }] }),
      saying('b', { report: 'two', carriers: [{ report: 'one', outlet: null }] }),
      saying('c', { report: 'three' }),
    ];
    expect(withoutCopies(copies).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
