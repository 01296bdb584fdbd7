// `dateline add`, killed again and again: the ledger opens, and in the end holds what an undisturbed run would have made.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf, killedAt, numbers, writesOf } from './kill-at.ts';

const REPORTS = 300;

let folder: string;
let input: string;
let empty: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
  input = join(folder, 'reports.jsonl');
  empty = join(folder, 'empty.jsonl');
  writeFileSync(empty, '');
  const pages = Array.from({ length: REPORTS }, (_, i) => ({
    id: `r${i % 250}`, // some pages change
    published: `2019-10-${10 + (i % 20)}`,
    text: `Ryan said that it is ${i}. Esper said that ${'much is to be said about it, '.repeat(i % 40)}it was ${i}.`,
  }));
  writeFileSync(input, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const adding = (ledger: string, path: string) => ['add', path, '--ledger', ledger, '--jobs', '1', '--quiet'];

test('killed at any moment and run again, it ends in the same ledger', async () => {
  const undisturbed = join(folder, 'undisturbed');
  const disturbed = join(folder, 'disturbed');
  const making = await writesOf(adding(undisturbed, empty));
  const opening = await writesOf(adding(undisturbed, empty));
  const storing = (await writesOf(adding(undisturbed, input))) - opening;
  expect(Math.min(making, opening, storing)).toBeGreaterThan(50);
  const upTo = numbers(20191023);
  const third = () => upTo(storing / 3);
  const moments = [upTo(making), making + third(), upTo(opening), opening + third()];
  for (const moment of moments) expect(await killedAt(adding(disturbed, input), moment)).toBe('killed');
  await writesOf(adding(disturbed, input));
  expect(await contentOf(disturbed)).toEqual(await contentOf(undisturbed));
}, 240_000);
