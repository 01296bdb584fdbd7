// The application over a ledger in memory that holds the samples, and ways to ask it.
import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { parcels } from '../../src/ingest/parcels.ts';
import { lastingId } from '../../src/serve/cli/lasting-id.ts';
import { Desk } from '../../src/serve/desk/desk.ts';
import { ExportRoom } from '../../src/serve/desk/export-room.ts';
import { createApp } from '../../src/serve/http/app.ts';
import type { AppSettings } from '../../src/serve/http/settings.ts';
import { openReader } from '../../src/serve/models.ts';
import { Ledger } from '../../src/store/ledger.ts';
import type { ReadReport } from '../../src/store/read-report.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** The entry of threads that make exports, as the tests run it. */
export const EXPORT_ENTRY = new URL('./export-entry.js', import.meta.url);

/** The day on which the tests ask. */
export const NOW = '2019-11-01T10:00:00.000Z';

/** What a test works with. */
export interface ServedSamples {
  readonly app: OpenAPIHono;
  readonly desk: Desk;
  readonly ledger: Ledger;
  /** The answer to a GET as JSON; fails where it is no success. */
  get<T = unknown>(path: string): Promise<T>;
  close(): Promise<void>;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

let read: Promise<ReadReport[]> | null = null;

/** The samples with their readings, read once. */
export function samples(): Promise<ReadReport[]> {
  read ??= (async () => {
    const reader = await openReader();
    const found: ReadReport[] = [];
    for await (const parcel of parcels([SAMPLES], { input: 'auto', stdin: nothing() }))
      for await (const { report: opened, where } of openParcel(parcel)) {
        if (opened === null) continue;
        const report = { ...opened, id: lastingId(opened, where) };
        found.push({ report, reading: reader.read(report) });
      }
    return found;
  })();
  return read;
}

/** Serves a ledger of the samples. */
export async function serveSamples(more: Partial<AppSettings> = {}): Promise<ServedSamples> {
  const ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW, author: 'Ada' });
  await ledger.addReports(await samples(), 'test');
  return served(ledger, more);
}

/** Serves a ledger. */
export function served(ledger: Ledger, more: Partial<AppSettings> = {}): ServedSamples {
  const desk = new Desk(ledger);
  const app = createApp(desk, {
    ...{ version: '9.9.9', clock: () => NOW, files: null, exports: new ExportRoom(EXPORT_ENTRY) },
    report: (error) => {
      throw error;
    },
    ...more,
  });
  return {
    ...{ app, desk, ledger },
    get: async <T>(path: string) => {
      const response = await app.request(path);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} is answered ${response.status}: ${text}`);
      return JSON.parse(text) as T;
    },
    close: () => ledger.close(),
  };
}
