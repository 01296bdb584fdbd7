// `--gazetteer`: places of the user's own, through the command line to the real engine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { run } from './run.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-gazetteer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('several files are read, and their places found', async () => {
  const csv = file('a.csv', 'name,country,lat,lon,kind\nZorville,SY,36,40,base\n');
  const jsonl = file('b.jsonl', '{"name":"Qorto","country":"IQ"}\n');
  const story = file('story.txt', 'They met in Zorville on Monday and in the town of Qorto.');
  const options = ['--gazetteer', csv, '--gazetteer', jsonl];
  const { status, out } = await run(['read', story, ...options], { engine: ENGINE });
  expect(status).toBe(0);
  expect((JSON.parse(out) as Reading).places).toMatchObject([
    { name: 'Zorville', country: 'SY', lat: 36, lon: 40, precision: 'city' },
    { name: 'Qorto', country: 'IQ' },
  ]);
});

test.each([
  ['a broken line', 'name\n"A', ':2: a quotation mark is not closed'],
  ['no such file', null, 'ENOENT'],
])('%s ends with status 2 and says where', async (_, content, message) => {
  const path = content === null ? join(folder, 'none.csv') : file('bad.csv', content);
  const { status, err } = await run(['read', file('story.txt', 'Words.'), '--gazetteer', path]);
  expect(status).toBe(2);
  expect(err).toContain('The gazetteer cannot be read.');
  expect(err).toContain(message);
});
