// `dateline watch deliver`, killed at any write to a file: what was found is not lost, nothing is found twice, and a receiver
// that heeds the ids has each alert once.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { killedAt, numbers, writesOf } from '../cli/kill-at.ts';
import { readToy } from '../store/toy-reader.ts';
import { ok, Receiver, SECRET } from './receiver.ts';

const REPORTS = 60;
const AT = '2020-01-01T00:00:00.000Z';
const name = (i: number) => `Ryan${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}`;

let folder: string;
let receiver: Receiver;
const open = (place: string) => Ledger.open(place, { version: '9.9.9', now: () => AT });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
  receiver = await new Receiver(ok).open();
  const ledger = await open(join(folder, 'first'));
  const webhook = { url: receiver.url, secret: SECRET };
  await ledger.alerts.add({ name: 'w', kind: 'search', asked: { words: 'troops' }, webhook }, AT);
  await ledger.addReports(
    Array.from({ length: REPORTS }, (_, i) =>
      readToy({ id: `r${i}`, text: `${name(i)} said troops will leave Syria.` }),
    ),
    'toy 1',
  );
  await ledger.close();
});
afterAll(async () => {
  await receiver?.close();
  rmSync(folder, { recursive: true, force: true });
});

const delivering = (place: string) => [
  ...['watch', 'deliver', '--ledger', place, '--quiet', '--allow-host', '127.0.0.1'],
];

async function told(place: string): Promise<unknown> {
  const ledger = await open(place);
  try {
    const { database } = ledger;
    return {
      alerts: await database.query('select id, rule, title, body from dateline.alert order by seq'),
      states: await database.query('select state, count(*) as count from dateline.delivery group by state'),
    };
  } finally {
    await ledger.close();
  }
}

test('killed at any moment and run again, everything arrives', async () => {
  const [undisturbed, disturbed] = [join(folder, 'undisturbed'), join(folder, 'disturbed')];
  for (const place of [undisturbed, disturbed]) cpSync(join(folder, 'first'), place, { recursive: true });
  const whole = await writesOf(delivering(undisturbed));
  const opening = await writesOf(delivering(undisturbed));
  expect(receiver.arrived).toHaveLength(REPORTS);
  expect(whole - opening).toBeGreaterThan(50);
  const before = new Map(receiver.kept);
  receiver.arrived.length = 0;
  receiver.kept.clear();
  const upTo = numbers(20191025);
  let killed = 0;
  for (let n = 0; n < 6; n++)
    if ((await killedAt(delivering(disturbed), opening + upTo((whole - opening) / 3))) === 'killed') killed++;
  expect(killed).toBeGreaterThan(2);
  await writesOf(delivering(disturbed));
  expect(new Map([...receiver.kept].sort())).toEqual(new Map([...before].sort()));
  for (const { delivery, body } of receiver.arrived) expect(body).toBe(before.get(delivery));
  expect(await told(disturbed)).toEqual(await told(undisturbed));
}, 240_000);
