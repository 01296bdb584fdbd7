// One suite of watches over every kind of database: in memory, in a folder, on a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openReader } from '../../src/serve/models.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { startServer } from '../store/postgres-server.ts';
import { alertsConformance } from './conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-alerts-'));
const server = await startServer();
let reader: ReturnType<typeof openReader> | null = null;
const once = () => (reader ??= openReader());
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('in memory', () => alertsConformance(() => openDatabase('memory:'), once));

describe('in a folder', () => alertsConformance(() => openDatabase(folder), once));

describe.skipIf(server === null)('on a server', () =>
  alertsConformance(() => openDatabase(server!.url), once),
);
