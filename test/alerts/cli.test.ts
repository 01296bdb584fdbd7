// `dateline watch`, as a person uses it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { run } from '../cli/run.ts';
import { serve, TestClock } from '../ingest/fetch/loopback.ts';
import { item, page, rss } from '../ingest/follow/feed-pages.ts';
import { readToy } from '../store/toy-reader.ts';
import { feedOf } from './feed-of.ts';
import { status as answer, ok, Receiver, SECRET } from './receiver.ts';

const NOW = '2020-01-01T00:00:00.000Z';
const ALLOW = ['--allow-host', '127.0.0.1'];
let folder: string;
let place: string;
let time: TestClock;
let receiver: Receiver;
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-watch-'));
  place = join(folder, 'first');
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
  await add('Ryan');
});
beforeEach(async () => {
  place = join(folder, `${++count}`);
  cpSync(join(folder, 'first'), place, { recursive: true });
  time = new TestClock();
  receiver = await new Receiver(ok).open();
});
afterEach(() => receiver.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function add(...names: string[]): Promise<void> {
  const ledger = await Ledger.open(place, { version: '9.9.9', now: () => NOW });
  const published = '2019-10-23';
  await ledger.addReports(
    names.map((name) => readToy({ id: name, published, text: `${name} said troops will leave Syria.` })),
    'toy 1',
  );
  await ledger.close();
}

const watch = (...args: string[]) =>
  run(['watch', ...args, '--ledger', place], { env: { USER: 'Ada' }, time, clock: NOW });
const hook = () => ['--webhook', receiver.url, '--secret-file', join(folder, 'secret'), ...ALLOW];
const idIn = ({ out }: { readonly out: string }): string => /w_[0-9a-z]{16}/.exec(out)![0];

test('what it would tell is shown before it is kept', async () => {
  const { status, out } = await watch('add', 'search', 'troops', '--speaker', 'Ryan', '--preview');
  expect(status).toBe(0);
  expect(out).toMatch(
    /^Expected: 1 sentence of what the ledger holds\. In the 7, 30 and 365 days up to\n23 October 2019: 1, 1 and 1\.\n {4}Ryan said troops will leave Syria\.\n {6}23 October 2019 · Ryan · s_\S+\n$/,
  );
  expect((await watch('list')).out).toBe('Nothing is watched for. See dateline watch add --help\n');
});

test('added, found, sent, shown, listed, ended', async () => {
  const id = idIn(await watch('add', 'actor', 'Esper', '--name', 'The secretary', ...hook()));
  expect(await watch('deliver', ...ALLOW)).toMatchObject({
    status: 0,
    err: '0 alerts found · 0 sent · 0 to be tried again · 0 given up\n',
  });
  await add('Esper', 'Pence');
  expect((await watch('deliver', ...ALLOW)).err).toMatch(/^1 alert found · 1 sent · /);
  expect(receiver.kept.size).toBe(1);
  const [shown] = [(await watch('show', id)).out];
  expect(shown).toMatch(
    /^w_\S+ {2}The secretary\n.* made 1 January 2020 by Ada\n.*1 alert · 1 sent · 0 waiting · 0 failed/s,
  );
  expect(shown).toMatch(
    /n_\S+ {2}1 January 2020 {2}found {2}sent\n {4}Esper: statement, movement \(planned\)\n {4}Esper said troops/,
  );
  const json = JSON.parse((await watch('show', id, '--format', 'json')).out);
  expect(json).toMatchObject({
    watch: { id },
    total: 1,
    next: null,
    alerts: [{ delivery: { state: 'sent', status: 204 } }],
  });
  expect(feedOf((await watch('show', id, '--format', 'atom')).out).ids).toEqual([
    `urn:dateline:${json.alerts[0].id}`,
  ]);
  expect((await watch('end', id)).out).toBe(`${id} ended ${NOW} by Ada\n`);
  const listed = (await watch('list', '--format', 'jsonl')).out.trim().split('\n');
  expect(listed.map((line) => JSON.parse(line))).toMatchObject([{ id, ended: { author: 'Ada' } }]);
}, 90_000);

test('what fails is named, with exit status 1, and can be tried again', async () => {
  receiver.answers(answer(404), ok);
  const id = idIn(await watch('add', 'search', 'troops', '--begin', ...hook()));
  const { status, err } = await watch('deliver', ...ALLOW);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^n_\S+ of w_\S+ \(Search: troops\): The receiver answers 404; given up\n1 alert found · 0 sent/,
  );
  expect((await watch('show', id, '--state', 'failed')).out).toMatch(
    /failed after 1 attempt\n.*Last attempt: The receiver answers 404/s,
  );
  expect((await watch('again', id)).out).toBe('1 to be tried again\n');
  expect(await watch('deliver', ...ALLOW)).toMatchObject({ status: 0 });
});

test('nothing goes to this machine unless it is allowed by name', async () => {
  const refused = await watch('add', 'search', 'troops', '--webhook', receiver.url);
  expect(refused).toMatchObject({
    status: 2,
    err: expect.stringMatching(/127\.0\.0\.1 is not a public address\. .*--allow-host/),
  });
  await watch('add', 'search', 'troops', '--begin', ...hook());
  expect(await watch('deliver')).toMatchObject({
    status: 1,
    err: expect.stringMatching(/not a public address.*given up/s),
  });
  expect(receiver.arrived).toEqual([]);
});

test.each([
  ['ftp://a.example/', /begins with https:\/\/ or http:\/\//],
  ['http://user:pw@a.example/', /no user name and no password/],
])('%s is no webhook, and no host to be allowed', async (url, message) => {
  const refused = await watch('add', 'search', 'troops', '--webhook', url);
  expect(refused).toMatchObject({ status: 1, out: '', err: expect.stringMatching(message) });
  expect(refused.err).not.toContain('--allow-host');
});

test('a secret that is made is shown once', async () => {
  const made = await watch('add', 'place', 'Syria', '--webhook', 'https://a.example/');
  const secret = /^whsec_\S+$/m.exec(made.out)![0];
  expect((await watch('list')).out + (await watch('show', idIn(made), '--format', 'json')).out).not.toContain(
    secret,
  );
});

test('following feeds finds and sends after each look', async () => {
  await watch('add', 'search', 'said', ...hook());
  const site = await serve({ '/feed': rss([item('/a')]), '/a': page('Milley said that it is a.') });
  const stop = new AbortController();
  const sleep = time.sleep.bind(time);
  time.sleep = async (milliseconds, signal) => {
    if (milliseconds > 60_000) stop.abort(new Error('stopped'));
    await sleep(milliseconds, signal);
  };
  const { err } = await run(
    ['follow', `${site.origin}/feed`, '--watch', ...ALLOW, '--ledger', place, '--jobs', '1'],
    {
      ...{ time, interrupted: stop.signal },
    },
  );
  await site.close();
  expect(err).toContain('1 alert found · 1 sent');
  expect([...receiver.kept.values()][0]).toContain('Milley said that it is a.');
});

test.each([
  [['add', 'weather'], /search, actor, place or deadline, not for weather/],
  [['add', 'search'], /Say what to search for/],
  [['add', 'actor'], /Name the actor/],
  [['add', 'place', 'Iraq', '--speaker', 'x'], /--speaker does not go with watch add place/],
  [['add', 'deadline', 'Iraq'], /with --place NAME/],
  [['add', 'deadline', '--days', '1.5'], /whole number of days/],
  [['add', 'search', 'x', '--secret-file', '/none'], /name the receiver with --webhook/],
  [
    ['add', 'search', 'x', '--webhook', 'https://a.example/', '--secret-file', '/none'],
    /cannot be read from \/none \(ENOENT\)/,
  ],
])('watch %j is not understood', async (args, message) => {
  expect(await watch(...args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(message) });
});

test.each([['show'], ['end'], ['again']])('watch %s of what is not there says so', async (command) => {
  expect(await watch(command, 'w_0')).toMatchObject({
    status: 1,
    err: expect.stringMatching(/There is no watch w_0.*\(watch-unknown\)/),
  });
});
