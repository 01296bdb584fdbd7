// Golden cases that sort themselves: passing ones must pass, known misses must fail, and UPDATE_GOLDEN=1 marks both anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GoldenBlock, remarked } from './golden-blocks.ts';

/** What a case expects, and what was found. */
export interface Compared {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Describes the cases of the golden file at `url`. `found` is called when they run; all that it gives must be as expected. */
export function goldenSuite<C extends Pick<GoldenBlock, 'title' | 'line' | 'miss'>>(
  url: URL,
  cases: readonly C[],
  found: (one: C) => readonly Compared[],
): void {
  const update = process.env['UPDATE_GOLDEN'] === '1';
  const passes = (one: C): boolean =>
    found(one).every(
      ({ expected, actual }) =>
        expected.length === actual.length && expected.every((line, i) => line === actual[i]),
    );

  describe.skipIf(update)('golden cases', () => {
    it.each(cases.filter(({ miss }) => !miss))('$title', (one) => {
      for (const { expected, actual } of found(one)) expect(actual).toEqual(expected);
    });

    it.each(cases.filter(({ miss }) => miss))('known miss: $title', (one) => {
      expect(passes(one), 'passes now: take the ! off its title (or UPDATE_GOLDEN=1)').toBe(false);
    });
  });

  describe.runIf(update)('golden cases', () => {
    it('are sorted anew into passing and backlog', () => {
      const file = readFileSync(url, 'utf8');
      writeFileSync(
        url,
        remarked(file, cases, (one) => !passes(one)),
      );
    });
  });
}
