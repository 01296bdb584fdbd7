// The golden cases on the weights of the package, and the notation they are written in. New rules or weights re-sort
// the backlog: UPDATE_GOLDEN=1 npx vitest run test/claims/golden.test.ts
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { remarked } from '../golden-blocks.ts';
import { goldenSuite } from '../golden-suite.ts';
import { type ClaimCase, compare, PUBLISHED, parseClaimCases, parseLines } from './golden.ts';

const FILE = new URL('claims.golden.txt', import.meta.url);
const file = readFileSync(FILE, 'utf8');
const cases = parseClaimCases(file);

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const found = (one: ClaimCase) =>
  compare(one, reader.read({ id: one.title, text: one.text, published: one.published }).claims!);

goldenSuite(FILE, cases, (one) => [found(one)]);

describe('the notation', () => {
  it('gives text, day and claims', () => {
    const { published, text, claims } = parseLines([
      '@ 2018-12-19',
      'They left. ¶ They',
      'left Rome.',
      '> movement done left#2 from=Rome who=They source=-',
      '> deadline order left due=2018-12 time=left Rome',
    ]);
    expect(published).toBe('2018-12-19');
    expect(text).toBe('They left.\n\nThey left Rome.');
    expect(claims).toEqual([
      {
        kind: 'movement',
        trigger: [17, 21],
        label: 'done',
        slots: { from: [22, 26], who: [12, 16] },
        empty: ['source'],
      },
      {
        kind: 'deadline',
        trigger: [5, 9],
        label: 'order',
        slots: { time: [17, 26] },
        empty: [],
        due: '2018-12',
      },
    ]);
  });

  it('takes a lone label for the trigger, and none for no claim', () => {
    const { published, claims } = parseLines(['The order came.', '> decision order', '> none']);
    expect(published).toBe(PUBLISHED);
    expect(claims).toEqual([{ kind: 'decision', trigger: [4, 9], slots: {}, empty: [] }]);
  });

  it('tells misses and headings', () => {
    const sample = '# group\n\n! one\nA b.\n> none\n\ntwo\nC.\n> none\n';
    const [one, two] = parseClaimCases(sample);
    expect(one).toMatchObject({ title: 'one', miss: true, line: 2, text: 'A b.', claims: [] });
    expect(two).toMatchObject({ title: 'two', miss: false, line: 6 });
    expect(remarked(sample, [one!, two!], ({ title }) => title === 'two')).toBe(
      '# group\n\none\nA b.\n> none\n\n! two\nC.\n> none\n',
    );
  });

  it.each([
    ['no claims', []],
    ['no such kind', ['> motion left']],
    ['no trigger', ['> movement done who=They']],
    ['words that are not there', ['> movement lef']],
    ['a second time that is not there', ['> movement left#2']],
    ['no such slot', ['> movement left whom=They']],
  ])('refuses %s', (_, lines) => {
    expect(() => parseLines(['They left.', ...lines])).toThrow();
  });

  it('has no title twice', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});

describe('comparing', () => {
  const golden = parseLines(['All US troops left Rome.', '> movement done left who=All US troops from=Rome']);
  const claim = (rest: Partial<Claim>): Claim => ({
    id: 'c1',
    kind: 'movement',
    trigger: [14, 18],
    status: 'done',
    score: 1,
    rule: 'movement.verb',
    ...rest,
  });

  it('asks for agreement, not for the same words', () => {
    const { expected, actual } = compare(golden, [claim({ who: [7, 13], from: [19, 24], time: [0, 3] })]);
    expect(actual).toEqual(expected);
  });

  it.each([
    ['a slot missing', [claim({ who: [7, 13] })]],
    ['another status', [claim({ who: [7, 13], from: [19, 23], status: 'planned' })]],
    ['another kind', [claim({ who: [7, 13], from: [19, 23], kind: 'presence' })]],
    ['nothing', []],
    ['one too many', [claim({ who: [7, 13], from: [19, 23] }), claim({ id: 'c2', kind: 'presence' })]],
  ])('tells %s', (_, claims) => {
    const { expected, actual } = compare(golden, claims);
    expect(actual).not.toEqual(expected);
  });

  it('compares the due date as far as it is written, and slots that must be empty', () => {
    const limit = parseLines(['Go by May.', '> deadline demand Go due=2020-05 source=-']);
    const go = claim({ kind: 'deadline', trigger: [0, 2], force: 'demand', due: '2020-05-31' });
    expect(compare(limit, [go]).actual).toEqual(compare(limit, [go]).expected);
    const told = compare(limit, [{ ...go, due: '2020-06', source: [3, 5] }]);
    expect(told.actual).toEqual(['deadline demand Go source=by due=2020-06']);
  });
});
