// The claims on a page: what kind, how it stands, the words, the due day, and who says so.
import { expect, test } from 'vitest';
import type { Claim, Reading } from '../../src/reader.ts';
import { claimLines } from '../../src/serve/cli/page/claims.ts';
import { noInk } from '../../src/serve/cli/page/ink.ts';
import type { Span } from '../../src/text/span.ts';

const text =
  'The minister said US troops must leave Iraq within four weeks. They are at two bases near Erbil.';

function span(words: string): Span {
  const from = text.indexOf(words);
  return [from, from + words.length];
}

const deadline: Claim = {
  id: 'c1',
  kind: 'deadline',
  trigger: span('leave'),
  who: span('US troops'),
  place: span('Iraq'),
  time: span('within four weeks'),
  source: span('The minister'),
  force: 'demand',
  due: '2019-11-20',
  score: 0.9,
  rule: 'deadline.limit',
};
const presence: Claim = {
  id: 'c2',
  kind: 'presence',
  trigger: span('are'),
  who: span('They'),
  place: span('two bases near Erbil'),
  status: 'is',
  score: 0.7,
  rule: 'presence.verb',
};
const lines = (claims: readonly Claim[], width: number): string[] =>
  claimLines(text, { claims } as Partial<Reading> as Reading, { width, ink: noInk });

test('claims stand in the order of the text with their words marked', () => {
  expect(lines([deadline, presence], 120)).toEqual([
    '  Claims',
    '  deadline  demand  US troops _leave_ in Iraq · within four weeks (to 20 November 2019) — ‹The minister›',
    '  presence  is      They _are_ at two bases near Erbil',
  ]);
});

test('a narrow page wraps them under their words', () => {
  const narrow = lines([deadline], 60);
  expect(narrow.length).toBeGreaterThan(2);
  for (const line of narrow.slice(2)) expect(line.startsWith(' '.repeat(20))).toBe(true);
});

test('without claims there is nothing', () => {
  expect(lines([], 80)).toEqual([]);
  expect(claimLines(text, {} as Reading, { width: 80, ink: noInk })).toEqual([]);
});

test('a trigger that is part of who, or words of the object, are not said twice', () => {
  const [, line] = lines([{ ...presence, trigger: span('troops'), who: span('US troops') }], 100);
  expect(line).toBe('  presence  is  US troops at two bases near Erbil');
});
