// `--actors`: actors of the user's own, through the command line to the real engine and to its threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { run } from './run.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const MAIN = new URL('../../src/serve/cli/main.ts', import.meta.url).pathname;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-actors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const CSV =
  'id,name,kind,country,aliases,office,from\nx1,Orla Venn,person,IE,Red Orla,defence minister,2019\n';
const FTM =
  '{"id":"g1","schema":"Organization","properties":{"name":["Zor Brigade"],"alias":["Liwa Zor"],"topics":["mil"]}}\r\n' +
  '{"id":"g2","schema":"Sanction","properties":{}}\n{"id":"g3","schema":"Address"}\n{"id":"g4","schema":"Address"}';
const STORY = '---\npublished: 2020-05-04\n---\nThe Zor Brigade left, said Orla Venn. Liwa Zor denied it.';

test('a process reads several files and says what it passed over', () => {
  const options = ['--actors', file('a.csv', CSV), '--actors', file('b.jsonl', FTM)];
  const args = ['--import', 'tsx', MAIN, 'read', '--jobs', '1', file('story.txt', STORY), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toMatch(/^3 entities of the actor files passed over: 2 Address, 1 Sanction\n/);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Reading).actors).toMatchObject([
    { name: 'Zor Brigade', kind: 'force', entity: 'g1', mentions: [{}, {}] },
    { name: 'Orla Venn', kind: 'person', country: 'IE', entity: 'x1', office: 'defence-minister' },
  ]);
});

test('threads know them too', async () => {
  const report = JSON.stringify({ id: 'r', text: STORY, published: '2020-05-04' });
  const args = ['read', '--jobs', '2', '--quiet', '--input', 'jsonl', '-'];
  const { status, out, err } = await run([...args, '--actors', file('b.jsonl', FTM)], {
    engine: ENGINE,
    stdin: `${report}\n${report}\n`,
  });
  expect([status, err]).toEqual([0, '']);
  const readings = out.trim().split('\n');
  expect(readings).toHaveLength(2);
  for (const line of readings)
    expect((JSON.parse(line) as Reading).actors![0]).toMatchObject({ entity: 'g1' });
});

test('lines may be longer than a piece of the file', async () => {
  const long = JSON.stringify({
    id: 'long',
    schema: 'Person',
    properties: { name: ['Orla Venn'], notes: ['é'.repeat(300_000)] },
  });
  const options = ['--actors', file('a.jsonl', `${FTM}\n${long}`)];
  const { out } = await run(['read', file('story.txt', STORY), ...options], { engine: ENGINE });
  expect((JSON.parse(out) as Reading).actors).toMatchObject([{ entity: 'g1' }, { entity: 'long' }]);
});

test('--explain knows them too, and says where an office comes from', async () => {
  const story = file('s.txt', '---\npublished: 2020-05-04\n---\nThe Irish defence minister said so.');
  const options = ['--explain', 'a1', '--actors', file('a.csv', CSV)];
  const { status, out } = await run(['read', story, ...options], { engine: ENGINE });
  expect(status).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Orla Venn is defence-minister of IE on 2020-05-04 in the user’s file',
  );
});

test('with --no-claims it is not understood', async () => {
  const { status, err } = await run([
    'read',
    file('s.txt', 'Words.'),
    '--no-claims',
    '--actors',
    file('a.csv', CSV),
  ]);
  expect(status).toBe(2);
  expect(err).toBe(
    'error: --actors is for places and actors, which --no-claims leaves out: leave out one of them.\n',
  );
});

test.each([
  ['a broken line', `${FTM}\n{`, 'bad.jsonl:5: this is not valid JSON'],
  ['no such file', null, 'ENOENT'],
])('%s ends with status 2 and says where', async (_, content, message) => {
  const path = content === null ? join(folder, 'none.jsonl') : file('bad.jsonl', content);
  const { status, err } = await run(['read', file('story.txt', 'Words.'), '--actors', path]);
  expect(status).toBe(2);
  expect(err).toContain('The actors cannot be read.');
  expect(err).toContain(message);
});
