// Watches over HTTP: tried out, made, listed, told of by feed, ended; answers are held to the contract.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AddressGuard } from '../../src/ingest/fetch/address-guard.ts';
import {
  type AlertItem,
  deliveriesAnswer,
  type MadeAnswer,
  madeAnswer,
  type PreviewAnswer,
  previewAnswer,
  type WatchItem,
  watch,
  watchesAnswer,
} from '../../src/serve/contract/watches.ts';
import { type ServedSamples, served, serveSamples } from '../http/served-samples.ts';
import { readToy } from '../store/toy-reader.ts';
import { feedOf } from './feed-of.ts';

let at: ServedSamples;
let woken: number;
const AT = '2019-11-01T10:00:00.000Z';
beforeEach(() => {
  woken = 0;
});
beforeAll(async () => {
  const guard = new AddressGuard();
  const refusal = (url: string) => guard.refusal(new URL(url));
  at = await serveSamples({ alerts: { soon: () => void woken++, refusal } });
}, 120_000);
afterAll(() => at.close());

interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

async function send<T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const response = await at.app.request(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}
const make = (body: object) => send<MadeAnswer>('POST', '/watches', body);

test('a watch is tried out before it is made: how much it would tell, and whom a name means', async () => {
  const { status, body } = await send<PreviewAnswer>('POST', '/watches/preview', {
    kind: 'actor',
    asked: { actor: 'esper' },
  });
  expect(status).toBe(200);
  expect(previewAnswer.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    watched: { kind: 'actor', asked: { actor: 'person:mark esper' } },
    ...{ called: 'Mark Esper', expected: { to: '2019-10-23', total: expect.any(Number) } },
  });
  expect(body.expected.last7).toBeGreaterThan(0);
  expect(body.expected.total).toBeGreaterThan(body.expected.last365);
  expect(await at.get<List<WatchItem>>('/watches')).toEqual({ items: [], total: 0, next: null });
});

test('made, it begins with what is there where it is asked to; it pages to the end, as a list and as a feed', async () => {
  const { status, body } = await make({ kind: 'place', asked: { place: 'Syria' }, begin: true });
  expect([status, woken]).toEqual([201, 1]);
  expect(madeAnswer.parse(body)).toEqual(body);
  expect(body).toMatchObject({ watch: { name: 'Syria', author: 'Ada', webhook: null }, secret: null });
  await at.ledger.alerts.match(AT);
  const { id } = body.watch;
  const all: AlertItem[] = [];
  for (let after = ''; ; ) {
    const page = await at.get<List<AlertItem>>(`/watches/${id}/deliveries?limit=20${after}`);
    expect(deliveriesAnswer.parse(page)).toEqual(page);
    all.push(...page.items);
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  const listed = watchesAnswer.parse(await at.get('/watches')).items;
  expect(listed.at(-1)).toMatchObject({ id, alerts: all.length });
  expect(all.length).toBeGreaterThan(50);
  const fed: string[] = [];
  for (let path: string | undefined = `/feeds/watches/${id}.atom`; path !== undefined; ) {
    const response = await at.app.request(path);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = feedOf(await response.text());
    fed.push(...feed.ids);
    path = feed.next;
  }
  expect(fed).toEqual(all.map((one) => `urn:dateline:${one.id}`));
});

test('a receiver gets a secret, which is given once; what failed is tried again; ending ends', async () => {
  const { body } = await make({
    kind: 'search',
    asked: { words: 'troops' },
    webhook: { url: 'https://a.example/hook' },
  });
  expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const { id } = body.watch;
  await at.ledger.addReports([readToy({ id: 'toy', text: 'Ryan said troops will leave Mali.' })], 'toy 1');
  await at.ledger.alerts.match(AT);
  const [claimed] = [
    await at.ledger.alerts.claim(id, { by: 'me', at: AT, until: '2019-11-01T10:01:00.000Z' }),
  ];
  await at.ledger.alerts.note(
    claimed!.alert.id,
    { by: 'me', at: AT },
    { kind: 'failed', status: 404, error: 'No' },
  );
  const failed = await at.get<List<AlertItem>>(`/watches/${id}/deliveries?state=failed`);
  expect(failed.items[0]!.delivery).toMatchObject({ state: 'failed', attempts: 1, status: 404, error: 'No' });
  expect(JSON.stringify([failed, await at.get('/watches')])).not.toContain('whsec_');
  expect((await send('POST', `/watches/${id}/again`, {})).body).toEqual({ again: 1 });
  expect(await at.ledger.alerts.toSend(AT)).toEqual([id]);
  const ended = await send<WatchItem>('DELETE', `/watches/${id}`);
  expect(watch.parse(ended.body)).toMatchObject({ ended: { at: AT, author: 'Ada' } });
  expect(await at.ledger.alerts.toSend(AT)).toEqual([]);
  expect(await at.get(`/watches/${id}`)).toEqual(ended.body);
});

type Refused = [string, string, string, object | undefined, number, string];

const hookTo = (url: string) => ({ kind: 'deadline', asked: {}, webhook: { url } });

test.each<Refused>([
  ['a kind that there is not', 'POST', '/watches', { kind: 'weather', asked: {} }, 400, 'body-unreadable'],
  [
    'a filter that there is not',
    'POST',
    '/watches/preview',
    { kind: 'search', asked: { frum: 'x' } },
    400,
    'body-unknown',
  ],
  ['nothing', 'POST', '/watches', { kind: 'search', asked: {} }, 400, 'watch-refused'],
  ...['', '  ', ' " "', '“…”', '"', '-', '-"!"', '…'].flatMap((words): Refused[] => [
    [`${words} alone`, 'POST', '/watches', { kind: 'search', asked: { words } }, 400, 'watch-refused'],
    [
      `${words} tried`,
      'POST',
      '/watches/preview',
      { kind: 'search', asked: { words } },
      400,
      'watch-refused',
    ],
  ]),
  [
    'a day that is none',
    'POST',
    '/watches/preview',
    { kind: 'search', asked: { from: 'May' } },
    400,
    'watch-refused',
  ],
  [
    'a name of several',
    'POST',
    '/watches',
    { kind: 'actor', asked: { actor: 'officials' } },
    400,
    'name-ambiguous',
  ],
  [
    'a private network',
    'POST',
    '/watches',
    { kind: 'deadline', asked: {}, webhook: { url: 'http://10.0.0.1/' } },
    400,
    'webhook-refused',
  ],
  ['this machine by its name', 'POST', '/watches', hookTo('http://LOCALHOST./x'), 400, 'webhook-refused'],
  ['a name of this machine', 'POST', '/watches', hookTo('https://a.localhost/x'), 400, 'webhook-refused'],
  ['no web address', 'POST', '/watches', hookTo('ftp://a.example/'), 400, 'watch-refused'],
  ['a user name', 'POST', '/watches', hookTo('http://user:pw@a.example/'), 400, 'watch-refused'],
  ['a watch that is not there', 'DELETE', '/watches/w_0', undefined, 404, 'watch-unknown'],
  ['one that is not there', 'GET', '/watches/w_0', undefined, 404, 'watch-unknown'],
  ['the deliveries of none', 'GET', '/watches/w_0/deliveries', undefined, 404, 'watch-unknown'],
  ['the feed of none', 'GET', '/feeds/watches/w_0.atom', undefined, 404, 'watch-unknown'],
  ['a parameter that there is not', 'GET', '/watches?limits=3', undefined, 400, 'parameter-unknown'],
])('%s is refused', async (_, method, path, body, status, slug) => {
  expect(await send(method, path, body)).toMatchObject({
    status,
    body: { error: { slug, message: expect.stringMatching(/\w/) } },
  });
});

test('whoever may only read may try a watch out, not make one, and sees no address whole', async () => {
  const webhook = { url: 'https://a.example/hooks/secret-path', secret: `whsec_${'A'.repeat(43)}=` };
  await at.ledger.alerts.add({ name: 'x', kind: 'deadline', asked: {}, webhook }, AT);
  const [read, write] = ['read-token-0123456789', 'write-token-0123456789'];
  const { app } = served(at.ledger, { tokens: { read, write } });
  const ask = async (token: string, method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await app.request(path, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
  const asked = { kind: 'place', asked: { place: 'Syria' } };
  expect((await ask(read, 'POST', '/watches/preview', asked)).status).toBe(200);
  expect((await ask(read, 'POST', '/watches', asked)).status).toBe(403);
  expect((await ask(read, 'GET', '/watches')).text).toContain('"https://a.example"');
  expect((await ask(read, 'GET', '/watches')).text).not.toContain('secret-path');
  expect((await ask(write, 'GET', '/watches')).text).toContain('secret-path');
});
