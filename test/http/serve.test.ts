// `dateline serve` as a process of its own: it prints where it is, answers, takes what it is sent, and ends when it is told to,
// with what was written kept.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Collector, run } from '../cli/run.ts';
import { killServers, startServer, stopServer } from './running-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
});
afterAll(() => {
  killServers();
  rmSync(folder, { recursive: true, force: true });
});

test('serves a folder, keeps what it is sent, and gives the folder free', async () => {
  const place = join(folder, 'ledger');
  const report = {
    id: 'one',
    published: '2019-10-21',
    text: 'US troops will leave Iraq within four weeks, Mark Esper said.',
  };
  // The usual ledger is made where there is none.
  await run(['add', '--ledger', place, '--input', 'jsonl', '-'], {
    stdin: '{"id":"zero","text":"Nothing."}\n',
  });
  const { server, address } = await startServer(['--ledger', place]);
  const added = await fetch(`${address}reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
  });
  expect(await added.json()).toMatchObject({ outcomes: [{ outcome: 'added', report: 'one' }] });
  const deadlines = await fetch(`${address}deadlines`);
  expect(await deadlines.json()).toMatchObject({ total: 1 });
  const { items } = (await (await fetch(`${address}search?words=leave`)).json()) as {
    items: { id: string }[];
  };
  const judged = await fetch(`${address}judgements`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action: 'accept', target: items[0]!.id }),
  });
  expect(await judged.json()).toMatchObject({ author: 'Ada' });
  const changed = await fetch(`${address}deadlines`, {
    headers: { 'If-None-Match': deadlines.headers.get('ETag')! },
  });
  expect(changed.status).toBe(200);
  const again = await fetch(`${address}deadlines`, {
    headers: { 'If-None-Match': changed.headers.get('ETag')! },
  });
  expect(again.status).toBe(304);
  // Whoever else wants the folder is told what to do.
  await expect(run(['conflicts', '--ledger', place])).rejects.toThrow(
    new RegExp(`is in use by process \\d+ .*ask it with --ledger ${address.slice(0, -1)},`),
  );
  const events = await fetch(`${address}events`);
  expect(events.status).toBe(200);
  expect(await stopServer(server)).toBe(0);
  await events.body?.cancel().catch(() => {});
  const { out } = await run(['deadlines', '--ledger', place, '--format', 'jsonl']);
  expect(JSON.parse(out)).toMatchObject({ key: expect.stringMatching(/leave iq$/) });
}, 120_000);

test('reads named reports into memory', async () => {
  const { server, address } = await startServer(['--samples']);
  expect(await (await fetch(`${address}status`)).json()).toMatchObject({ place: 'memory', reports: 14 });
  expect(await (await fetch(address)).text()).toMatch(/^<!doctype html>/);
  expect(await stopServer(server)).toBe(0);
}, 120_000);

test.each([
  [['--port', '99999'], /whole number from 0 to 65535/],
  [['--samples', 'reports/'], /--samples is a ledger of its own/],
  [['--host', '0.0.0.0'], /--read-token-file/],
])('refuses %j', async (args, message) => {
  const { status, err } = await run(['serve', ...args]);
  expect(status).toBe(2);
  expect(err).toMatch(message);
});

test('a port that is taken is named, with what to do, before anything is read', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const stderr = new Collector();
  const args = ['serve', '--samples', '--port', String((taken.address() as AddressInfo).port)];
  await expect(run(args, { stderr })).rejects.toThrow(/port-taken/);
  expect(stderr.text).not.toContain('Reading');
  taken.close();
});
