// `dateline serve` as a process of its own: it prints where it is, answers, takes what it is sent, and ends when it is told to,
// with what was written kept.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../cli/run.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(import.meta.dirname, 'serve-process.ts');

let folder: string;
const running = new Set<ChildProcess>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
});
afterAll(() => {
  for (const one of running) one.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A server, and the address that it printed. */
async function start(...args: string[]): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', main, 'serve', '--port', '0', '--quiet', ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATELINE_AUTHOR: 'Ada' },
    },
  );
  running.add(server);
  let [out, err] = ['', ''];
  server.stderr!.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  for await (const chunk of server.stdout!) {
    out += String(chunk);
    const address = /Dateline is at (http:\S+)\n/.exec(out)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error(`it ended without an address: ${out}${err}`);
}

/** Ends it, and gives its exit status. */
async function stop(server: ChildProcess): Promise<number | null> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [status] = (await ended) as [number | null];
  running.delete(server);
  return status;
}

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
  const { server, address } = await start('--ledger', place);
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
    /is in use by process \d+ .*ask the server/,
  );
  const events = await fetch(`${address}events`);
  expect(events.status).toBe(200);
  expect(await stop(server)).toBe(0);
  await events.body?.cancel().catch(() => {});
  const { out } = await run(['deadlines', '--ledger', place, '--format', 'jsonl']);
  expect(JSON.parse(out)).toMatchObject({ key: expect.stringMatching(/leave iq$/) });
}, 120_000);

test('reads named reports into memory', async () => {
  const { server, address } = await start('--samples');
  expect(await (await fetch(`${address}status`)).json()).toMatchObject({ place: 'memory', reports: 14 });
  expect(await (await fetch(address)).text()).toMatch(/^<!doctype html>/);
  expect(await stop(server)).toBe(0);
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

test('a port that is taken is named, with what to do', async () => {
  const { server, address } = await start('--samples');
  const args = ['--import', 'tsx', main, 'serve', '--samples', '--port', new URL(address).port];
  expect(() => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' })).toThrow(/port-taken/);
  await stop(server);
}, 120_000);
