// The golden cases of conflicts, turns and deadlines through the real reader. New rules or weights re-sort the backlog:
// UPDATE_GOLDEN=1 npx vitest run test/ledger/golden.test.ts
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { goldenSuite } from '../golden-suite.ts';
import { derive } from './derive.ts';
import { type LedgerCase, parseBlock, parseLedgerCases, said } from './golden.ts';

const FILE = new URL('conflicts.golden.txt', import.meta.url);
const file = readFileSync(FILE, 'utf8');
const cases = parseLedgerCases(file);

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const found = (one: LedgerCase, reports = one.reports) => said(derive(reader, reports), one.withDeadlines);

// In the order of the file and in the other one the record is the same.
goldenSuite(FILE, cases, (one) =>
  [one.reports, one.reports.toReversed()].map((reports) => ({
    expected: one.expected,
    actual: found(one, reports),
  })),
);

describe('the notation', () => {
  it('gives reports and what is expected of them', () => {
    const { reports, expected, withDeadlines } = parseBlock([
      '@ 2019-10-20 The Wire',
      'They left. ¶ They',
      'came back.',
      '@ undated Post',
      'Nobody left.',
      '> none',
    ]);
    expect(reports).toEqual([
      { id: 'a', published: '2019-10-20', outlet: 'The Wire', text: 'They left.\n\nThey came back.' },
      { id: 'b', outlet: 'Post', text: 'Nobody left.' },
    ]);
    expect([expected, withDeadlines]).toEqual([[], false]);
  });

  it.each([
    ['words before a report', ['They left.', '> none']],
    ['a report without an outlet', ['@ 2019-10-20', 'They left.', '> none']],
    ['nothing expected', ['@ 2019-10-20 Wire', 'They left.']],
  ])('refuses %s', (_, lines) => {
    expect(() => parseBlock(lines)).toThrow();
  });

  it('has no title twice', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});
