import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../src/serve/cli/page/safe-text.ts';
import { cells, wrap } from '../../src/serve/cli/page/wrap.ts';

const lines = (text: string, width: number) =>
  wrap([{ role: 'plain', text }], width).map((line) => line.map((run) => run.text).join(''));

describe('wrap', () => {
  test.each([
    ['breaks at spaces', 'one two three', 8, ['one two', 'three']],
    ['keeps a word whole when it fits a line', 'a longword', 8, ['a', 'longword']],
    ['breaks a word that fits no line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['counts wide characters as two', '漢字漢字漢字', 8, ['漢字漢字', '漢字']],
    ['keeps closing marks with what they close', '漢字。漢字。', 6, ['漢字。', '漢字。']],
    ['keeps an emoji of several parts whole', '👩‍👩‍👧👩‍👩‍👧', 2, ['👩‍👩‍👧', '👩‍👩‍👧']],
    ['gives nothing for nothing', ' \t ', 8, []],
    ['takes white space as one space', ' a \u00a0  b ', 8, ['a b']],
  ])('%s', (_name, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  test('runs that touch are not parted, and keep their looks', () => {
    const runs = [
      { role: 'context', text: 'and ' },
      { role: 'source', text: '‹Ryan›' },
      { role: 'context', text: ', he' },
    ] as const;
    expect(wrap(runs, 9)).toEqual([
      [{ role: 'context', text: 'and' }],
      [
        { role: 'source', text: '‹Ryan›' },
        { role: 'context', text: ',' },
      ],
      [{ role: 'context', text: 'he' }],
    ]);
  });

  test('no line is too wide and no word is lost', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'ab ,“”漢。é😀\u0301م ') });
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const found = lines(text, width);
        for (const line of found) expect(cells(line)).toBeLessThanOrEqual(width);
        const bare = (words: string) => words.replace(/\s/g, '');
        expect(bare(found.join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('safeText', () => {
  test.each([
    ['\u001b[31mred\u0007', '␛[31mred␇'],
    ['a\r\n\tb', 'a   b'],
    ['\u009b31m', '\ufffd31m'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a\u0000b\u007f', 'a␀b␡'],
    ['\ud83d x \udc00 😀', '\ufffd x \ufffd 😀'],
    ['👩‍👩‍👧 שלום', '👩‍👩‍👧 שלום'],
  ])('%j', (text, safe) => expect(safeText(text)).toBe(safe));
});
