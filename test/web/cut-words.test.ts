import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutWords } from '../../web/src/lib/cut-words.ts';

test.each([
  ['so as to be taken out of Iraq', 40, 'so as to be taken out of Iraq'],
  ['so as to be taken out of Iraq', 10, 'so as to…'],
  ['so as to be taken out of Iraq', 11, 'so as to be…'],
  ['within 150 hours, counted from noon', 17, 'within 150 hours…'],
  ['withdrawal', 4, 'with…'],
  ['a😀b', 2, 'a…'],
])('%j in %i characters is %j', (text, most, cut) => {
  expect(cutWords(text, most)).toBe(cut);
});

test('what is cut is a beginning of the text, no longer than asked for, and whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const cut = cutWords(text, most);
      if (text.length <= most) return cut === text;
      const kept = cut.slice(0, -1);
      return text.startsWith(kept) && kept.length <= most && !/[\uD800-\uDBFF]$/.test(kept);
    }),
  );
});
