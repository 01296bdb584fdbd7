// The reasons of links: those of docs/actors.md, and one for every rule that a report's links carry.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LINK_RULES } from '../../src/actors/link-rules.ts';

const page = readFileSync(new URL('../../docs/actors.md', import.meta.url), 'utf8');
const rules = page.slice(page.indexOf('## Rules'));

test('are those of the table in docs/actors.md', () => {
  const table = [...rules.matchAll(/^\| `([a-z-]+)` +\| (.*?) *\|$/gm)].map(
    ([, rule, because]) => [rule!, because!.replace(/_([^_]+?)_/g, '“$1”')] as const,
  );
  expect(table.length).toBeGreaterThan(10);
  expect([...LINK_RULES]).toEqual(table);
});
