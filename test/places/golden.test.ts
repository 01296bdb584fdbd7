// The golden cases, the examples and counter-examples of every list of words, and the notation that they are written in.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORD_RULES } from '../../src/places/en/words.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { describePlaces, parsePlaceCases, parsePlaces } from './golden.ts';

const cases = parsePlaceCases(readFileSync(new URL('places.golden.txt', import.meta.url), 'utf8'));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const found = (text: string) => describePlaces(text, reader.read({ id: 'golden', text }).places!);

describe('golden cases', () => {
  it.each(cases.filter(({ miss }) => !miss))('$title', ({ text, expected }) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(cases.filter(({ miss }) => miss))('known miss: $title', ({ text, expected }) => {
    expect(found(text), 'passes now: take the ! off its title').not.toEqual(expected);
  });

  it('have titles of their own', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});

describe('lists of words', () => {
  it.each(WORD_RULES)('$name: example and counter-example', ({ example, counter }) => {
    for (const marked of [example, counter]) {
      const { text, expected } = parsePlaces(marked);
      expect(found(text)).toEqual(expected);
    }
  });
});

describe('the notation', () => {
  it('gives text and places', () => {
    expect(parsePlaces('In {SY area/east_bank east bank of it}, ¶ {- unknown Zor}.')).toEqual({
      text: 'In east bank of it,\n\nZor.',
      expected: ['east bank of it@3 = SY area/east bank', 'Zor@21 = - unknown'],
    });
  });

  it.each(['{SY city A', 'A}', '{A}', '{SY town A}'])('refuses %s', (marked) => {
    expect(() => parsePlaces(marked)).toThrow();
  });
});
