// A server in front that adds TLS: requests come in as http, under the name that it was asked by or under this machine's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicOriginIn } from '../../src/serve/http/public-origin.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, type ServedSamples, served } from './served-samples.ts';

const WRITE = 'write-token-0123456789';
const OTHERS = 'https://desk.example';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW });
});
afterAll(() => ledger.close());

const handedOn = (
  at: ServedSamples,
  url: string,
  more: Record<string, string> = {},
  init: RequestInit = {},
) => at.app.request(url, { ...init, headers: { Authorization: `Bearer ${WRITE}`, ...more } });

function judging(at: ServedSamples, url: string, origin: string): Promise<Response> {
  const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
  const body = JSON.stringify({ action: 'reject', target: 'c_0000000000000000' });
  return Promise.resolve(handedOn(at, url, headers, { method: 'POST', body }));
}

describe('behind it', () => {
  const at = () => served(ledger, { tokens: { read: null, write: WRITE }, publicOrigin: OTHERS });

  test.each(['http://desk.example/judgements', 'http://127.0.0.1:4747/judgements'])(
    'its own page may write: %s',
    async (url) => {
      expect((await judging(at(), url, OTHERS)).status).toBe(409);
      expect((await judging(at(), url, 'https://elsewhere.example')).status).toBe(403);
      expect((await judging(at(), url, 'http://desk.example:8080')).status).toBe(403);
    },
  );

  test('cookies travel in TLS only, and pages open again under its name', async () => {
    const entered = await at().app.request(`http://desk.example/due?token=${WRITE}`, {
      headers: { Accept: 'text/html' },
    });
    expect(entered.headers.get('Set-Cookie')).toMatch(/; Secure/);
    expect(entered.headers.get('Location')).toBe('/due');
  });

  test('feeds say where they are read', async () => {
    const feed = await handedOn(at(), 'http://127.0.0.1:4747/feeds/conflicts.atom?place=Iraq');
    expect(await feed.text()).toContain(`href="${OTHERS}/feeds/conflicts.atom?place=Iraq"`);
  });

  test('without tokens it is asked under its name, and under this machine’s', async () => {
    const open = served(ledger, { publicOrigin: OTHERS });
    expect((await open.app.request('http://desk.example/status')).status).toBe(200);
    expect((await open.app.request('http://localhost:4747/status')).status).toBe(200);
    expect((await open.app.request('http://rebound.example/status')).status).toBe(403);
  });
});

test('without one named, a page with TLS is a foreign one', async () => {
  const plain = served(ledger, { tokens: { read: null, write: WRITE } });
  const refused = await judging(plain, 'http://desk.example/judgements', OTHERS);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('--public-url')]);
});

test.each([
  [undefined, null],
  ['https://desk.example', OTHERS],
  ['https://desk.example/', OTHERS],
  ['https://DESK.example:443', OTHERS],
  ['http://10.0.0.7:8080', 'http://10.0.0.7:8080'],
])('--public-url %s is %s', (written, origin) => {
  expect(publicOriginIn(written)).toBe(origin);
});

test.each([
  'desk.example',
  'ftp://desk.example',
  'https://desk.example/dateline',
  'https://me@desk.example',
  '',
])('--public-url %j is refused', (written) => {
  expect(() => publicOriginIn(written)).toThrow(/https:\/\/desk\.example/);
});
