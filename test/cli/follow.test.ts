// `dateline follow` against servers on this machine: what is added, what is said, what is remembered, how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { type Handler, type Loopback, serve, TestClock } from '../ingest/fetch/loopback.ts';
import { item, page, rss } from '../ingest/follow/feed-pages.ts';
import { Collector, type RunOptions, run } from './run.ts';

const SETTINGS = { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' };

// One ledger for all: servers stay open to the end, and words differ, so that no test has addresses or copies of another.
let folder: string;
let place: string;
let time: TestClock;
const open: Loopback[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-follow-'));
  place = join(folder, 'ledger');
  await (await Ledger.open(place, SETTINGS)).close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const each of open) await each.close();
});
beforeEach(() => {
  time = new TestClock();
});

async function site(pages: Record<string, string | Handler>): Promise<Loopback> {
  const server = await serve(pages);
  open.push(server);
  return server;
}

const follow = (args: readonly string[], options: RunOptions = {}) =>
  run(['follow', '--ledger', place, '--jobs', '1', '--allow-host', '127.0.0.1', ...args], {
    time,
    ...options,
  });

async function inLedger<T>(ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await Ledger.open(place, SETTINGS);
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}

const lines = (out: string) =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, string>]));

describe('one look', () => {
  test('adds what is new; then only what the feed has since', async () => {
    const pages: Record<string, string | Handler> = {
      '/feed': rss([item('/b'), item('/a')]),
      '/a': page('Ryan said no.'),
      '/b': page('Ryan said yes.'),
      '/c': page('Esper said no.'),
    };
    const { origin, asked } = await site(pages);
    expect(await follow([`${origin}/feed`])).toEqual({
      status: 0,
      out: '',
      err: '1 feed: 1 read · 0 not changed · 0 failed\n2 added · 0 unchanged · 0 new versions · 0 copies · 0 failed · 0.0 s\n',
    });
    const [a] = await inLedger((ledger) => ledger.versions(`${origin}/a`));
    expect(a).toMatchObject({ text: 'Ryan said no.', outlet: 'Wire', seen: [{ fetched: true }] });

    asked.length = 0;
    expect((await follow([`${origin}/feed`])).err).toBe(
      '1 feed: 0 read · 1 not changed · 0 failed\n0 added · 0 unchanged · 0 new versions · 0 copies · 0 failed · 0.0 s\n',
    );
    expect(asked).toEqual(['/feed']);

    pages['/feed'] = rss([item('/c'), item('/b'), item('/a')]);
    const { out } = await follow([`${origin}/feed`, '--format', 'jsonl', '--quiet']);
    expect(lines(out)).toEqual([
      {
        ...{ where: `${origin}/c`, outcome: 'added', report: `${origin}/c`, feed: `${origin}/feed` },
        version: expect.stringMatching(/^v_/),
      },
    ]);
    expect(asked).toEqual(['/feed', '/feed', '/c']);
  });

  test('takes a changed item as a new version', async () => {
    const changed = (day: string) => item('/a', `<atom:updated>2019-10-${day}T00:00:00Z</atom:updated>`);
    const pages: Record<string, string | Handler> = {
      '/feed': rss([changed('23')]),
      '/a': page('Akar said no.'),
    };
    const { origin } = await site(pages);
    await follow([`${origin}/feed`]);
    pages['/feed'] = rss([changed('24'), '<!-- -->']);
    pages['/a'] = page('Akar said yes.');
    expect((await follow([`${origin}/feed`])).err).toContain('0 added · 0 unchanged · 1 new version');
    expect(await inLedger((ledger) => ledger.versions(`${origin}/a`))).toHaveLength(2);
  });

  test('reads on threads, many feeds at a time, text that only the feed has too', async () => {
    const only =
      '<item><guid isPermaLink="false">only</guid><content:encoded>Ryan said here.</content:encoded></item>';
    const pages: Record<string, string | Handler> = { '/feed/x': rss([only]) };
    for (let i = 0; i < 6; i++) {
      pages[`/feed/${i}`] = rss([item(`/${i}/a`), item(`/${i}/b`)]);
      for (const one of 'ab') pages[`/${i}/${one}`] = page(`Ryan said that it is ${i}${one}.`);
    }
    const { origin } = await site(pages);
    const list = join(folder, 'feeds.txt');
    const feeds = Object.keys(pages).filter((path) => path.startsWith('/feed/'));
    writeFileSync(list, feeds.map((path) => `${origin}${path}\n`).join(''));
    const { status, err } = await follow([list, '--jobs', '2']);
    expect({ status, err }).toMatchObject({ status: 0, err: expect.stringContaining('13 added') });
    const said = await inLedger((ledger) => ledger.entries());
    const here = said.filter(({ kind, report }) => kind === 'statement' && report.startsWith(origin));
    expect(here).toHaveLength(13);
    expect(await inLedger((ledger) => ledger.versions(`${origin}/feed/x#only`))).toMatchObject([
      { text: 'Ryan said here.' },
    ]);
  });

  test('names each feed and page that failed, stops at none, and tries again what may pass', async () => {
    const pages: Record<string, string | Handler> = {
      '/robots.txt': (_request, response) => void response.end('User-agent: *\nDisallow: /closed'),
      '/feed': rss([item('/closed'), item('/busy'), item('/explodes'), item('/a')]),
      '/closed': page('Aoun said no.'),
      '/busy': (_request, response) => void response.writeHead(503, { 'retry-after': '3600' }).end(),
      '/explodes': page('EXPLODE'),
      '/a': page('Aoun said no.'),
      '/inside': (_request, response) =>
        void response.writeHead(302, { location: 'http://169.254.169.254/feed' }).end(),
      '/page': page('no feed'),
      '/closed/feed': rss([]),
    };
    const { origin, asked } = await site(pages);
    const none = join(folder, 'none.txt');
    const feeds = ['/inside', '/page', '/closed/feed', '/gone', '/feed'].map((path) => `${origin}${path}`);
    const { status, err } = await follow([none, ...feeds]);
    expect(status).toBe(1);
    const said = err.split('\n');
    expect(said[0]).toBe('6 feeds: 1 read · 0 not changed · 5 failed');
    expect(said[1]).toBe('5 feeds could not be read:');
    for (const named of [
      'none.txt: There is no such file or folder. Check the path. (path-missing)',
      '/inside: 169.254.169.254 is not a public address. ',
      '/page: This is no feed that can be read. ',
      '/closed/feed: The robots.txt of the site disallows it. ',
      '/gone: The server answers 404. ',
    ])
      expect(said.slice(2, 7).some((line) => line.includes(named))).toBe(true);
    expect(said[7]).toBe('1 added · 0 unchanged · 0 new versions · 0 copies · 3 failed · 0.0 s');
    expect(said[8]).toBe('3 reports could not be added:');
    for (const slug of ['robots-disallowed', 'url-status', 'reader-failed'])
      expect(said.slice(9).filter((line) => line.endsWith(`(${slug})`))).toHaveLength(1);
    expect(asked).not.toContain('/closed');

    asked.length = 0;
    pages['/busy'] = page('Aoun said perhaps.');
    expect((await follow([`${origin}/feed`])).err).toContain('\n1 added · 0 unchanged');
    expect(asked).toEqual(['/feed', '/busy']);
  });

  test('of a host that is not allowed by name asks nothing', async () => {
    const { origin, asked } = await site({ '/feed': rss([]) });
    const { status, err } = await run(['follow', `${origin}/feed`, '--ledger', place], { time });
    expect(status).toBe(1);
    expect(err).toContain('127.0.0.1 is not a public address');
    expect(asked).toEqual([]);
  });

  test('a page that leads inside is refused', async () => {
    const to =
      (location: string): Handler =>
      (_request, response) =>
        void response.writeHead(302, { location }).end();
    const { origin, port } = await site({ '/feed': rss([item('/a'), item('http://10.0.0.1/b')]) });
    const pages = await site({ '/feed': rss([item('/a')]), '/a': to(`http://localhost:${port}/feed`) });
    const { err } = await follow([`${origin}/feed`, `${pages.origin}/feed`]);
    expect(err).toMatch(/10\.0\.0\.1\/b: 10\.0\.0\.1 is not a public address/);
    expect(err).toMatch(/localhost leads to this machine, which has no public address/);
  });

  test('interrupted, it keeps what was read, and goes on from there', async () => {
    const stop = new AbortController();
    const pages: Record<string, string | Handler> = {
      '/feed': rss([item('/c'), item('/b'), item('/a')]),
      '/a': page('Kahl said a.'),
      '/b': page('Kahl said b.'),
      '/c': () => stop.abort(), // and no answer
    };
    const { origin, asked } = await site(pages);
    const { status, err } = await follow([`${origin}/feed`], { interrupted: stop.signal });
    expect(status).toBe(130);
    expect(err).toMatch(/^Interrupted\. What was added is kept: run/);
    const kept = Number(/(\d+) added/.exec(err)![1]);
    asked.length = 0;
    pages['/c'] = page('Kahl said c.');
    expect((await follow([`${origin}/feed`])).err).toContain(`${3 - kept} added · 0 unchanged`);
    expect(asked).toEqual(['/feed', '/a', '/b', '/c'].filter((_, i) => i === 0 || i > kept));
  });
});

describe('watching', () => {
  test('looks again at intervals, less often at what fails, until interrupted', async () => {
    const stop = new AbortController();
    const pages: Record<string, string | Handler> = {
      '/feed': rss([item('/a')]),
      '/a': page('Ryan said a.'),
      '/b': page('Ryan said b.'),
    };
    const { origin, asked } = await site(pages);
    const stderr: string[] = [];
    let looks = 0;
    const sleep = time.sleep.bind(time);
    time.sleep = async (milliseconds, signal) => {
      if (milliseconds > 60_000) {
        // Between looks the ledger can be asked.
        const { status } = await run(['search', 'Ryan', '--ledger', place]);
        stderr.push(`${milliseconds / 60_000} min, search ${status}`);
        if (++looks === 2) pages['/feed'] = rss([item('/b'), item('/a')]);
        if (looks === 4) stop.abort(new Error('stopped'));
      }
      await sleep(milliseconds, signal);
    };
    const { status, err } = await follow(
      [`${origin}/feed`, `${origin}/gone`, '--watch', '--interval', '15m'],
      { interrupted: stop.signal },
    );
    expect(status).toBe(130);
    const minutes = stderr.map((line) => Math.round(Number.parseFloat(line)));
    expect(minutes).toEqual([15, 15, 15, 15]);
    expect(stderr.every((line) => line.endsWith('search 0'))).toBe(true);
    const said = err.split('\n');
    expect(said[0]).toBe('2020-01-01T00:00:00Z');
    expect(err).toContain('\nNext look at 2020-01-01T00:15:00Z; Ctrl-C ends.\n2020-01-01T00:15:00Z\n');
    expect(err).toContain('2020-01-01T00:30:00Z\n2 feeds: 1 read · 0 not changed · 1 failed\n');
    expect(said.slice(said.indexOf('Interrupted. What was added is kept.'))).toEqual([
      'Interrupted. What was added is kept.',
      '6 feeds: 2 read · 2 not changed · 2 failed',
      '2 added · 0 unchanged · 0 new versions · 0 copies · 0 failed · 0.0 s',
      '',
    ]);
    expect(asked.filter((path) => path === '/feed')).toHaveLength(4);
    expect(asked.filter((path) => path === '/gone')).toHaveLength(2);
  });

  test('waits for a ledger that is in use, and goes on when it cannot be had', async () => {
    const stop = new AbortController();
    const { origin } = await site({ '/feed': rss([item('/a')]), '/a': page('Milley said a.') });
    const slept: number[] = [];
    let held: Ledger | null = null;
    const sleep = time.sleep.bind(time);
    time.sleep = async (milliseconds, signal) => {
      if (milliseconds >= 5000) slept.push(milliseconds);
      if (milliseconds > 60_000 && slept.length === 1) held = await Ledger.open(place, SETTINGS);
      else if (milliseconds > 60_000 && held !== null) {
        await held.close();
        held = null;
      } else if (milliseconds > 60_000) stop.abort(new Error('stopped'));
      await sleep(milliseconds, signal);
    };
    const { status, err } = await follow([`${origin}/feed`, '--watch'], { interrupted: stop.signal });
    expect(status).toBe(130);
    expect(slept.filter((one) => one === 5000)).toHaveLength(11);
    expect(err).toMatch(/\nerror: The ledger in .* is in use by process .*\(ledger-in-use\)\n/);
    expect(err).toContain('1 feed: 0 read · 1 not changed · 0 failed');
  });
});

describe('what is not understood', () => {
  test.each([
    ['no feed', [], /missing required argument 'feeds'/],
    ['an interval without looking again', ['https://a.example/', '--interval', '5m'], /add --watch/],
    ['an interval of no unit', ['https://a.example/', '--watch', '--interval', '5'], /from 1m/],
    ['an impolite interval', ['https://a.example/', '--watch', '--interval', '0m'], /from 1m/],
    ['standard input twice', ['-', '-'], /only once/],
  ])('%s', async (_, args, said) => {
    const { status, err } = await follow(args);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});

test('shows how far it is, at a terminal', async () => {
  const { origin } = await site({ '/feed': rss([item('/a')]), '/a': page('Pence said a.') });
  let now = 0;
  const stderr = Object.assign(new Collector(), { isTTY: true });
  await follow([`${origin}/feed`], { stderr, now: () => (now += 400) });
  expect(stderr.text).toContain('\r\u001b[2K0 of 1 feed  1 report');
});
