// The task `conflicts`: the judgements are sound and hold no text, and are counted as they stand.
import { describe, expect, it } from 'vitest';
import {
  evaluateConflicts,
  type JudgedPair,
  judgedResult,
  pairsToJudge,
  readJudged,
} from '../../evaluation/conflicts.ts';
import type { Conflict } from '../../src/ledger/conflicts/conflict.ts';
import type { Reader } from '../../src/reader.ts';

const conflict = (a: string, b: string, score: number, voice = 'person:x'): Conflict => ({
  rule: 'numbers',
  question: 'number force:us sy',
  why: '',
  score,
  a: side(a, '200', voice),
  b: side(b, '400', 'person:y'),
});
const side = (id: string, value: string, voice: string): Conflict['a'] => ({
  ...{ id, version: 'r1', publishedAt: null, sentence: [0, 9], value, told: [voice] },
  said: { from: '2019-02-21', to: '2019-02-21' },
});
const judged = (a: string, b: string, verdict: JudgedPair['verdict']): JudgedPair => ({
  ...{ a, b, verdict, rule: 'numbers', why: 'two numbers' },
});

describe('the judgements', () => {
  const all = readJudged();
  it('name pairs of entries, each once, in few words', () => {
    for (const { a, b, verdict, why } of all) {
      expect([a, b].every((id) => /^c_[0-9a-z]{16}$/.test(id))).toBe(true);
      expect(a < b).toBe(true);
      expect(['real', 'not']).toContain(verdict);
      expect(why.length).toBeLessThan(60);
    }
    expect(new Set(all.map(({ a, b, rule }) => `${a} ${b} ${rule}`)).size).toBe(all.length);
  });

  it('are thirty or more, of which twenty are real', () => {
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(all.filter(({ verdict }) => verdict === 'real').length).toBeGreaterThanOrEqual(20);
  });
});

describe('pairs', () => {
  const pairs = [
    conflict('c_1', 'c_2', 0.9),
    conflict('c_1', 'c_3', 0.8),
    conflict('c_4', 'c_5', 0.1, 'person:z'),
  ];

  it('are one of each disagreement first, and then the others', () => {
    expect(pairsToJudge(pairs).map(({ a, b }) => `${a.id} ${b.id}`)).toEqual([
      'c_1 c_2',
      'c_4 c_5',
      'c_1 c_3',
    ]);
    expect(pairsToJudge(pairs, 2)).toHaveLength(2);
  });

  it('are real, not, or open', () => {
    const { figures, documents, tables } = judgedResult(
      pairs,
      [judged('c_1', 'c_2', 'real'), judged('c_4', 'c_5', 'not'), judged('c_8', 'c_9', 'real')],
      7,
    );
    expect(figures).toEqual({ real: 1 / 2, judged: 2 / 3 });
    expect(documents).toEqual({
      'c_1 c_2 numbers': { right: 1, wrong: 0 },
      'c_4 c_5 numbers': { right: 0, wrong: 1 },
      'c_1 c_3 numbers': { right: 0, wrong: 0 },
    });
    expect(tables[1]!.rows).toEqual([['c_1 c_3 numbers', 'r1', '200', 'r1', '400', '0.800']]);
  });
});

it('is skipped where the reports are not at hand', () => {
  const none = { read: () => expect.unreachable() } as unknown as Reader;
  const { figures, tables } = evaluateConflicts({ corpora: '/no/such/folder', split: 'dev' }, none);
  expect(figures).toEqual({});
  expect(tables[0]!.title).toContain('--corpora');
});
