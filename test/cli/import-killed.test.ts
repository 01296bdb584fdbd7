// `dateline import`, killed again and again: the ledger opens, and in the end holds what the exported one holds.
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { readToy } from '../store/toy-reader.ts';
import { contentOf, killedAt, numbers, writesOf } from './kill-at.ts';

const SETTINGS = { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' };

let folder: string;
let input: string;
let empty: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  input = join(folder, 'all.jsonl');
  const ledger = await Ledger.open('memory:', SETTINGS);
  const reports = Array.from({ length: 300 }, (_, i) => ({
    id: `r${i % 250}`, // some pages change
    text: `Ryan said troops will leave Syria by Friday. ${'Esper said troops have left Iraq. '.repeat(i % 10)}It is ${i}.`,
  }));
  empty = join(folder, 'empty.jsonl');
  await exportTo(ledger, empty);
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

const importing = (ledger: string, file: string) => ['import', file, '--ledger', ledger, '--quiet'];

test('killed at any moment and run again, it ends in the same ledger', async () => {
  const undisturbed = join(folder, 'undisturbed');
  const disturbed = join(folder, 'disturbed');
  const making = await writesOf(importing(undisturbed, empty));
  const opening = await writesOf(importing(undisturbed, empty));
  const storing = (await writesOf(importing(undisturbed, input))) - opening;
  expect(Math.min(making, opening, storing)).toBeGreaterThan(50);
  const upTo = numbers(20191023);
  const third = () => upTo(storing / 3);
  const moments = [making + third(), upTo(opening), opening + third()];
  for (const moment of moments) expect(await killedAt(importing(disturbed, input), moment)).toBe('killed');
  await writesOf(importing(disturbed, input));
  await contentOf(disturbed, (ledger) => exportTo(ledger, join(folder, 'again.jsonl')));
  expect(readFileSync(join(folder, 'again.jsonl'), 'utf8')).toBe(readFileSync(input, 'utf8'));
}, 240_000);
