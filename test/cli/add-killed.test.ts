// `dateline add`, killed again and again: the ledger opens, and in the end holds what an undisturbed run would have made.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { content } from '../store/fresh-ledger.ts';

const REPORTS = 300;
const PROCESS = fileURLToPath(new URL('./killable-process.ts', import.meta.url));

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

/** Pseudo-random whole numbers from 1 to `most`, the same in every run (a linear congruential generator). */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * most);
  };
}

/** The number of writes that adding takes when nothing disturbs it. */
async function count(ledger: string, path: string): Promise<number> {
  return (await add(ledger, path, Number.POSITIVE_INFINITY)) as number;
}

/** Adds in a process that is killed at its `killAt`-th write to a file; the number of writes when it was not. */
async function add(ledger: string, path: string, killAt: number): Promise<number | 'killed'> {
  const args = ['--import', 'tsx', PROCESS, 'add', path, '--ledger', ledger, '--jobs', '1', '--quiet'];
  const env = { ...process.env, KILL_AT: String(killAt) };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (signal === 'SIGKILL') return 'killed';
  expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/^\d+\n$/) });
  return Number(said);
}

async function contentOf(place: string): Promise<unknown> {
  const ledger = await Ledger.open(place, { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' });
  try {
    return await content(ledger);
  } finally {
    await ledger.close();
  }
}

test('killed at any moment and run again, it ends in the same ledger', async () => {
  const undisturbed = join(folder, 'undisturbed');
  const disturbed = join(folder, 'disturbed');
  const making = await count(undisturbed, empty);
  const opening = await count(undisturbed, empty);
  const storing = (await count(undisturbed, input)) - opening;
  expect(Math.min(making, opening, storing)).toBeGreaterThan(50);
  const upTo = numbers(20191023);
  const third = () => upTo(storing / 3);
  const moments = [upTo(making), making + third(), upTo(opening), opening + third()];
  for (const moment of moments) expect(await add(disturbed, input, moment)).toBe('killed');
  await count(disturbed, input);
  expect(await contentOf(disturbed)).toEqual(await contentOf(undisturbed));
}, 240_000);
