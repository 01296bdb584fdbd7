// One suite over every kind of database: in memory, in a folder, on a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openDatabase } from '../../src/store/open-database.ts';
import { ledgerConformance } from './conformance.ts';
import { startServer } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-ledger-'));
const server = await startServer();
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('in memory', () => ledgerConformance(() => openDatabase('memory:')));

describe('in a folder', () => ledgerConformance(() => openDatabase(folder)));

describe.skipIf(server === null)('on a server', () => ledgerConformance(() => openDatabase(server!.url)));
