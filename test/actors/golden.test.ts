// The golden cases, and the notation that they are written in.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { type ActorsCase, compareActors, parseActors, parseActorsCases } from './golden.ts';

const cases = parseActorsCases(readFileSync(new URL('actors.golden.txt', import.meta.url), 'utf8'));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

function read(one: ActorsCase) {
  const { text, published } = one;
  const report = { id: 'golden', text, ...(published === undefined ? {} : { published }) };
  return compareActors(one, reader.read(report).actors!);
}

describe('golden cases', () => {
  it.each(cases.filter(({ miss }) => !miss))('$title', (one) => {
    const { expected, actual } = read(one);
    expect(actual).toEqual(expected);
  });

  it.each(cases.filter(({ miss }) => miss))('known miss: $title', (one) => {
    const { expected, actual } = read(one);
    expect(actual, 'passes now: take the ! off its title').not.toEqual(expected);
  });

  it('have titles of their own', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});

describe('the notation', () => {
  it('gives text and marks', () => {
    const { text, marks } = parseActors('{1=person:US The {2 US} envoy} left.');
    expect(text).toBe('The US envoy left.');
    expect(marks).toEqual([
      { number: 1, is: 'person:US', span: [0, 12] },
      { number: 2, is: undefined, span: [4, 6] },
    ]);
  });

  it.each(['{1 A', 'A}'])('refuses %s', (marked) => {
    expect(() => parseActors(marked)).toThrow();
  });
});
