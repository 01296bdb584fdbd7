// The commands that ask, over a folder and over a server that holds a copy of it: they print the same, byte for byte. And what
// is judged through the server.
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Collector, type Ran, run } from '../cli/run.ts';
import { killServers, startServer, stopServer } from '../http/running-server.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const NOW = '2019-11-01T10:00:00.000Z';
const MORE = [
  { id: 'undated', text: 'US troops will stay in Iraq, Mark Esper said.' },
  {
    id: 'r1',
    published: '2018-10-20',
    text: 'US troops will leave Iraq within four weeks, Jim Mattis said.',
  },
  { id: "it's r2", published: '2018-10-22', text: 'US troops will stay in Iraq, Mattis said.' },
  { id: 'https://example.org/r3?x=a b#c', published: '2018-10-23', text: 'James Mattis left.' },
];

let folder: string;
let place: string;
let address: string;
let server: ChildProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-client-'));
  place = join(folder, 'ledger');
  const add = ['add', '--ledger', place, '--jobs', '1', '--quiet'];
  const samples = join(import.meta.dirname, '..', '..', 'samples');
  expect(await run([...add, samples], { engine: ENGINE })).toMatchObject({ status: 0, err: '' });
  const stdin = MORE.map((one) => `${JSON.stringify(one)}\n`).join('');
  expect(await run([...add, '--input', 'jsonl', '-'], { engine: ENGINE, stdin })).toMatchObject({
    status: 0,
  });
  const dismiss = [
    'review',
    'dismiss',
    (await conflicts())[1]!.id,
    '--reason',
    'two bases',
    '--ledger',
    place,
  ];
  expect(await run(dismiss)).toMatchObject({ status: 0 });
  const served = join(folder, 'served');
  cpSync(place, served, { recursive: true });
  ({ server, address } = await startServer(['--ledger', served], { TEST_CLOCK: NOW }));
}, 300_000);
afterAll(async () => {
  if (server !== undefined) expect(await stopServer(server)).toBe(0);
  killServers();
  rmSync(folder, { recursive: true, force: true });
});

interface Conflict {
  readonly id: string;
  readonly a: { readonly id: string };
}

async function conflicts(): Promise<Conflict[]> {
  const { out } = await run(['conflicts', '--format', 'jsonl', '--all', '--ledger', place]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Conflict);
}

const ask = (args: readonly string[], ledger: string): Promise<Ran> =>
  run([...args, '--ledger', ledger], { clock: NOW, env: { USER: 'Ada' } });

/** What both print; fails where they differ, but for the place that commands name. */
async function both(args: readonly string[]): Promise<Ran> {
  const [here, there] = [await ask(args, place), await ask(args, address)];
  const without = ({ out, ...ran }: Ran) => ({
    ...ran,
    out: out.replaceAll(place, 'X').replaceAll(address, 'X'),
  });
  expect(without(there)).toEqual(without(here));
  return here;
}

describe('a folder and a server print the same', { timeout: 120_000 }, () => {
  const table = ['--format', 'table'];
  test.each([
    [['conflicts', ...table]],
    [['conflicts', '--all', ...table]],
    [['conflicts', '--all', '--format', 'json']],
    [['conflicts', '--format', 'csv', '--as-of', '2019-10-22']],
    [['conflicts', '--format', 'jsonl', '--known-by', '2001']],
    [['deadlines', ...table]],
    [['deadlines', '--format', 'csv', '--as-of', '2019-11-20']],
    [['deadlines', '--format', 'json']],
    [['positions', 'Esper', ...table]],
    [['positions', 'Esper', '--format', 'csv']],
    [['positions', 'person:mark esper', '--format', 'json', '--as-of', '2019-10-25']],
    [['positions', 'officials']],
    [['positions', 'Nobody']],
    [['positions', 'Reuters', ...table]],
    [['presence', '--format', 'csv']],
    [['presence', 'Iraq', ...table]],
    [['presence', 'north', '--format', 'json']],
    [['presence', 'Atlantis', ...table]],
    [['presence', 'Atlantis', '--format', 'csv']],
    [['timeline', ...table]],
    [['timeline', '--format', 'jsonl']],
    [['timeline', '--format', 'csv', '--as-of', '2019-01-10']],
    [['timeline', '--as-of', '2001', ...table]],
    [['timeline', '--as-of', 'yesterday']],
    [['search', 'troops']],
    [['search', 'troops', '--limit', '3', '--format', 'json']],
    [['search', '--limit', '250', '--format', 'csv', '--as-of', '2019-12-31']],
    [['search', 'troops', '--from', 'never']],
    [['search', 'troops', '--after', 'nowhere']],
    [['search', 'troops', '--facets']],
    [['search', '--facets', '--format', 'json', '--place', 'Iraq']],
    [['search', 'hippopotamus']],
    [['show', 'https://example.org/r3?x=a b#c']],
    [['show', "it's r2", '--format', 'json']],
    [['show', 'c_0123456789abcdef']],
    [['show', 'k_0123456789abcdef']],
    [['show', '..']],
    [['review']],
    [['review', '--format', 'jsonl']],
    [['review', 'doubtful']],
    [['review', 'doubtful', '--format', 'jsonl']],
    [['review', 'reject', 'c_0123456789abcdef']],
    [['review', 'undo', 'j_0123456789abcdef']],
    [['review', 'merge', 'person:nobody', 'person:mark esper']],
  ])('%j', async (args) => {
    const { status, out, err } = await both(args);
    // Or the test above would hold where both fail.
    expect(status === 0 ? `${out}${err}` : err).not.toBe('');
  });

  test('what goes by an id', async () => {
    const all = await conflicts();
    for (const { id } of [all[0]!, all[1]!]) {
      expect((await both(['show', id])).status).toBe(0);
      expect(JSON.parse((await both(['show', id, '--format', 'json'])).out)).toMatchObject({ id });
    }
    const entry = all[0]!.a.id;
    expect((await both(['show', entry])).out).toContain(entry);
    expect(JSON.parse((await both(['show', entry, '--format', 'json'])).out)).toMatchObject({ id: entry });
    const [judged] = (await both(['review'])).out.split(' ');
    expect((await both(['show', judged!])).out).toContain('“two bases”');
  });

  test('a page for a person in its width', async () => {
    const printed = async (ledger: string) => {
      const stdout = Object.assign(new Collector(), { isTTY: true, columns: 60 });
      await run(['deadlines', '--ledger', ledger], { stdout, clock: NOW, env: { FORCE_COLOR: '1' } });
      return stdout.text;
    };
    expect(await printed(address)).toBe(await printed(place));
  });
});

describe('exports through a server are those of the folder', { timeout: 120_000 }, () => {
  test.each(['jsonl', 'annotations', 'geojson', 'ics', 'atom'])('%s', async (format) => {
    const [here, there] = [place, address].map((ledger) => ask(['export', '--format', format], ledger));
    expect((await here)!.out.length).toBeGreaterThan(500);
    expect((await there)!.out).toBe((await here)!.out);
    expect((await there)!.err).toMatch(/^[\d,]+ bytes · [\d.]+ s\n$/);
  });

  test('csv, as files that are whole', async () => {
    const asked = ['export', '--format', 'csv', '--as-of', '2019-10-25', '--quiet', '--out'];
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    const left = '1 undated report is left out: nobody can say what of them was on the record.\n';
    expect(await ask([...asked, here], place)).toEqual({ status: 0, out: '', err: left });
    expect(await ask([...asked, there], address)).toEqual({ status: 0, out: '', err: left });
    expect(readdirSync(there)).toEqual(readdirSync(here));
    expect(readdirSync(there).length).toBeGreaterThan(5);
    for (const name of readdirSync(there))
      expect(readFileSync(join(there, name), 'utf8')).toBe(readFileSync(join(here, name), 'utf8'));
  });

  test('what is no moment is refused, and leaves nothing behind', async () => {
    const out = join(folder, 'none.ics');
    const ran = await ask(['export', '--format', 'ics', '--as-of', 'never', '--out', out], address);
    expect(ran).toMatchObject({ status: 2, err: expect.stringContaining('never is no moment') });
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);
  });
});

describe('through a server', { timeout: 120_000 }, () => {
  const through = (...args: string[]) => ask(args, address);

  test('an entry is judged by whoever runs the server, and the judgement undone', async () => {
    const [{ a }] = (await conflicts()) as [Conflict];
    const made = await through('review', 'reject', a.id, '--reason', 'not so', '--format', 'jsonl');
    const { id, author } = JSON.parse(made.out) as { id: string; author: string };
    expect(author).toBe('Ada');
    expect((await through('show', a.id)).out).toContain(`${a.id} claim · rejected`);
    expect((await through('review', 'undo', id)).out).toContain(`undo ${id}`);
    expect((await through('show', a.id)).out).not.toContain('rejected\n');
    const corrected = await through('review', 'correct', a.id, 'status=maybe');
    expect(corrected).toMatchObject({ status: 1, err: expect.stringContaining('(judgement-refused)') });
  });

  test('doubtful pairs are ruled on by the commands that are printed', async () => {
    interface Pair {
      readonly split: string;
      readonly from: { readonly key: string };
    }
    const pairs = async () =>
      (await through('review', 'doubtful', '--format', 'jsonl')).out
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Pair]));
    const before = await pairs();
    const [, action, one, other] = /^dateline review (\S+) '?([^']+?)'? '([^']+)' --ledger http:\S+$/.exec(
      before[0]!.split,
    )!;
    expect(await through('review', action!, one!, other!)).toMatchObject({ status: 0, err: '' });
    expect(await pairs()).toEqual(before.slice(1));
  });

  test('nobody judges under another name, and the ledger itself is not opened', async () => {
    expect(await through('review', 'accept', 'c_0123456789abcdef', '--author', 'Bea')).toMatchObject({
      ...{ status: 2, out: '' },
      err: expect.stringContaining('leave out --author'),
    });
    for (const command of [['rebuild'], ['import', '-'], ['follow', 'https://example.org/feed'], ['serve']])
      expect(await through(...command)).toMatchObject({
        ...{ status: 2, out: '' },
        err: expect.stringMatching(/^error: This command works on the ledger itself.*Stop dateline serve/),
      });
  });
});

describe('watches of a folder and of a server are the same', { timeout: 120_000 }, () => {
  const HOOK = ['--webhook', 'https://hooks.example/x', '--secret-file'];

  test('previewed, added, listed, shown, ended', async () => {
    const preview = ['watch', 'add', 'search', 'troops', '--place', 'Iraq', '--preview'];
    expect((await both(preview)).out).toMatch(/^Expected: 9 sentences/);
    await both([...preview, '--format', 'json']);
    const secret = join(folder, 'secret');
    writeFileSync(secret, `whsec_${'A'.repeat(32)}\n`);
    const made = await both(['watch', 'add', 'actor', 'Esper', ...HOOK, secret, '--format', 'json']);
    const { watch } = JSON.parse(made.out) as { watch: { id: string; author: string } };
    expect(watch.author).toBe('Ada');
    await both(['watch', 'add', 'place', 'Iraq', '--name', 'All of it']);
    await both(['watch', 'add', 'actor', 'Nobody Yet']);
    expect((await both(['watch', 'list', '--format', 'jsonl'])).out.trimEnd().split('\n')).toHaveLength(3);
    for (const format of ['text', 'json', 'atom'])
      expect((await both(['watch', 'show', watch.id, '--format', format])).status).toBe(0);
    expect((await both(['watch', 'again', watch.id])).out).toBe('0 to be tried again\n');
    expect((await both(['watch', 'end', watch.id])).out).toContain(`${watch.id} ended ${NOW} by Ada`);
  });

  test.each([
    [['watch', 'show', 'w_0123456789abcdef'], 1],
    [['watch', 'end', 'w_0123456789abcdef'], 1],
    [['watch', 'again', 'w_0123456789abcdef'], 1],
    [['watch', 'show', '..'], 1],
    [['watch', 'add', 'actor', '…'], 1],
    [['watch', 'add', 'actor', 'officials'], 2],
  ])('%j is refused alike', async (args, status) => {
    const [here, there] = [await ask(args, place), await ask(args, address)];
    expect(there).toEqual(here);
    expect([here.status, here.out]).toEqual([status, '']);
  });

  test.each([
    [['watch', 'deliver'], /server finds and sends alerts by itself/],
    [['watch', 'add', 'place', 'Iraq', '--author', 'Bea'], /leave out --author/],
    [['watch', 'add', 'place', 'Iraq', '--allow-host', 'x'], /dateline serve --allow-host/],
    [
      ['watch', 'add', 'place', 'Iraq', '--webhook', 'http://127.0.0.1/'],
      /Start the server with --allow-host/,
    ],
  ])('%j is the server’s to do', async (args, message) => {
    expect(await ask(args, address)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(message),
    });
  });
});
