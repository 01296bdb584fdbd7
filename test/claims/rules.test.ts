// The rules of claims: what each gives as an example it finds, before it is judged; its counter-example is no claim of
// it; all rules are listed.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ClaimReader, loadClaims } from '../../src/claims/claims.ts';
import { findClaims } from '../../src/claims/find.ts';
import { CLAIM_RULES, claimRule } from '../../src/claims/rules.ts';
import { XPOS } from '../../src/language/language.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { TimeReader } from '../../src/time/times.ts';

/** Sentences are read in a report of war: others are not looked at. This one claims nothing. */
const BEFORE = 'Soldiers sang songs all night. ';

let reader: Reader;
let finder: ClaimReader;
const times = new TimeReader(XPOS);
beforeAll(async () => {
  reader = await openReader();
  const [trees, claims] = ['trees', 'claims'].map((name) =>
    readFileSync(new URL(`../../models/${name}.bin`, import.meta.url)),
  );
  finder = await loadClaims(trees!, claims!);
});

const foundIn = (sentence: string): string[] => {
  const words = reader.parse(BEFORE + sentence);
  const timed = times.read(words, '2019-10-23');
  return findClaims(finder.look(words, timed, []).graph, timed, '2019-10-23').map(({ rule }) => rule);
};
const rulesIn = (sentence: string): string[] =>
  reader
    .read({ id: 'example', text: BEFORE + sentence, published: '2019-10-23' })
    .claims!.map(({ rule }) => rule);

describe('rules of claims', () => {
  it.each(CLAIM_RULES)('$rule finds: $example', ({ rule, example }) => {
    expect(foundIn(example)).toContain(rule);
  });

  it.each(CLAIM_RULES)('$rule does not find: $counter', ({ rule, counter }) => {
    expect(rulesIn(counter)).not.toContain(rule);
  });

  it('are all listed, once', () => {
    const folder = new URL('../../src/claims/', import.meta.url);
    const kinds = 'movement|presence|deadline|decision|consent';
    const named = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'rules.ts')
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(new RegExp(`'((?:${kinds})\\.[a-z]+)'`, 'g')),
      ])
      .map(([, rule]) => rule!);
    expect([...new Set(named)].filter((rule) => claimRule(rule) === null)).toEqual([]);
    expect(new Set(CLAIM_RULES.map(({ rule }) => rule)).size).toBe(CLAIM_RULES.length);
    for (const { rule, kind } of CLAIM_RULES) expect(rule.startsWith(`${kind}.`)).toBe(true);
  });
});
