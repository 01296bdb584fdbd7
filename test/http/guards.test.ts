// Who may ask, from where, how much; what every answer carries; and what was asked before and has not changed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokensFor } from '../../src/serve/http/tokens-for.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, type ServedSamples, served, serveSamples } from './served-samples.ts';

const READ = 'read-token-0123456789';
const WRITE = 'write-token-0123456789';

let folder: string;
let open: ServedSamples;
let closed: ServedSamples;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-guards-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(folder, 'secret.txt'), 'not a page');
  open = await serveSamples({ files: folder });
  const ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW });
  closed = served(ledger, { tokens: { read: READ, write: WRITE }, files: folder });
}, 120_000);
afterAll(async () => {
  await open.close();
  await closed.close();
  rmSync(folder, { recursive: true, force: true });
});

async function slug(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as { error: { slug: string; message: string } };
  expect(error.message).toMatch(/\.$/);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  return [response.status, error.slug];
}

describe('every answer', () => {
  test.each(['/', '/status', '/nothing', '/docs', '/conflicts?x=1'])(
    'of %s forbids what no page here needs',
    async (path) => {
      const { headers } = await open.app.request(path);
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});

describe('requests', () => {
  test('under another name are refused, whatever they ask', async () => {
    expect(await slug(await open.app.request('http://rebound.example/status'))).toEqual([
      403,
      'host-unknown',
    ]);
    expect((await open.app.request('http://127.0.0.1:4747/status')).status).toBe(200);
    expect((await open.app.request('http://[::1]:4747/status')).status).toBe(200);
  });

  test.each([
    [{ Origin: 'http://elsewhere.example' }, [403, 'origin-foreign']],
    [{ Origin: 'null' }, [403, 'origin-foreign']],
    [{ 'Sec-Fetch-Site': 'cross-site' }, [403, 'origin-foreign']],
    [{ 'Sec-Fetch-Site': 'same-site' }, [403, 'origin-foreign']],
    [{ Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }, [409, 'judgement-refused']],
    [{}, [409, 'judgement-refused']],
  ])('to write with %j', async (headers, expected) => {
    const body = JSON.stringify({ action: 'reject', target: 'c_0000000000000000' });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body };
    expect(await slug(await open.app.request('/judgements', init))).toEqual(expected);
  });

  test('with too large a body are refused', async () => {
    const body = JSON.stringify({ action: 'reject', target: 'c_0', reason: 'x'.repeat(300_000) });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    expect(await slug(await open.app.request('/judgements', init))).toEqual([413, 'body-too-large']);
  });

  test.each([
    ['/conflicts?page=2', 'parameter-unknown'],
    ['/conflicts?limit=0', 'parameter-unreadable'],
    ['/conflicts?limit=1&limit=2', 'parameter-twice'],
    ['/openapi.json?x=1', 'parameter-unknown'],
    ['/docs?x=1', 'parameter-unknown'],
    ['/conflicts?after=nonsense', 'cursor-unknown'],
    ['/search?after=nonsense', 'cursor-unknown'],
    ['/search?from=tomorrow', 'day-unreadable'],
    ['/timeline?asOf=soon', 'moment-unreadable'],
    ['/positions', 'parameter-unreadable'],
  ])('%s is refused as %s', async (path, expected) => {
    expect(await slug(await open.app.request(path))).toEqual([400, expected]);
  });

  test.each([
    ['/conflicts/k_0000000000000000', 'conflict-unknown'],
    ['/entries/c_0000000000000000', 'entry-unknown'],
    ['/reports/none', 'report-unknown'],
    ['/reports/none/reading', 'report-unknown'],
    ['/actors/person%3Anobody', 'actor-unknown'],
    ['/positions?actor=nobody+at+all', 'name-unknown'],
    ['/conflicts/', 'path-unknown'],
    ['/../package.json', 'path-unknown'],
    ['/..%2f..%2fpackage.json', 'path-unknown'],
  ])('%s finds nothing: %s', async (path, expected) => {
    expect(await slug(await open.app.request(path))).toEqual([404, expected]);
  });

  test('what is not there is a page for a browser, and a problem for a program', async () => {
    const browser = await open.app.request('/nowhere', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect([browser.status, await browser.text()]).toEqual([404, '<!doctype html><title>app</title>']);
    const program = await open.app.request('/nowhere', { headers: { Accept: '*/*' } });
    expect(await slug(program)).toEqual([404, 'path-unknown']);
  });

  test('a cursor goes on behind its item when the list has changed', async () => {
    const first = await open.get<{ items: { id: string }[]; next: string }>('/conflicts?limit=2');
    const { id } = await open.ledger.judge({ action: 'dismiss', target: first.items[0]!.id });
    await open.desk.changed();
    const then = await open.get<{ items: { id: string }[] }>(`/conflicts?limit=1&after=${first.next}`);
    await open.ledger.undo(id);
    await open.desk.changed();
    const before = await open.get<{ items: { id: string }[] }>(`/conflicts?limit=1&after=${first.next}`);
    expect(then.items).toEqual(before.items);
    const gone = await open.app.request(`/conflicts?rule=numbers&after=${first.next}`);
    expect(await slug(gone)).toEqual([410, 'cursor-gone']);
  });
});

describe('an ETag', () => {
  test('stays until the ledger changes', async () => {
    const first = await open.app.request('/conflicts');
    const tag = first.headers.get('ETag')!;
    const again = (path = '/conflicts') => open.app.request(path, { headers: { 'If-None-Match': tag } });
    const unchanged = await again();
    expect([unchanged.status, await unchanged.text(), unchanged.headers.get('ETag')]).toEqual([304, '', tag]);
    expect((await again('/conflicts?limit=3')).status).toBe(200);
    const { id } = await open.ledger.judge({ action: 'confirm', target: await firstId() });
    await open.desk.changed();
    expect((await again()).status).toBe(200);
    await open.ledger.undo(id);
    await open.desk.changed();
  });

  test('of any kind is one only of what is there', async () => {
    const any = (path: string) => open.app.request(path, { headers: { 'If-None-Match': '*' } });
    expect((await any('/conflicts')).status).toBe(304);
    expect((await any('/entries/c_0000000000000000')).status).toBe(404);
    expect((await any('/conflicts?zzz=1')).status).toBe(400);
  });

  test.each(['/exports/geojson', '/exports/jsonl', '/exports/csv/claims.csv', '/watches'])(
    'of %s spares making it again',
    async (path) => {
      const first = await open.app.request(path);
      const tag = first.headers.get('ETag')!;
      expect((await first.text()).length).toBeGreaterThan(0);
      const again = await open.app.request(path, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    },
  );

  test('is given to no refusal', async () => {
    expect((await open.app.request('/conflicts?x=1')).headers.get('ETag')).toBeNull();
  });

  const firstId = async () => (await open.get<{ items: [{ id: string }] }>('/conflicts?limit=1')).items[0].id;
});

describe('pages', () => {
  test.each([
    '/',
    '/reading?report=x',
    '/accounts',
    '/accounts/k_1',
    '/due',
    '/map',
    '/people',
    '/find',
    '/try',
    '/alerts',
  ])('%s is answered by the app', async (path) => {
    const response = await open.app.request(path);
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>app</title>']);
    // It changes with the app, not with the ledger.
    expect(response.headers.get('ETag')).toBeNull();
  });

  test('have files that browsers may keep where their names change with them', async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'assets', 'index-1234.js'), 'export {};');
    const file = await open.app.request('/assets/index-1234.js');
    expect(file.headers.get('Cache-Control')).toMatch(/immutable/);
    expect(file.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect((await open.app.request('/secret.txt')).headers.get('Cache-Control')).toBe('no-cache');
    expect((await open.app.request('/assets/none.js')).status).toBe(404);
  });

  test('that were not built say how to build them', async () => {
    const without = served(open.ledger);
    expect(await (await without.app.request('/')).text()).toContain('npm run build');
  });
});

describe('with tokens', () => {
  const ask = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
    closed.app.request(path, { ...init, headers });
  const judge = (headers: Record<string, string>) =>
    ask(
      '/judgements',
      { 'Content-Type': 'application/json', ...headers },
      {
        method: 'POST',
        body: JSON.stringify({ action: 'reject', target: 'c_0000000000000000' }),
      },
    );
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  test('nobody without one learns anything', async () => {
    for (const path of ['/', '/status', '/docs', '/openapi.json', '/nothing', '/secret.txt'])
      expect(await slug(await ask(path, {}))).toEqual([401, 'token-missing']);
    expect(await slug(await ask('/status', bearer(`${READ}x`)))).toEqual([401, 'token-refused']);
    expect(await slug(await ask(`/status?token=${READ}`, {}))).toEqual([401, 'token-missing']);
  });

  test('a person without one is told what to do, and a calendar is asked for a password', async () => {
    const person = await ask('/due', { Accept: 'text/html,*/*;q=0.8' });
    expect([person.status, await person.text()]).toEqual([401, expect.stringContaining('?token=TOKEN')]);
    const calendar = await ask('/feeds/deadlines.ics', {});
    expect(calendar.headers.get('WWW-Authenticate')).toMatch(/^Bearer .*, Basic realm="Dateline"/);
    expect((await ask('/conflicts', {})).headers.get('WWW-Authenticate')).toBe('Bearer realm="Dateline"');
  });

  test('a page is opened again here and nowhere else', async () => {
    const entered = await ask(`http://desk.example//evil.example/x?token=${READ}`, { Accept: 'text/html' });
    expect(entered.headers.get('Location')).toBe('/evil.example/x');
  });

  test('one reads, the other writes too', async () => {
    expect(await (await ask('/status', bearer(READ))).json()).toMatchObject({ writable: false });
    expect(await (await ask('/status', bearer(WRITE))).json()).toMatchObject({ writable: true });
    expect(await slug(await judge(bearer(READ)))).toEqual([403, 'token-read-only']);
    expect(await slug(await judge(bearer(WRITE)))).toEqual([409, 'judgement-refused']);
  });

  test('feed readers send it as a password, under any name', async () => {
    const basic = `Basic ${Buffer.from(`anybody:${READ}`).toString('base64')}`;
    expect((await ask('http://desk.example/feeds/deadlines.ics', { Authorization: basic })).status).toBe(200);
  });

  test('a page keeps it, out of the reach of scripts and other sites', async () => {
    const entered = await ask(`/due?state=open&token=${READ}`, { Accept: 'text/html' });
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/due?state=open']);
    const cookie = entered.headers.get('Set-Cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await ask('/status', { Cookie: cookie.split(';')[0]! })).status).toBe(200);
    expect((await ask('/due?token=wrong', { Accept: 'text/html' })).status).toBe(401);
  });

  test('are wanted for every name but this machine’s', async () => {
    const file = join(folder, 'token');
    writeFileSync(file, `${READ}\n`);
    expect(await tokensFor({ host: '127.0.0.1' }, {})).toBeNull();
    await expect(tokensFor({ host: '0.0.0.0' }, {})).rejects.toThrow(/DATELINE_READ_TOKEN/);
    expect(
      await tokensFor({ host: '0.0.0.0', readTokenFile: file }, { DATELINE_WRITE_TOKEN: WRITE }),
    ).toEqual({
      read: READ,
      write: WRITE,
    });
    await expect(tokensFor({ host: '0.0.0.0' }, { DATELINE_READ_TOKEN: 'short' })).rejects.toThrow(
      /16 characters/,
    );
    await expect(tokensFor({ host: '::', readTokenFile: `${file}x` }, {})).rejects.toThrow(/cannot be read/);
  });
});
