// `dateline add` and `dateline rebuild`: what is kept, what is said of it, and what happens when it is stopped.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { Collector, type RunOptions, run } from './run.ts';

const SETTINGS = { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' };

let empty: string; // an empty ledger to copy: making one takes seconds
let folder: string;
let place: string;
beforeAll(async () => {
  empty = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
  await (await openDatabase(empty)).close();
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-add-'));
  place = join(folder, 'ledger');
  cpSync(empty, place, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  mkdirSync(join(folder, 'in'), { recursive: true });
  const path = join(folder, 'in', name);
  writeFileSync(path, text);
  return path;
}

const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const reports = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    line({ id: from + i, text: `Ryan said that it is ${from + i}.` }),
  ).join('');

const add = (paths: readonly string[], options: RunOptions = {}) =>
  run(['add', '--ledger', place, ...(options.anyThreads ? [] : ['--jobs', '1']), ...paths], options);

async function inLedger<T>(ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await Ledger.open(place, SETTINGS);
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}

const became = (out: string) =>
  out
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one) as Record<string, string>);

describe('adding', () => {
  test('counts what became of every report, and names what failed', async () => {
    file(
      'a.txt',
      '---\nurl: https://a.example/1\npublished: 2019-01-11\n---\n\nRyan said that it has begun.\n',
    );
    file('b.jsonl', `${reports(0, 3)}{"id"\n${line({ id: 'x', text: 'EXPLODE' })}`);
    const input = join(folder, 'in');
    const first = await add([input]);
    expect(first.status).toBe(1);
    expect(first.out).toBe('');
    expect(first.err.split('\n').slice(0, 2)).toEqual([
      '4 added · 0 unchanged · 0 new versions · 0 copies · 2 failed · 0.0 s',
      '2 reports could not be added:',
    ]);
    expect(first.err).toMatch(/b\.jsonl:4: .*\(json-broken\)\n.*b\.jsonl:5: .*exploded.*\(reader-failed\)/);
    file('b.jsonl', reports(1, 5).replace('it is 1', 'it was 1'));
    const second = await add([input]);
    expect(second).toMatchObject({ status: 0 });
    expect(second.err).toBe(
      '2 added · 2 unchanged · 1 new version · 0 copies · 0 failed · 0.0 s\nIn new versions: 1 statement new, 1 gone\n',
    );
    expect(await add(['--quiet', input])).toEqual({ status: 0, out: '', err: '' });
    const versions = await inLedger((ledger) => ledger.versions('https://a.example/1'));
    expect(versions).toMatchObject([{ published: '2019-01-11', text: 'Ryan said that it has begun.\n' }]);
  });

  test('says what became of each report, in order, when asked for lines', async () => {
    file('b.jsonl', `${reports(0, 40)}{"id"\n${reports(40, 42)}`);
    const path = join(folder, 'in', 'b.jsonl');
    const lines = became((await add(['--format', 'jsonl', path])).out);
    const reported = lines.filter(({ outcome }) => outcome !== 'failed');
    expect(reported.map(({ where }) => where)).toEqual(
      [...Array(43).keys()].filter((i) => i !== 40).map((i) => `${path}:${i + 1}`),
    );
    expect(reported[0]).toMatchObject({
      outcome: 'added',
      report: '0',
      version: expect.stringMatching(/^v_/),
    });
    expect(lines.filter(({ outcome }) => outcome === 'failed')).toEqual([
      { where: `${path}:41`, outcome: 'failed', why: 'json-broken' },
    ]);
    const again = became((await add(['--format', 'jsonl', path])).out);
    expect(again.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(42);
  });

  test('says of a new version what changed in its entries', async () => {
    const page = (text: string) => add(['--format', 'jsonl', file('p.jsonl', line({ id: 'p', text }))]);
    const show = async (...more: string[]) => (await run(['show', 'p', '--ledger', place, ...more])).out;
    const [first] = became((await page('Ryan said no. Esper said that it is over.')).out);
    expect(first).not.toHaveProperty('changes');
    expect(await show()).not.toContain('since');
    const [second] = became((await page('Aoun said \u001b yes. Akar said no. Ryan said no.')).out);
    const none = { new: 0, gone: 0, changed: 0 };
    expect(second).toMatchObject({
      ...{ outcome: 'new-version', report: 'p' },
      changes: { claims: none, statements: { new: 2, gone: 1, changed: 0 } },
    });
    expect(await show()).toMatch(
      new RegExp(
        [
          ' {4}since version 1: 2 statements new, 1 gone',
          ' {6}\\+ s_\\w{16} statement: “Aoun said ␛ yes.”',
          ' {6}\\+ s_\\w{16} statement: “Akar said no.”',
          ' {6}− s_\\w{16} statement: “Esper said that it is over.”\n$',
        ].join('\n'),
      ),
    );
    const { versions } = JSON.parse(await show('--format', 'json')) as {
      versions: { changes: { added: object[]; gone: object[]; same: number } | null }[];
    };
    expect(versions.map(({ changes }) => changes && [changes.added.length, changes.gone.length])).toEqual([
      null,
      [2, 1],
    ]);
    expect(versions[1]!.changes).toMatchObject({
      ...{ version: second!['version'], since: { version: first!['version'], number: 1 }, same: 1 },
      gone: [{ entry: 'statement', words: 'Esper said that it is over.', span: [14, 41] }],
    });
  });

  test('what has no id goes by its address, its full path or, piped in, its words', async () => {
    const path = file('c.txt', 'Ryan said no.');
    const lines = file(
      'd.jsonl',
      line({ url: 'https://a.example/2', text: 'Ryan said yes.' }) + line({ text: 'Esper said yes.' }),
    );
    const ids = async (...paths: string[]) =>
      became((await add(['--format', 'jsonl', ...paths])).out).map(({ report }) => report);
    expect(await ids(path, lines)).toEqual([path, 'https://a.example/2', `${lines}:2`]);
    const piped = async (text: string) =>
      became((await add(['--format', 'jsonl', '-'], { stdin: text })).out)[0]!;
    const [one, two, three] = [
      await piped('Ryan said no.'),
      await piped('Esper said no.'),
      await piped('Ryan said no.'),
    ];
    expect(one).toMatchObject({ outcome: 'copy', report: expect.stringMatching(/^text:/) });
    expect(two.outcome).toBe('added');
    expect(three).toMatchObject({ outcome: 'unchanged', report: one!['report'] });
  });

  test('what cannot be kept as it is is read as it is kept', async () => {
    const stdin = line({ id: 'nul', title: 'a\0b', text: 'Ryan said that\0 half \ud83d is here.' });
    expect((await add(['--input', 'jsonl', '-'], { stdin })).err).toContain('1 added');
    const text = 'Ryan said that\ufffd half \ufffd is here.';
    expect(await inLedger((ledger) => ledger.versions('nul'))).toMatchObject([{ title: 'a\ufffdb', text }]);
  });

  test('on many threads it is the same ledger, and what is known is not read again', async () => {
    const stdin = reports(0, 300);
    const threads = ['--jobs', '2', '--input', 'jsonl', '-'];
    expect((await add(threads, { stdin, anyThreads: true })).err).toContain('300 added');
    const exploding =
      stdin.replace('"it is 7."', '"it is 7."') + line({ id: 'x', text: 'Ryan said that it is new.' });
    expect((await add(threads, { stdin: exploding, anyThreads: true })).err).toContain(
      '1 added · 300 unchanged',
    );
    const readers = await inLedger(async (ledger) =>
      (await ledger.readingsOf('7')).map(({ reader }) => reader),
    );
    expect(readers).toEqual(['fake']);
  });

  test('a ledger in use is named, and nothing is read', async () => {
    const ledger = await Ledger.open(place, SETTINGS);
    await expect(add([file('a.txt', 'Ryan said no.')])).rejects.toMatchObject({ slug: 'ledger-in-use' });
    await ledger.close();
  });
});

test('a report from a pipe that stays open is kept before the next one comes', async () => {
  const stdin = new PassThrough();
  const stdout = new Collector();
  const said = new Promise<string>((resolve) => {
    const write = stdout._write.bind(stdout);
    stdout._write = (chunk, encoding, done) => {
      write(chunk, encoding, done);
      resolve(String(chunk));
    };
  });
  stdin.write(reports(0, 1));
  const running = add(['--format', 'jsonl', '--input', 'jsonl', '-'], { stdin, stdout });
  expect(await said).toContain('"outcome":"added"');
  stdin.end(reports(1, 2));
  expect((await running).err).toContain('2 added');
});

test('interrupted, it keeps what was read, gives the ledger back, and can go on', async () => {
  const stop = new AbortController();
  const stdin = new PassThrough();
  const stdout = new Collector();
  stdin.write(reports(0, 129));
  const running = add(['--format', 'jsonl', '--input', 'jsonl', '-'], {
    stdin,
    stdout,
    interrupted: stop.signal,
  });
  const write = stdout._write.bind(stdout);
  stdout._write = (chunk, encoding, done) => {
    write(chunk, encoding, done);
    stop.abort(); // with the first line of the first batch; the pipe stays open
  };
  const { status, err } = await running;
  expect(status).toBe(130);
  expect(err).toBe(
    'Interrupted. What was added is kept: run the same command again to go on.\n129 added · 0 unchanged · 0 new versions · 0 copies · 0 failed · 0.0 s\n',
  );
  const again = await add(['--input', 'jsonl', '-'], { stdin: reports(0, 136) });
  expect(again.err).toContain('7 added · 129 unchanged');
});

describe('rebuilding', () => {
  test('reads everything again, and keeps what people said', async () => {
    await add(['--input', 'jsonl', '-'], { stdin: reports(0, 40) });
    const [entry] = await inLedger((ledger) => ledger.entries());
    await inLedger((ledger) => ledger.judge({ action: 'reject', target: entry!.id }));
    const rebuild = (...args: string[]) => run(['rebuild', '--ledger', place, '--jobs', '1', ...args]);
    expect(await rebuild()).toMatchObject({
      status: 0,
      err: '0 reports read anew · 40 as before · 0 failed · 0.0 s\n',
    });
    await inLedger(({ database }) => database.exec("update dateline.reading set reader = 'older'"));
    expect((await rebuild()).err).toContain('40 reports read anew · 0 as before');
    expect(await rebuild('--quiet')).toEqual({ status: 0, out: '', err: '' });
    expect((await inLedger((ledger) => ledger.entry(entry!.id)))!).toMatchObject({
      live: null,
      found: { length: 2 },
    });
  });

  test('of a report that cannot be read any more names it, and goes on', async () => {
    await add(['--input', 'jsonl', '-'], { stdin: reports(0, 2) });
    await inLedger(({ database }) =>
      database.exec(`insert into dateline.body values (encode(sha256('EXPLODE'), 'hex'), 'EXPLODE');
        update dateline.version set body_sha256 = encode(sha256('EXPLODE'), 'hex') where report = '0'`),
    );
    const { status, err } = await run(['rebuild', '--ledger', place, '--jobs', '1']);
    expect(status).toBe(1);
    expect(err).toMatch(
      /0 reports read anew · 1 as before · 1 failed.*\n.*could not be read again:\n {2}0: Reading it failed \(exploded\)/,
    );
  });
});

test.each([
  ['http://127.0.0.1:4802', "'Content-Type: application/x-ndjson' http://127.0.0.1:4802/reports."],
  ['http://desk.example/news', 'http://desk.example/news/reports.'],
  ["http://desk.example/it's", `'http://desk.example/it'\\''s/reports'.`],
])('a server at %s is sent reports at its own address', async (place, said) => {
  const { status, err } = await run(['add', 'x.txt', '--ledger', place]);
  expect(status).toBe(2);
  expect(err).toContain(said);
});

test('an address that holds a password is not repeated', async () => {
  const { status, err } = await run(['add', 'x.txt', '--ledger', 'http://me:secret@desk.example/']);
  expect([status, err.includes('secret')]).toEqual([2, false]);
});
