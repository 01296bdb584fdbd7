// For tests of the web app: the app built as it is now, and a server with it and a ledger of its own in memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { openParcel } from '../../../src/ingest/open-parcel.ts';
import { parcels } from '../../../src/ingest/parcels.ts';
import { lastingId } from '../../../src/serve/cli/lasting-id.ts';
import { Desk } from '../../../src/serve/desk/desk.ts';
import { createApp } from '../../../src/serve/http/app.ts';
import { type Listening, listen } from '../../../src/serve/http/listen.ts';
import { openReader } from '../../../src/serve/models.ts';
import { Ledger } from '../../../src/store/ledger.ts';
import type { Report } from '../../../src/text/report.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** The present moment, of every server here: years after the samples. */
const NOW = '2026-11-22T12:00:00Z';

/** A server that runs. */
export interface TestDesk extends Listening {
  readonly ledger: Ledger;
}

/** A folder with the built app; `remove` takes it away. */
export async function builtApp(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-web-'));
  await build({
    root: join(root, 'web'),
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The reports of `samples/`, under the ids that `dateline add` gives them. */
export async function sampleReports(): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const parcel of parcels([join(root, 'samples')], { input: 'auto', stdin: nothing() }))
    for await (const { report, where } of openParcel(parcel))
      if (report?.published !== undefined) reports.push({ ...report, id: lastingId(report, where) });
  return reports;
}

/** Serves the app in `folder` with a ledger of `reports` at a free port of this machine. */
export async function startDesk(folder: string, reports: readonly Report[]): Promise<TestDesk> {
  const reader = await openReader();
  const ledger = await Ledger.open('memory:', { version: '0.0.0', now: () => NOW, author: 'tester' });
  await ledger.addReports(
    reports.map((report) => ({ report, reading: reader.read(report) })),
    'reader of the test',
  );
  const faults: unknown[] = [];
  const app = createApp(new Desk(ledger), {
    ...{ version: '0.0.0', clock: () => NOW, files: folder },
    report: (error) => void faults.push(error),
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const close = async () => {
    await listening.close();
    await ledger.close();
    if (faults.length > 0) throw new AggregateError(faults, 'the server had faults of its own');
  };
  return { ledger, address: listening.address, close };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
