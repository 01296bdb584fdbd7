// The web client against servers on this machine: what it fetches, what it refuses, and how it behaves.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAGE } from '../../../src/ingest/fetch/wanted.ts';
import { WebClient, type WebClientOptions } from '../../../src/ingest/fetch/web-client.ts';
import { type Handler, type Loopback, serve, TestClock } from './loopback.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
let clock: TestClock;
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  clock = new TestClock();
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function site(pages: Readonly<Record<string, string | Handler>>): Promise<Loopback> {
  const server = await serve(pages);
  open.push(server);
  return server;
}

function client(options: Partial<WebClientOptions> = {}): WebClient {
  const made = new WebClient({ version: '9.9.9', allowHosts: ['127.0.0.1'], clock, ...options });
  open.unshift(made);
  return made;
}

const answers =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): Handler =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('pages', () => {
  test('are fetched with their type, language, validators and time', async () => {
    const seen: unknown[] = [];
    const { origin } = await site({
      '/a': ({ headers }, response) => {
        seen.push(headers['user-agent'], headers['accept']);
        response
          .writeHead(200, {
            'content-type': 'Text/HTML; Charset="ISO-8859-1"',
            'content-language': 'en-GB',
            etag: '"1"',
            'last-modified': 'Tue, 01 Oct 2019 00:00:00 GMT',
          })
          .end('<p>x</p>');
      },
    });
    expect(await client().fetch(`${origin}/a#part`, PAGE)).toEqual({
      kind: 'fetched',
      url: `${origin}/a`,
      bytes: new Uint8Array(Buffer.from('<p>x</p>')),
      mediaType: 'text/html',
      charset: 'ISO-8859-1',
      language: 'en-GB',
      fetchedAt: '2020-01-01T00:00:00Z',
      validators: { etag: '"1"', lastModified: 'Tue, 01 Oct 2019 00:00:00 GMT' },
    });
    expect(seen).toEqual(['Dateline/9.9.9', PAGE.accept]);
  });

  test('that did not change are told by their validators', async () => {
    const { origin } = await site({
      '/a': ({ headers }, response) => {
        const same = headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then';
        response.writeHead(same ? 304 : 200, HTML).end();
      },
    });
    const validators = { etag: '"1"', lastModified: 'then' };
    expect(await client().fetch(`${origin}/a`, PAGE, validators)).toEqual({ kind: 'not-modified' });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
  });

  test.each([
    ['gzip', gzipSync('<p>packed</p>')],
    ['br', brotliCompressSync('<p>packed</p>')],
  ])('are unpacked from %s', async (encoding, body) => {
    const { origin } = await site({ '/a': answers(200, { ...HTML, 'content-encoding': encoding }, body) });
    const outcome = await client().fetch(`${origin}/a`, PAGE);
    expect(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString()).toBe('<p>packed</p>');
  });

  test.each([
    ['image/png', 'This is image/png, not a web page or plain text'],
    ['application/pdf', 'This is application/pdf, not a web page or plain text'],
    ['nonsense', 'This is of no type, not a web page or plain text'],
  ])('of type %s are not read', async (type, why) => {
    const { origin } = await site({ '/a': answers(200, { 'content-type': type }, 'x') });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-not-page', why });
  });

  test.each([404, 403, 410, 204])('that are answered with %i are named', async (status) => {
    const { origin, asked } = await site({ '/a': answers(status, HTML) });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({
      kind: 'failed',
      slug: 'url-status',
      why: `The server answers ${status}`,
      passing: false,
    });
    expect(asked).toEqual(['/a']);
  });
});

describe('bounds', () => {
  test('a body that is too long is left', async () => {
    const { origin } = await site({ '/a': 'x'.repeat(5000) });
    expect(await client({ longest: 4000 }).fetch(`${origin}/a`, PAGE)).toMatchObject({
      slug: 'page-too-long',
    });
    expect(await client({ longest: 5000 }).fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
  });

  test('a gzip bomb is left when what comes out is too long', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const { origin } = await site({ '/a': answers(200, { ...HTML, 'content-encoding': 'gzip' }, bomb) });
    const before = process.memoryUsage().arrayBuffers;
    expect(await client({ longest: 1024 * 1024 }).fetch(`${origin}/a`, PAGE)).toMatchObject({
      slug: 'page-too-long',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
  });

  test('a body without end is left when its time is up', async () => {
    const { origin } = await site({
      '/a': (_request, response) => {
        response.writeHead(200, HTML);
        response.write('<p>');
        setImmediate(() => {
          const { late } = clock;
          clock.late = new AbortController();
          late.abort();
        });
      },
    });
    const outcome = await client().fetch(`${origin}/a`, PAGE);
    expect(outcome).toMatchObject({
      slug: 'url-unreachable',
      why: 'The answer took too long',
      passing: true,
    });
  });

  test('an interruption rejects, also while waiting for a turn', async () => {
    const stop = new AbortController();
    const stopped = () => stop.abort(new Error('stopped')); // and never answers
    const { origin } = await site({ '/a': stopped, '/b': stopped });
    const web = client();
    const first = web.fetch(`${origin}/a`, PAGE, {}, stop.signal);
    const second = web.fetch(`${origin}/b`, PAGE, {}, stop.signal);
    const ends = await Promise.allSettled([first, second]);
    for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: { message: 'stopped' } });
  });

  test('a server that is not there, and one that hangs up', async () => {
    const gone = await serve({});
    await gone.close();
    expect(await client().fetch(`${gone.origin}/a`, PAGE)).toMatchObject({
      slug: 'url-unreachable',
      why: 'The host does not answer (ECONNREFUSED)',
    });
    const { origin, asked } = await site({ '/a': (request) => request.socket.destroy() });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({
      slug: 'url-unreachable',
      passing: true,
    });
    expect(asked).toHaveLength(3);
  });
});

describe('redirects', () => {
  const to = (location: string): Handler => answers(302, { location });

  test('are followed to the end, which is the address', async () => {
    const { origin } = await site({ '/a': to('b'), '/b': to('/c'), '/c': 'end' });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched', url: `${origin}/c` });
  });

  test('in a circle end after five', async () => {
    const { origin, asked } = await site({ '/a': to('/b'), '/b': to('/a') });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-redirects' });
    expect(asked).toHaveLength(6);
  });

  test.each([
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706434/',
    'file:///etc/passwd',
    'http://inside.example/',
  ])('to %s are refused', async (location) => {
    const { origin } = await site({ '/a': to(location) });
    const web = client({ resolve: async () => ['192.168.0.1'] });
    expect(await web.fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-refused' });
  });

  test('to nowhere are named', async () => {
    const { origin } = await site({ '/a': to('http://['), '/b': answers(302, {}) });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-redirects' });
    expect(await client().fetch(`${origin}/b`, PAGE)).toMatchObject({ slug: 'url-status' });
  });
});

describe('private addresses', () => {
  test('are not even connected to', async () => {
    const { port, asked } = await site({ '/a': 'secret' });
    const web = client({ allowHosts: [], resolve: async () => ['127.0.0.1'] });
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      'public.example',
      '[::ffff:7f00:1]',
    ])
      expect(await web.fetch(`http://${host}:${port}/a`, PAGE)).toMatchObject({ slug: 'url-refused' });
    expect(asked).toEqual([]);
  });

  test('a name that changes its address between check and connection gains nothing', async () => {
    const { port, asked } = await site({ '/a': 'secret' });
    const addresses = ['203.0.113.1', '127.0.0.1'];
    let times = 0;
    const web = client({ allowHosts: [], resolve: async () => [addresses[Math.min(times++, 1)]!] });
    expect(await web.fetch(`http://rebind.example:${port}/a`, PAGE)).toMatchObject({ slug: 'url-refused' });
    expect(asked).toEqual([]);
  });

  test('a host that is allowed by name is fetched, and only that', async () => {
    const { port } = await site({ '/a': 'x' });
    const web = client({ allowHosts: ['mine.example'], resolve: async () => ['127.0.0.1'] });
    expect(await web.fetch(`http://mine.example:${port}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
    expect(await web.fetch(`http://other.example:${port}/a`, PAGE)).toMatchObject({ slug: 'url-refused' });
  });

  test('a name without address', async () => {
    const web = client({
      resolve: async () => {
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      },
    });
    expect(await web.fetch('http://nobody.example/', PAGE)).toMatchObject({
      slug: 'url-unreachable',
      why: 'There is no host of this name',
    });
  });
});

describe('robots.txt', () => {
  const robots = (text: string): Handler => answers(200, { 'content-type': 'text/plain' }, text);

  test('is asked once and kept to, by name and for all', async () => {
    let asked = 0;
    const { origin } = await site({
      '/robots.txt': (request, response) => {
        asked++;
        robots(
          'User-agent: dateline\nDisallow: /private\nAllow: /private/open\n\nUser-agent: *\nDisallow: /',
        )(request, response);
      },
      '/a': 'x',
      '/private/open': 'x',
    });
    const web = client();
    expect(await web.fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
    expect(await web.fetch(`${origin}/private/b`, PAGE)).toMatchObject({ slug: 'robots-disallowed' });
    expect(await web.fetch(`${origin}/private/open`, PAGE)).toMatchObject({ kind: 'fetched' });
    expect(asked).toBe(1);
    clock.time += 25 * 60 * 60 * 1000;
    await web.fetch(`${origin}/a`, PAGE);
    expect(asked).toBe(2);
  });

  test('is asked about where a redirect leads', async () => {
    const { origin, asked } = await site({
      '/robots.txt': robots('User-agent: *\nDisallow: /b'),
      '/a': answers(301, { location: '/b' }),
      '/b': 'x',
    });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'robots-disallowed' });
    expect(asked).toEqual(['/a']);
  });

  test('that fails allows nothing until it answers again', async () => {
    let status = 503;
    const { origin, asked } = await site({
      '/robots.txt': (_request, response) => void response.writeHead(status).end(),
      '/a': 'x',
    });
    const web = client();
    expect(await web.fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-status', passing: true });
    expect(asked).toEqual([]);
    status = 404;
    clock.time += 11 * 60 * 1000;
    expect(await web.fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
  });

  test('says how long to pause', async () => {
    const { origin } = await site({
      '/robots.txt': robots('User-agent: *\nCrawl-delay: 7'),
      '/a': 'x',
      '/b': 'x',
    });
    const web = client();
    for (const path of ['/a', '/b']) await web.fetch(origin + path, PAGE);
    expect(clock.slept).toEqual([7000]);
  });
});

describe('politeness', () => {
  test('a second between requests to a host, none between hosts', async () => {
    const [one, two] = [await site({ '/a': 'x', '/b': 'x' }), await site({ '/a': 'x' })];
    const web = client();
    await web.fetch(`${one.origin}/a`, PAGE);
    await web.fetch(`${two.origin}/a`, PAGE);
    expect(clock.slept).toEqual([]);
    await web.fetch(`${one.origin}/b`, PAGE);
    expect(clock.slept).toEqual([1000]);
  });

  test('one request at a time to a host', async () => {
    let now = 0;
    let most = 0;
    const slow: Handler = (_request, response) => {
      most = Math.max(most, ++now);
      setImmediate(() => {
        now--;
        response.writeHead(200, HTML).end('x');
      });
    };
    const { origin } = await site({ '/a': slow, '/b': slow, '/c': slow });
    const web = client();
    await Promise.all(['/a', '/b', '/c'].map((path) => web.fetch(origin + path, PAGE)));
    expect(most).toBe(1);
  });

  test.each([
    ['17', 17_000],
    [new Date(Date.UTC(2020, 0, 1, 0, 0, 31)).toUTCString(), 31_000],
  ])('a busy server is left alone as long as it asks: %s', async (value, waited) => {
    let times = 0;
    const { origin } = await site({
      '/a': (_request, response) => {
        if (++times === 1) response.writeHead(429, { 'retry-after': value }).end();
        else response.writeHead(200, HTML).end('x');
      },
    });
    expect(await client().fetch(`${origin}/a`, PAGE)).toMatchObject({ kind: 'fetched' });
    expect(clock.slept).toEqual([waited]);
  });

  test('who stays busy is given up after three tries, who asks for too long at once', async () => {
    const busy = answers(503, {});
    const long = answers(503, { 'retry-after': '3600' });
    const { origin, asked } = await site({ '/a': busy, '/b': long });
    const web = client();
    expect(await web.fetch(`${origin}/a`, PAGE)).toMatchObject({ slug: 'url-status', passing: true });
    expect(asked).toEqual(['/a', '/a', '/a']);
    expect(await web.fetch(`${origin}/b`, PAGE)).toMatchObject({ slug: 'url-status', passing: true });
    expect(asked).toHaveLength(4);
  });
});

test('a server that speaks no HTTP is named', async () => {
  const server = createServer();
  server.on('connection', (socket) => socket.end('SSH-2.0-x\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  const { port } = server.address() as AddressInfo;
  expect(await client().fetch(`http://127.0.0.1:${port}/`, PAGE)).toMatchObject({ slug: 'url-unreachable' });
});
