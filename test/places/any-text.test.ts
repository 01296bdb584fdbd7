// Places of any text: sound, the same again, and in time that grows with the text.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/places/en/words.ts';
import { looseKey, nameKey } from '../../src/places/spelling.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { expectSoundPlaces } from './sound-places.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const NAMES =
  'Syria|Syrian|Iraqi|US|U.S.|Paris|Texas|Georgia|Springfield|al-Hasakah|Deir ez-Zor|Tal Tamr|South Sudan|North Korean|Zorville|Aleppo|Euphrates|D.C.|Bosnia and Herzegovina|São Paulo|Gulf|City'.split(
    '|',
  );
const GLUE =
  'the|of|in|to|and|from|northern|north-|, |,|. |-|’s|’|(|said|has warned|fled to|capital|territory|border|province|al-|el |of the|\n\n'.split(
    '|',
  );
const words = WORD_RULES.flatMap((rule) => [...rule.words]);
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 5, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

const read = (text: string) => reader.read({ id: 'any', text }).places!;

describe('places of any text', () => {
  it('are sound', () => {
    fc.assert(
      fc.property(anyText, (text) => expectSoundPlaces(text, read(text))),
      { numRuns: 1500 },
    );
  });

  it('are the same again', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = read(text);
        read(other);
        expect(read(text)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['Paris, Texas, ', 'the Syrian capital ', 'outskirts of the ', 'in al-', 'San Jose ', 'Zorville '])(
    'much of %j is read in time',
    (text) => expectSoundPlaces(text.repeat(20_000), read(text.repeat(20_000))),
    120_000,
  );

  it('many names are read in time', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `in Zor${i.toString(36)}ville, Syria`).join('. ');
    expectSoundPlaces(text, read(text));
  }, 120_000);
});

describe('keys', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['St. Louis', 'saint louis'],
    ['Ra’s al ‘Ayn', 'ras al ayn'],
    ['U.S.', 'us'],
    ['Łódź', 'lodz'],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['Deir al-Zour', 'Deir ez-Zor'],
    ['Hassakeh', 'al-Hasakah'],
    ['Qamishli', 'Kamishli'],
    ['Tell Tamir', 'Tal Tamer'],
  ])('%s is loosely %s', (one, other) => {
    expect(looseKey(nameKey(one))).toBe(looseKey(nameKey(other)));
  });

  it('too little is no loose key', () => expect(looseKey('al ali')).toBeNull());

  it('are keys of themselves', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => nameKey(nameKey(name)) === nameKey(name)));
  });
});
