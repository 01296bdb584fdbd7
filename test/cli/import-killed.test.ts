// `dateline import`, killed again and again: the ledger opens, and in the end holds what the exported one holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { readToy } from '../store/toy-reader.ts';

const PROCESS = fileURLToPath(new URL('./killable-process.ts', import.meta.url));
const SETTINGS = { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' };

let folder: string;
let input: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  input = join(folder, 'all.jsonl');
  const ledger = await Ledger.open('memory:', SETTINGS);
  const reports = Array.from({ length: 300 }, (_, i) => ({
    id: `r${i % 250}`, // some pages change
    text: `Ryan said troops will leave Syria by Friday. ${'Esper said troops have left Iraq. '.repeat(i % 10)}It is ${i}.`,
  }));
  await ledger.addReports(reports.map(readToy), 'toy 1');
  for (const { id } of (await ledger.entries()).slice(0, 40))
    await ledger.judge({ action: 'accept', target: id });
  await exportTo(ledger, input);
  await ledger.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exportTo(ledger: Ledger, path: string): Promise<void> {
  const file = createWriteStream(path);
  await ledger.dump(async (line) => {
    file.write(`${line}\n`);
  });
  file.end();
  await once(file, 'close');
}

/** Imports in a process that is killed at its `killAt`-th write to a file; the number of writes when it was not. */
async function load(ledger: string, killAt: number): Promise<number | 'killed'> {
  const args = ['--import', 'tsx', PROCESS, 'import', input, '--ledger', ledger, '--quiet'];
  const env = { ...process.env, KILL_AT: String(killAt) };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (signal === 'SIGKILL') return 'killed';
  expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/^\d+\n$/) });
  return Number(said);
}

test('killed at any moment and run again, it ends in the same ledger', async () => {
  const writes = (await load(join(folder, 'undisturbed'), Number.POSITIVE_INFINITY)) as number;
  const disturbed = join(folder, 'disturbed');
  for (const share of [0.5, 0.7, 0.8])
    expect(await load(disturbed, Math.floor(writes * share))).toBe('killed');
  expect(await load(disturbed, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
  const ledger = await Ledger.open(disturbed, SETTINGS);
  try {
    await exportTo(ledger, join(folder, 'again.jsonl'));
  } finally {
    await ledger.close();
  }
  expect(readFileSync(join(folder, 'again.jsonl'), 'utf8')).toBe(readFileSync(input, 'utf8'));
}, 240_000);
