// `dateline add`, killed again and again: the ledger opens, and in the end holds what an undisturbed run would have made.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { content } from '../store/fresh-ledger.ts';
import { run } from './run.ts';

const REPORTS = 400;
const KILLS = 4;
const PROCESS = fileURLToPath(new URL('./add-process.ts', import.meta.url));

let folder: string;
let input: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
  input = join(folder, 'reports.jsonl');
  const pages = Array.from({ length: REPORTS }, (_, i) => ({
    id: `r${i % 350}`, // some pages change
    published: `2019-10-${10 + (i % 20)}`,
    text: `Ryan said that it is ${i}. Esper said that ${'much is to be said about it, '.repeat(i % 40)}it was ${i}.`,
  }));
  writeFileSync(input, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pseudo-random whole numbers below `most`, the same in every run (a linear congruential generator). */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Adds to `ledger` in a process that is killed once it has said what became of `reports` more reports. */
async function addAndKill(ledger: string, reports: number): Promise<{ killed: boolean; added: number }> {
  const args = ['add', input, '--ledger', ledger, '--jobs', '1', '--format', 'jsonl', '--quiet'];
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let added = 0;
  for await (const line of createInterface(child.stdout)) {
    if ((JSON.parse(line) as { outcome: string }).outcome !== 'unchanged') added++;
    if (added >= reports) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, string | null];
  return { killed: signal === 'SIGKILL', added };
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
  expect((await run(['add', input, '--ledger', undisturbed, '--jobs', '1'])).status).toBe(0);
  const below = numbers(20191023);
  let kills = 0;
  let added = 0;
  while (kills < KILLS) {
    const went = await addAndKill(disturbed, 1 + below(90));
    expect(went.killed).toBe(true);
    added += went.added;
    kills++;
  }
  expect(added).toBeLessThan(REPORTS); // something was left to do
  const last = await addAndKill(disturbed, Number.POSITIVE_INFINITY);
  expect(last.killed).toBe(false);
  expect(await contentOf(disturbed)).toEqual(await contentOf(undisturbed));
}, 120_000);
