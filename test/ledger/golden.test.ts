// The golden cases of conflicts, turns and deadlines through the real reader. New rules or weights re-sort the backlog:
// UPDATE_GOLDEN=1 npx vitest run test/ledger/golden.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { remarked } from '../golden-blocks.ts';
import { derive } from './derive.ts';
import { type LedgerCase, parseBlock, parseLedgerCases, said } from './golden.ts';

const FILE = new URL('conflicts.golden.txt', import.meta.url);
const file = readFileSync(FILE, 'utf8');
const cases = parseLedgerCases(file);
const update = process.env['UPDATE_GOLDEN'] === '1';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: true });
});

const found = (one: LedgerCase, reports = one.reports) => said(derive(reader, reports), one.withDeadlines);
const passes = (one: LedgerCase) => JSON.stringify(found(one)) === JSON.stringify(one.expected);

describe.skipIf(update)('golden cases', () => {
  it.each(cases.filter(({ miss }) => !miss))('$title', (one) => {
    expect(found(one)).toEqual(one.expected);
    expect(found(one, one.reports.toReversed()), 'in the other order').toEqual(one.expected);
  });

  it.each(cases.filter(({ miss }) => miss))('known miss: $title', (one) => {
    expect(passes(one), 'passes now: take the ! off its title (or UPDATE_GOLDEN=1)').toBe(false);
  });
});

describe.runIf(update)('golden cases', () => {
  it('are sorted anew into passing and backlog', () => {
    writeFileSync(
      FILE,
      remarked(file, cases, (one) => !passes(one)),
    );
  });
});

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
