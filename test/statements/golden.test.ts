// The golden cases on the weights of the package, and the notation they are written in. New weights re-sort the
// backlog: UPDATE_GOLDEN=1 npx vitest run test/statements/golden.test.ts
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { remarked } from '../golden-blocks.ts';
import { goldenSuite } from '../golden-suite.ts';
import { compare, type GoldenCase, parseGolden, parseMarked } from './golden.ts';

const FILE = new URL('statements.golden.txt', import.meta.url);
const file = readFileSync(FILE, 'utf8');
const cases = parseGolden(file);

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: false });
});

const found = (one: GoldenCase) => compare(one, reader.read({ id: one.title, text: one.text }));

goldenSuite(FILE, cases, (one) => [found(one)]);

describe('the notation', () => {
  it('gives text and spans', () => {
    const { text, statements } = parseMarked('{1s A} {1c=mixed told} {1a B}: {1t {2s C} {2c says} {2t no}}.');
    expect(text).toBe('A told B: C says no.');
    expect(statements).toEqual([
      { source: [0, 1], cue: [2, 6], manner: 'mixed', addressee: [7, 8], content: [[10, 19]] },
      { source: [10, 11], cue: [12, 16], content: [[17, 19]] },
    ]);
  });

  it('tells paragraphs, misses and headings', () => {
    const sample = '# group\n\n! one\n{1t A} ¶\n{1t B}\n\ntwo\nC.\n';
    const [one, two] = parseGolden(sample);
    expect(one).toMatchObject({ title: 'one', miss: true, line: 2, text: 'A\n\nB' });
    expect(one!.statements[0]!.content).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect(two).toMatchObject({ title: 'two', miss: false, line: 6, statements: [] });
    expect(remarked(sample, [one!, two!], ({ title }) => title === 'two')).toBe(
      '# group\n\none\n{1t A} ¶\n{1t B}\n\n! two\nC.\n',
    );
  });

  it.each(['{1s A', 'A}', '{1t A} {1s B} {1s C}', '{1s A} {1c said} no', '{1x A}', '{t A}'])(
    'refuses %s',
    (marked) => {
      expect(() => parseMarked(marked)).toThrow();
    },
  );

  it('has no title twice', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  it('compares without the marks at the ends, and counts only likely extras', () => {
    const golden = parseMarked('“{1t No},” {1c said} {1s he}. He wants it.');
    const said = { id: 's1', source: [11, 13], cue: [6, 10], content: [[0, 5]], actor: null } as const;
    const rest = { manner: 'direct', score: 0.9 } as const;
    const extra = { ...said, ...rest, id: 's2', source: null, cue: [18, 23], content: [[24, 26]] } as const;
    const same = compare(golden, {
      statements: [
        { ...said, ...rest },
        { ...extra, score: 0.4 },
      ],
    });
    expect(same.actual).toEqual(same.expected);
    const more = compare(golden, { statements: [{ ...said, ...rest }, extra] });
    expect(more.actual).toHaveLength(2);
  });
});
