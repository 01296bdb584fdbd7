import { expect, test } from 'vitest';
import { countWords, textSet } from '../../benchmarks/texts.ts';

test('words are pieces between white space', () => {
  expect(countWords('“We leave,” she\u00a0said.\n\nSoon —')).toBe(6);
  expect(countWords(' \n')).toBe(0);
});

test('texts are repeated whole until there is enough to read', () => {
  const set = textSet('toy', ['one two', 'three'], 7);
  expect(set).toEqual({
    name: 'toy',
    texts: ['one two', 'three', 'one two', 'three', 'one two', 'three'],
    words: 9,
  });
});

test('nothing to read is misuse', () => {
  expect(() => textSet('toy', ['  '], 1)).toThrow('toy: no words');
});
