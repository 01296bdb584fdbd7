// Which words of a sentence are marked as found, and hits of one sentence together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundWords } from '../../../web/src/views/find/found-words.ts';
import { bySentence } from '../../../web/src/views/find/same-sentence.ts';

const marked = (sentence: string, typed: string): string[] =>
  foundWords(sentence, typed).map(({ from, to }) => sentence.slice(from, to));

describe('found words', () => {
  test.each([
    ['The troops are leaving.', 'troop leave', ['troops', 'leaving']],
    ['They leave within four weeks, four of them.', '"four weeks"', ['four', 'weeks']],
    ['They leave within four weeks.', '“Within Four” leave', ['leave', 'within', 'four']],
    ['Troops leave Syria.', 'troops -Syria', ['Troops']],
    ['Troops leave Syria.', 'troops -"leave Syria"', ['Troops']],
    ['U.S. troops', 'troops "U.S."', ['U', 'S', 'troops']],
    ['Élan und Überraschung', 'élan', ['Élan']],
    ['Nothing to see', '', []],
    ['Nothing to see', '"', []],
  ])('%s, searched for %s', (sentence, typed, words) => {
    expect(marked(sentence, typed)).toEqual(words);
  });

  test('stretches lie in the sentence, in order and apart, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 40 }),
        (sentence, typed) => {
          let end = 0;
          for (const { from, to } of foundWords(sentence, `${typed} ${sentence.slice(0, 10)}`)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(sentence.length);
        },
      ),
    );
  });

  test('a word of a million letters is passed over in no time', () => {
    const begun = performance.now();
    expect(marked(`${'a'.repeat(1_000_000)} troops`, 'troops')).toEqual(['troops']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

test('hits side by side on one sentence are one', () => {
  const hit = (id: string, version: string, sentence: string) => ({ id, version, sentence });
  const groups = bySentence([hit('a', 'v', 'x'), hit('b', 'v', 'x'), hit('c', 'w', 'x'), hit('d', 'v', 'x')]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']]);
});
