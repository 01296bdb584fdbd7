// What is refused whatever it asks, and what a HEAD leaves behind: nothing.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReadingRoom } from '../../src/serve/desk/reading-room.ts';
import { type ServedSamples, serveSamples } from './served-samples.ts';

let at: ServedSamples;
beforeAll(async () => {
  at = await serveSamples({ room: new ReadingRoom({ version: '9.9.9', engine: 'none:' }) });
}, 120_000);
afterAll(() => at.close());

async function refusal(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as { error: { slug: string; message: string } };
  expect(error.message).toMatch(/\.$/);
  return [response.status, error.slug];
}

const sent = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  at.app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });

describe('NUL', () => {
  test.each([
    '/search?words=%00',
    '/search?outlet=a%00b',
    '/entries/%00',
    '/reports/r/reading?version=%00',
    '/watches/%00/deliveries',
  ])('in %s is refused', async (path) => {
    expect(await refusal(await at.app.request(path))).toEqual([400, 'text-not-storable']);
  });

  test.each([
    ['/judgements', { action: 'accept', target: '\0' }],
    ['/judgements', { action: 'correct', target: 'c_0', value: { place: ['a', '\ud800'] } }],
    ['/watches', { kind: 'search', asked: { words: 'oil' }, name: '\0' }],
    ['/watches/preview', { kind: 'actor', asked: { actor: '\0' } }],
    ['/reports', { id: 'x\0', text: 'He said so.' }],
  ])('in what is sent to %s is refused', async (path, body) => {
    expect(await refusal(await sent(path, JSON.stringify(body)))).toEqual([400, 'text-not-storable']);
  });

  test('written out in the address is none', async () => {
    expect((await at.app.request('/search?words=%2500')).status).toBe(200);
  });
});

describe('a body', () => {
  test.each([
    ['/read', { 'Content-Type': 'text/plain; charset=iso-8859-1' }, 415, 'charset-unknown'],
    ['/judgements', { 'Content-Type': 'application/json; charset="utf-16"' }, 415, 'charset-unknown'],
    ['/reports', { 'Content-Encoding': 'gzip' }, 415, 'encoding-unknown'],
    ['/reports', {}, 400, 'body-not-utf-8'],
    ['/reports', { 'Content-Type': 'application/x-ndjson' }, 400, 'body-not-utf-8'],
    ['/read', { 'Content-Type': 'text/plain; charset=UTF-8' }, 400, 'body-not-utf-8'],
  ])('to %s with %j is refused', async (path, headers, status, slug) => {
    const bytes = new Uint8Array([...Buffer.from('{"text":"caf'), 0xe9, ...Buffer.from('"}')]);
    expect(await refusal(await sent(path, bytes, headers))).toEqual([status, slug]);
  });
});

test.each([
  ['POST', '/judgements?dryRun=true'],
  ['POST', '/read?zzz=1'],
  ['POST', '/reports?zzz=1'],
  ['DELETE', '/watches/w_0000000000000000?force=1'],
])('%s %s does nothing', async (method, path) => {
  const body = method === 'POST' ? JSON.stringify({ action: 'accept', target: 'c_0', text: 'x' }) : null;
  const headers = { 'Content-Type': 'application/json' };
  const response = await at.app.request(path, { method, headers, body });
  expect(await refusal(response)).toEqual([400, 'parameter-unknown']);
});

test.each([
  ['PUT', '/conflicts', 'GET, HEAD'],
  ['POST', '/entries/c_0', 'GET, HEAD'],
  ['GET', '/read', 'POST'],
  ['PATCH', '/watches/w_0', 'GET, HEAD, DELETE'],
])('%s %s says what is taken', async (method, path, allowed) => {
  const response = await at.app.request(path, { method });
  expect([response.status, response.headers.get('Allow')]).toEqual([405, allowed]);
  expect(await refusal(response)).toEqual([405, 'method-unknown']);
});

describe('HEAD', () => {
  const head = (path: string) => at.app.request(path, { method: 'HEAD' });

  test('listens to nothing', async () => {
    for (let i = 0; i < 201; i++) expect((await head('/events')).status).toBe(200);
    const leave = new AbortController();
    const events = await at.app.request('/events', { signal: leave.signal });
    expect(events.status).toBe(200);
    await events.body!.cancel();
  });

  test('of exports frees their threads, and leaves no file', async () => {
    const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dateline-export-'));
    const before = own();
    for (let i = 0; i < 3; i++) {
      const answered = await head('/exports/geojson');
      expect([answered.status, answered.headers.get('Content-Type')]).toEqual([
        200,
        expect.stringMatching(/^application\/geo\+json/),
      ]);
      expect((await head('/exports/jsonl')).status).toBe(200);
    }
    expect((await at.app.request('/exports/geojson')).status).toBe(200);
    expect(own()).toEqual(before);
  });
});
