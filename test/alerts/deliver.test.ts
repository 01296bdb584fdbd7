// Deliveries reach a real receiver that fails, is slow, redirects, is away and comes back: once each, in order, and what is
// given up is there to be seen.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverAlerts } from '../../src/serve/alerts/deliver-alerts.ts';
import { AT_ONCE } from '../../src/serve/alerts/deliveries-under-way.ts';
import { WebhookSender, type WebhookSenderOptions } from '../../src/serve/alerts/webhook-sender.ts';
import type { Outgoing } from '../../src/store/alerts/deliveries.ts';
import type { Watch } from '../../src/store/alerts/watch.ts';
import type { Database } from '../../src/store/database.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { TestClock } from '../ingest/fetch/loopback.ts';
import { freshLedger } from '../store/fresh-ledger.ts';
import { readToy } from '../store/toy-reader.ts';
import { hangUp, never, ok, Receiver, SECRET, status } from './receiver.ts';

let database: Database;
let ledger: Ledger;
let clock: TestClock;
let receiver: Receiver;
let senders: WebhookSender[];
beforeAll(async () => {
  database = await openDatabase('memory:');
});
afterAll(() => database?.close());
beforeEach(async () => {
  ledger = await freshLedger(database);
  clock = new TestClock();
  receiver = await new Receiver(ok).open();
  senders = [];
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()));
  await receiver.close();
});

const at = () => new Date(clock.time).toISOString();
const senderWith = (options: Partial<WebhookSenderOptions> = {}) => {
  const sender = new WebhookSender({ version: '9.9.9', allowHosts: ['127.0.0.1'], clock, ...options });
  senders.push(sender);
  return sender;
};
const deliver = (options: Partial<WebhookSenderOptions> = {}) =>
  deliverAlerts(ledger.alerts, { sender: senderWith(options), by: 'test' });
const watch = (url = receiver.url) =>
  ledger.alerts.add(
    { name: 'Troops', kind: 'search', asked: { words: 'troops' }, webhook: { url, secret: SECRET } },
    at(),
  );
const find = async (...names: string[]) => {
  const read = names.map((name) =>
    readToy({ id: name, text: `${name} said troops will leave Syria.`, published: '2019-10-23' }),
  );
  await ledger.addReports(read, 'toy 1');
  return ledger.alerts.match(at());
};
const states = async ({ id }: Watch) =>
  (await ledger.alerts.alerts(id, { limit: 50 })).alerts
    .toReversed()
    .map(({ delivery }) => [delivery!.state, delivery!.attempts, delivery!.status, delivery!.error]);

test('each alert is sent once, signed, with rule, entries and words', async () => {
  const { id } = await watch();
  expect(await find('Ryan', 'Esper')).toBe(2);
  expect(await deliver()).toEqual({ sent: 2, again: 0, failed: 0 });
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 0 });
  const bodies = receiver.arrived.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ data }) => data.entries[0].words)).toEqual([
    'Ryan said troops will leave Syria.',
    'Esper said troops will leave Syria.',
  ]);
  expect(bodies[0]).toEqual({
    ...{ type: 'dateline.found', timestamp: at() },
    data: {
      ...{
        delivery: receiver.arrived[0]!.delivery,
        watch: { id, name: 'Troops', kind: 'search' },
        rule: 'found',
      },
      ...{ title: 'Ryan: statement, movement (planned)', why: null, about: null, due: null },
      entries: [
        expect.objectContaining({ kind: 'statement', report: 'Ryan', speakers: ['Ryan'] }),
        expect.objectContaining({ kind: 'movement', status: 'planned', published: '2019-10-23' }),
      ],
    },
  });
  expect(await ledger.alerts.watch(id)).toMatchObject({
    alerts: 2,
    sent: 2,
    waiting: 0,
    failed: 0,
    error: null,
  });
});

test('a receiver that is away is left alone, longer each time, and then has all in order', async () => {
  const made = await watch();
  receiver.answers(status(503), hangUp, ok);
  await find('Ryan', 'Esper', 'Pence');
  expect(await deliver()).toEqual({ sent: 0, again: 1, failed: 0 });
  expect(await states(made)).toEqual([
    ['waiting', 1, 503, 'The receiver answers 503'],
    ['waiting', 0, null, null],
    ['waiting', 0, null, null],
  ]);
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 0 });
  expect(await ledger.alerts.nextToSend()).toBe(new Date(clock.time + 60_000).toISOString());
  clock.time += 60_000;
  expect(await deliver()).toEqual({ sent: 0, again: 1, failed: 0 });
  expect((await states(made))[0]).toEqual(['waiting', 2, null, expect.stringContaining('does not answer')]);
  clock.time += 60_000;
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 0 });
  clock.time += 60_000;
  expect(await deliver()).toEqual({ sent: 3, again: 0, failed: 0 });
  expect(new Set(receiver.arrived.slice(2).map(({ delivery }) => delivery)).size).toBe(3);
  expect([...receiver.kept.values()].map((body) => JSON.parse(body).data.entries[0].report)).toEqual([
    ...['Ryan', 'Esper', 'Pence'],
  ]);
  expect(await ledger.alerts.nextToSend()).toBeNull();
});

test('one that a receiver fails on does not keep the others back', async () => {
  const made = await watch();
  receiver.answers(status(500), ok);
  await find('Ryan', 'Esper');
  expect(await deliver()).toEqual({ sent: 1, again: 1, failed: 0 });
  expect((await states(made)).map(([state]) => state)).toEqual(['waiting', 'sent']);
});

test('a receiver that asks for a longer rest has it', async () => {
  await watch();
  receiver.answers(status(429, { 'retry-after': '7200' }), ok);
  await find('Ryan');
  await deliver();
  expect(await ledger.alerts.nextToSend()).toBe(new Date(clock.time + 7200_000).toISOString());
});

test.each([404, 410, 400])('what is refused for good (%i) is given up at once', async (code) => {
  const made = await watch();
  receiver.answers(status(code));
  await find('Ryan');
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 1 });
  expect(await states(made)).toEqual([['failed', 1, code, `The receiver answers ${code}`]]);
});

test('a redirect is not followed', async () => {
  const elsewhere = await new Receiver(ok).open();
  const made = await watch();
  receiver.answers(status(307, { location: elsewhere.url }));
  await find('Ryan');
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 1 });
  expect(elsewhere.arrived).toEqual([]);
  expect((await states(made))[0]![3]).toMatch(/redirects \(307\), which is not followed/);
  await elsewhere.close();
});

test('a receiver that never answers has so much time and no more', async () => {
  const made = await watch();
  receiver.answers((response) => {
    never(response, response.req);
    clock.late.abort();
  });
  await find('Ryan');
  expect(await deliver()).toEqual({ sent: 0, again: 1, failed: 0 });
  expect((await states(made))[0]![3]).toBe('The answer took too long');
});

test('it is given up after twelve attempts, with the reason, and can be tried again', async () => {
  const made = await watch();
  receiver.answers(status(502));
  await find('Ryan');
  const started = clock.time;
  for (let n = 0; n < 11; n++) {
    expect(await deliver()).toEqual({ sent: 0, again: 1, failed: 0 });
    clock.time = Date.parse((await ledger.alerts.nextToSend())!);
  }
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 1 });
  expect((clock.time - started) / 3600_000).toBeLessThan(36);
  expect(await states(made)).toEqual([
    ['failed', 12, 502, 'The receiver answers 502. Given up after 12 attempts'],
  ]);
  expect(await ledger.alerts.watch(made.id)).toMatchObject({
    failed: 1,
    error: expect.stringContaining('502'),
  });
  receiver.answers(ok);
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 0 });
  const [failed] = (await ledger.alerts.alerts(made.id, { limit: 1, state: 'failed' })).alerts;
  expect(await ledger.alerts.again(made.id, failed!.id, at())).toBe(1);
  expect(await deliver()).toEqual({ sent: 1, again: 0, failed: 0 });
  await expect(ledger.alerts.again(made.id, failed!.id, at())).rejects.toMatchObject({
    slug: 'delivery-unknown',
  });
  expect(new Set(receiver.arrived.map(({ delivery }) => delivery))).toEqual(new Set([failed!.id]));
});

test.each([
  ['this machine', 'http://127.0.0.1:1/', /127\.0\.0\.1 is not a public address/],
  ['a private network', 'http://[fd00::1]/', /fd00::1 is not a public address/],
  ['a name that leads inside', 'http://inside.example/', /inside\.example leads to 10\.0\.0\.7/],
])('nothing is sent to %s', async (_, url, why) => {
  const made = await watch(url);
  await find('Ryan');
  expect(await deliver({ allowHosts: [], resolve: async () => ['10.0.0.7'] })).toEqual({
    sent: 0,
    again: 0,
    failed: 1,
  });
  expect((await states(made))[0]![3]).toMatch(why);
  expect((await states(made))[0]![3]).toMatch(/named with --allow-host$/);
});

test('what waits is not sent once the watch has ended', async () => {
  const { id } = await watch();
  await find('Ryan');
  await ledger.alerts.end(id, at());
  expect(await deliver()).toEqual({ sent: 0, again: 0, failed: 0 });
});

test('two who send at once send each once', async () => {
  await watch();
  const names = Array.from({ length: 20 }, (_, i) => `Ryan${'abcdefghijklmnopqrst'[i]}`);
  await find(...names);
  const both = await Promise.all(
    ['one', 'other'].map((by) => deliverAlerts(ledger.alerts, { sender: senderWith(), by })),
  );
  expect(both[0]!.sent + both[1]!.sent).toBe(20);
  expect(receiver.arrived).toHaveLength(20);
});

test('one sends for a watch at a time, so that all comes in order', async () => {
  await watch();
  await find('Ryan', 'Esper');
  const other = senderWith();
  let beside: unknown;
  receiver.answers(async (response) => {
    beside ??= await deliverAlerts(ledger.alerts, { sender: other, by: 'other' });
    expect(await ledger.alerts.toSend(at())).toEqual([]);
    expect(await ledger.alerts.nextToSend()).toBe(new Date(clock.time + 60_000).toISOString());
    response.writeHead(204).end();
  });
  expect(await deliver()).toEqual({ sent: 2, again: 0, failed: 0 });
  expect(beside).toEqual({ sent: 0, again: 0, failed: 0 });
});

test('many watches have their turns, one after the other', async () => {
  const ids: string[] = [];
  for (let n = 0; n < AT_ONCE + 3; n++) ids.push((await watch()).id);
  await find('Ryan', 'Esper', 'Pence');
  const sent: string[] = [];
  const sender = {
    clock,
    send: async ({ watch: { id } }: Outgoing) => {
      sent.push(id);
      return { kind: 'sent', status: 200 } as const;
    },
  };
  expect(await deliverAlerts(ledger.alerts, { sender, by: 'test' })).toMatchObject({ sent: 3 * ids.length });
  for (const turn of [0, 1, 2])
    expect(new Set(sent.slice(turn * ids.length, (turn + 1) * ids.length))).toEqual(new Set(ids));
});

test('a sender that is stopped notes what was on its way, and takes nothing more', async () => {
  const { id } = await watch();
  await find('Ryan', 'Esper');
  const stop = new AbortController();
  receiver.answers((response) => {
    stop.abort();
    response.writeHead(204).end();
  });
  const sender = senderWith();
  expect(await deliverAlerts(ledger.alerts, { sender, by: 'stopped', signal: stop.signal })).toEqual({
    ...{ sent: 1, again: 0, failed: 0 },
  });
  expect(await ledger.alerts.watch(id)).toMatchObject({ sent: 1, waiting: 1 });
  expect(await deliver()).toMatchObject({ sent: 1 });
  expect(receiver.arrived).toHaveLength(2);
});
