// The golden cases, the examples and counter-examples of every rule, and the notation that both are written in.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { DETECTORS } from '../../src/time/detect.ts';
import { LIMIT_RULES } from '../../src/time/limit-rules.ts';
import { UNIT_RULES } from '../../src/time/units/units.ts';
import { describeTimes, PUBLISHED, parseTimeCases, parseTimes } from './golden.ts';

const cases = parseTimeCases(readFileSync(new URL('times.golden.txt', import.meta.url), 'utf8'));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: false });
});

function found(text: string, published: string | undefined): string[] {
  const report = { id: 'golden', text, ...(published === undefined ? {} : { published }) };
  return describeTimes(text, reader.read(report).times);
}

describe('golden cases', () => {
  it.each(cases.filter(({ miss }) => !miss))('$title', ({ text, published, expected }) => {
    expect(found(text, published)).toEqual(expected);
  });

  it.each(cases.filter(({ miss }) => miss))('known miss: $title', ({ text, published, expected }) => {
    expect(found(text, published), 'passes now: take the ! off its title').not.toEqual(expected);
  });

  it('have titles of their own', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});

const rules = [...DETECTORS, ...UNIT_RULES];

describe('rules', () => {
  it.each(rules)('$name: example', ({ example }) => {
    const { text, expected } = parseTimes(example);
    expect(expected.length).toBeGreaterThan(0);
    expect(found(text, PUBLISHED).filter((line) => line.includes(' = '))).toEqual(
      expected.filter((line) => line.includes(' = ')),
    );
  });

  it.each(rules)('$name: counter-example', ({ counter }) => {
    const { text, expected } = parseTimes(counter);
    expect(found(text, PUBLISHED)).toEqual(expected);
  });

  it.each(LIMIT_RULES)('limit $before: example and counter-example', ({ example, counter }) => {
    for (const marked of [example, counter]) {
      const { text, expected } = parseTimes(marked);
      expect(found(text, PUBLISHED)).toEqual(expected);
    }
  });

  it('have names of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});

describe('the notation', () => {
  it('gives text, times and limits', () => {
    const { text, expected } = parseTimes(
      'Go [within - - within {P1D/APPROX a day} of <the vote>] {SET P1D daily}.',
    );
    expect(text).toBe('Go within a day of the vote daily.');
    expect(expected).toEqual([
      'a day@10 = DURATION P1D APPROX',
      'daily@28 = SET P1D',
      'within a day of the vote@3 : within - from - (the vote)',
    ]);
  });

  it.each(['{2019 A', 'A}', '[by - - {2019 A]}', 'A <b>'])('refuses %s', (marked) => {
    expect(() => parseTimes(marked)).toThrow();
  });
});
