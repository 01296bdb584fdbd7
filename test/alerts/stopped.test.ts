// `dateline serve`, told to stop while a receiver takes its time: the attempt is waited for and noted, so that it is not sent again.
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { killServers, startServer, stopServer } from '../http/running-server.ts';
import { readToy } from '../store/toy-reader.ts';
import { ok, Receiver, SECRET } from './receiver.ts';

const AT = '2020-01-01T00:00:00.000Z';

let folder: string;
let receiver: Receiver;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-stopped-'));
});
afterAll(async () => {
  killServers();
  await receiver?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is on its way when it is stopped arrives once', async () => {
  const place = join(folder, 'ledger');
  let arrive: (response: ServerResponse) => void;
  const arrived = new Promise<ServerResponse>((resolve) => {
    arrive = resolve;
  });
  receiver = await new Receiver((response) => arrive(response), ok).open();
  const ledger = await Ledger.open(place, { version: '9.9.9', now: () => AT });
  const webhook = { url: receiver.url, secret: SECRET };
  await ledger.alerts.add({ name: 'w', kind: 'search', asked: { words: 'troops' }, webhook }, AT);
  await ledger.addReports([readToy({ id: 'r', text: 'Ryan said troops will leave Syria.' })], 'toy 1');
  await ledger.close();

  const serve = ['--ledger', place, '--allow-host', '127.0.0.1'];
  const { server, address } = await startServer(serve);
  const response = await arrived;
  const stopped = stopServer(server);
  while (
    await fetch(address).then(
      () => true,
      () => false,
    )
  );
  response.writeHead(204).end();
  expect(await stopped).toBe(0);

  const again = await startServer(serve);
  const { items } = (await (await fetch(new URL('watches', again.address))).json()) as { items: object[] };
  expect(items).toEqual([expect.objectContaining({ sent: 1, waiting: 0 })]);
  expect(await stopServer(again.server)).toBe(0);
  expect(receiver.arrived).toHaveLength(1);
}, 120_000);
