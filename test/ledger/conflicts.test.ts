// What holds of conflicts, positions and deadlines whatever the propositions are: both ways round, in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONFLICT_RULES,
  conflictsBetween,
  questionsOf,
  topicsOf,
} from '../../src/ledger/conflicts/conflicts.ts';
import { disagreements } from '../../src/ledger/conflicts/disagreements.ts';
import { allowance } from '../../src/ledger/conflicts/numbers.ts';
import { calendarState, deadlineKey, deadlines } from '../../src/ledger/deadlines.ts';
import { positionsOf } from '../../src/ledger/positions.ts';
import { dayText } from '../../src/time/day-span.ts';
import { propositions, shuffled } from './arbitrary-propositions.ts';
import { conflictsAmong } from './derive.ts';

const RUNS = { numRuns: 300 };
const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));

describe('conflicts', () => {
  it('are the same both ways round', () => {
    let found = 0;
    fc.assert(
      fc.property(propositions, (all) => {
        for (const [a, b] of pairs(all)) {
          const one = conflictsBetween(a, b);
          expect(conflictsBetween(b, a)).toEqual(one);
          found += one.length;
        }
      }),
      RUNS,
    );
    expect(found, 'the generator makes conflicts').toBeGreaterThan(10);
  });

  it('are only between two that share a question', () => {
    fc.assert(
      fc.property(propositions, (all) => {
        for (const [a, b] of pairs(all)) {
          if (conflictsBetween(a, b).length === 0) continue;
          expect(questionsOf(a).filter((one) => questionsOf(b).includes(one))).not.toEqual([]);
          expect(topicsOf(a).filter((one) => topicsOf(b).includes(one))).not.toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('are never within an account, of one voice, or of an undated saying', () => {
    fc.assert(
      fc.property(propositions, (all) => {
        const byId = new Map(all.map((one) => [one.id, one]));
        for (const { a, b, score } of conflictsAmong(all)) {
          const [x, y] = [byId.get(a.id)!, byId.get(b.id)!];
          expect(x.id < y.id).toBe(true);
          expect(x.voice === y.voice && x.voice !== null).toBe(false);
          if (x.version !== y.version) expect(x.account).not.toBe(y.account);
          expect(x.said === null || y.said === null).toBe(false);
          expect(score > 0 && score <= 1).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('gather into the same disagreements in any order', () => {
    fc.assert(
      fc.property(propositions, fc.nat(), (all, pick) => {
        const one = disagreements(conflictsAmong(all));
        expect(disagreements(conflictsAmong(shuffled(all, pick)))).toEqual(one);
        for (const { shown, pairs: members } of one) expect(members[0]).toEqual(shown);
      }),
      { numRuns: 100 },
    );
  });

  it('ask few questions of a proposition', () => {
    fc.assert(
      fc.property(propositions, (all) => {
        for (const one of all) expect(questionsOf(one).length).toBeLessThan(40);
      }),
      { numRuns: 100 },
    );
  });

  it('have rules with names, reasons and examples of their own', () => {
    for (const read of ['name', 'topic', 'example', 'counter', 'reason'] as const)
      expect(new Set(CONFLICT_RULES.map((rule) => rule[read])).size).toBe(CONFLICT_RULES.length);
  });
});

describe('numbers', () => {
  const exact = (n: number) => ({ min: n, max: n, hedged: false });
  it.each([
    [exact(5262), 5261.5, 5262.5],
    [exact(1700), 1650, 1750],
    [exact(2000), 1600, 2400],
    [{ min: 500, max: 600, hedged: true }, 400, 720],
    [{ min: 0, max: 1000, hedged: false }, 0, 1200],
    [{ min: 800, max: null, hedged: false }, 750, Number.POSITIVE_INFINITY],
  ])('%o may be %d to %d', (counts, min, max) => {
    expect(allowance(counts)).toEqual({ min, max });
  });
});

describe('positions', () => {
  it('are the same in any order, turn only forwards, and only where the value differs', () => {
    fc.assert(
      fc.property(propositions, fc.nat(), (all, pick) => {
        for (const actor of ['person:ann lee', 'government:sy']) {
          const found = positionsOf(actor, all);
          expect(positionsOf(actor, shuffled(all, pick))).toEqual(found);
          for (const { from, to } of found.flatMap(({ turns }) => turns)) {
            expect(from.said.to < to.said.from).toBe(true);
            expect(from.value).not.toBe(to.value);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('deadlines', () => {
  it('are the same in any order, and each saying is in one', () => {
    fc.assert(
      fc.property(propositions, fc.nat(), (all, pick) => {
        const found = deadlines(all);
        expect(deadlines(shuffled(all, pick))).toEqual(found);
        const said = found.flatMap(({ sayings }) => sayings.map(({ id }) => id));
        expect(said.sort()).toEqual(
          all
            .filter((one) => deadlineKey(one) !== null)
            .map(({ id }) => id)
            .sort(),
        );
        const byId = new Map(all.map((one) => [one.id, one]));
        // Days that a report tells of are not those on which it speaks in its own voice.
        for (const { id, told, said: day } of found.flatMap(({ sayings }) => sayings))
          if (told.length === 0) expect(day).toBe(byId.get(id)!.publishedAt?.slice(0, 10));
        for (const { sayings, earliest, latest } of found) {
          expect(sayings[0]!.change).toBe('first');
          expect(earliest <= latest).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['2019-11-19', 'open'],
    ['2019-11-20', 'due'],
    ['2019-11-25', 'due'],
    ['2019-11-26', 'past'],
    ['2019-11-26T09:00Z', 'past'],
  ])('on %s the calendar says %s', (on, state) => {
    expect(calendarState({ earliest: '2019-11-20', latest: '2019-11-25' }, on)).toBe(state);
  });

  it('refuse a moment that is no day, and say how to write one', () => {
    expect(() => calendarState({ earliest: '2019-11-20', latest: '2019-11-20' }, 'soon')).toThrow(
      /soon.*YYYY-MM-DD/,
    );
  });

  it('do not hang on the clock: day numbers and days are the same', () => {
    expect(dayText(17_893)).toBe('2018-12-28');
  });
});
