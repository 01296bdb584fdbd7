// `dateline read` on addresses, tables and archives, from arguments to exit status.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { type Handler, type Loopback, serve } from '../ingest/fetch/loopback.ts';
import { compressed, pageRecord } from '../ingest/warc/write-warc.ts';
import { run } from './run.ts';

let folder: string;
const open: Loopback[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-web-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const each of open.splice(0)) await each.close();
});

async function site(pages: Readonly<Record<string, string | Handler>>): Promise<Loopback> {
  const server = await serve(pages);
  open.push(server);
  return server;
}

const readings = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reading);

const PAGE = `<html><head><title>T</title><meta property="article:published_time" content="2019-10-23"></head>
  <body><article><p>Ryan said no.</p></article></body></html>`;
const picture: Handler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'image/png' }).end('x');
};
const ALLOW = ['--allow-host', '127.0.0.1'];

describe('addresses', () => {
  test('are read as pages, between files, in order', async () => {
    const { origin } = await site({ '/a': PAGE });
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'Ryan said yes.');
    const { status, out, err } = await run(['read', file, `${origin}/a#top`, file, ...ALLOW]);
    expect({ status, err }).toEqual({ status: 0, err: '3 reports · 3 statements · 9 words · 0.0 s\n' });
    expect(readings(out)).toMatchObject([
      { id: file },
      { id: `${origin}/a`, published: '2019-10-23' },
      { id: file },
    ]);
  });

  test('of this machine are refused unless they are allowed, and stop nothing', async () => {
    const { origin, port, asked } = await site({ '/a': PAGE });
    const { status, err } = await run(['read', `${origin}/a`, `http://localhost:${port}/a`, '--quiet']);
    expect(status).toBe(1);
    expect(err).toContain(`${origin}/a: 127.0.0.1 is not a public address. `);
    expect(err).toContain('--allow-host NAME. (url-refused)');
    expect(err).toContain('localhost leads to this machine, which has no public address');
    expect(asked).toEqual([]);
  });

  test('that lead nowhere are named', async () => {
    const [empty, gallery] = [await site({}), await site({ '/picture': picture })];
    const { err } = await run([
      'read',
      '--quiet',
      ...ALLOW,
      `${empty.origin}/gone`,
      `${gallery.origin}/picture`,
      'http://',
    ]);
    expect(err).toContain(
      '/gone: The server answers 404. Check the address, or try again later. (url-status)',
    );
    expect(err).toContain('/picture: This is image/png, not a web page or plain text. ');
    expect(err).toContain('http://: This is no address. ');
  });

  test('an interruption ends waiting for an answer', async () => {
    const stop = new AbortController();
    const { origin } = await site({ '/a': () => stop.abort() });
    const { status, err } = await run(['read', `${origin}/a`, ...ALLOW], { interrupted: stop.signal });
    expect(status).toBe(130);
    expect(err).toMatch(/^Interrupted\./);
  });
});

describe('tables and archives', () => {
  test('are the same on one thread and on several', async () => {
    const table = join(folder, 'a.csv');
    const rows = Array.from({ length: 500 }, (_, i) => `${i},"Ryan said ${i}.\nMore words."`);
    writeFileSync(table, `no,body\n${rows.join('\n')}\n`);
    const archive = join(folder, 'b.warc.gz');
    const records = Array.from({ length: 20 }, (_, i) => pageRecord(`https://e.org/${i}`, `Ryan said ${i}.`));
    writeFileSync(archive, compressed(records));
    const args = ['read', table, archive, '--columns', 'id=no,text=body'];
    const alone = await run([...args, '--jobs', '1']);
    expect(alone).toMatchObject({ status: 0, err: expect.stringContaining('520 reports') });
    const ids = readings(alone.out).map(({ id }) => id);
    expect(ids.slice(498, 502)).toEqual(['498', '499', 'https://e.org/0', 'https://e.org/1']);
    expect(await run([...args, '--jobs', '2'])).toEqual(alone);
  });

  test('a row that ends a thread costs one row', async () => {
    const table = join(folder, 'a.csv');
    writeFileSync(table, 'text\nRyan said a.\nRyan said END-THREAD.\nRyan said b.\n');
    const { status, out, err } = await run(['read', table, '--jobs', '2']);
    expect(status).toBe(1);
    expect(readings(out).map(({ id }) => id)).toEqual([`${table}:2`, `${table}:4`]);
    expect(err).toMatch(/a\.csv:3: .*\(thread-ended\)/);
  });

  test('columns that are not understood', async () => {
    const { status, err } = await run(['read', 'a.csv', '--columns', 'words=body']);
    expect(status).toBe(2);
    expect(err).toContain('Write for instance text=body,published=date');
  });
});
