// Whom a name means.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWords } from '../../src/ledger/name-words.ts';
import type { Names } from '../../src/ledger/names.ts';
import { matchNames } from '../../src/serve/ask/match-names.ts';

const named = (keys: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Names> =>
  new Map(
    Object.entries(keys).map(([key, names]) => [key, new Map(names.map((name) => [name, 1] as const))]),
  );

const KNOWN = named({
  'person:mark esper': ['Mark Esper', 'Esper'],
  'person:anna esper lind': ['Anna Esper Lind'],
  'force:us': ['U.S. troops', 'the American forces'],
  'person:jose nuñez': ['José Núñez'],
});

test.each([
  ['person:mark esper', ['person:mark esper']],
  ['esper', ['person:mark esper']],
  ['Lind', ['person:anna esper lind']],
  ['jose NUNEZ', ['person:jose nuñez']],
  ['american forces', ['force:us']],
  ['forces american', ['force:us']],
  ['Esper Nunez', []],
  ['nobody', []],
  ['…', []],
])('%s', (asked, keys) => {
  expect(matchNames(asked, KNOWN)).toEqual(keys);
});

test('every name that has all the words is found, and no other', () => {
  const word = fc.constantFrom('ali', 'al', 'assad', 'the', 'forces', 'U.S.', 'Ägypten', '#1', 'of');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const known = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,3}$/),
    fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  );
  fc.assert(
    fc.property(known, name, (names, asked) => {
      const wanted = nameWords(asked);
      const keys = Object.keys(names);
      const fitting = (fits: (words: readonly string[]) => boolean) =>
        keys.filter((key) => names[key]!.some((one) => fits(nameWords(one)))).sort();
      const same = fitting((words) => words.join(' ') === wanted.join(' '));
      const within = fitting((words) => wanted.every((one) => words.includes(one)));
      const expected =
        wanted.length === 0 ? [] : keys.includes(asked) ? [asked] : same.length > 0 ? same : within;
      expect(matchNames(asked, named(names))).toEqual(expected);
    }),
  );
});
