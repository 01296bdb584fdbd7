// For tests of the web app: the app built as it is now, and a server with it and a ledger of its own in memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { Desk } from '../../../src/serve/desk/desk.ts';
import { createApp } from '../../../src/serve/http/app.ts';
import { type Listening, listen } from '../../../src/serve/http/listen.ts';
import { openReader } from '../../../src/serve/models.ts';
import { Ledger } from '../../../src/store/ledger.ts';
import type { Report } from '../../../src/text/report.ts';
import { samples } from '../../http/served-samples.ts';

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

/** Serves the app in `folder` at a free port of this machine, with a ledger of the samples, or of `reports`. */
export async function startDesk(folder: string, reports?: readonly Report[]): Promise<TestDesk> {
  const reader = await openReader();
  const ledger = await Ledger.open('memory:', { version: '0.0.0', now: () => NOW, author: 'tester' });
  const batch = reports?.map((report) => ({ report, reading: reader.read(report) })) ?? (await samples());
  await ledger.addReports(batch, 'reader of the test');
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
