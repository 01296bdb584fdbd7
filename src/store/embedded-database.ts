// PostgreSQL inside this process (PGlite), in memory or in a folder. One process at a time holds a folder.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { type Database, isoMoment, type Queries, TYPE } from './database.ts';
import { type HeldFolder, lockFolder } from './folder-lock.ts';
import { LedgerError } from './ledger-error.ts';

/** The folder within the ledger's that holds PostgreSQL's files. */
export const FILES = 'postgres';

/** A database that is gone when it is closed. */
export async function openMemory(): Promise<Database> {
  return embedded('memory', await start(undefined), null);
}

/**
 * The database in `folder`, made when there is none. Rejects with `ledger-in-use` while another process has it. Work that
 * was committed survives the end of the process at any moment.
 */
export async function openFolder(folder: string): Promise<Database> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const message = `The folder ${folder} cannot be made or written to. Name another with --ledger`;
    throw new LedgerError('ledger-place', message, { cause: error });
  }
  const held = await lockFolder(folder);
  try {
    const files = join(folder, FILES);
    if (!existsSync(files)) await makeFiles(folder, files);
    return embedded('folder', await start(files), held);
  } catch (error) {
    await held.give();
    const why = error instanceof Error ? error.message : String(error);
    const message = `The ledger in ${folder} cannot be opened: ${why}. Check that its files may be read and written, and that it was made by this version of Dateline or an older one`;
    throw new LedgerError('ledger-unreadable', message, { cause: error });
  }
}

/** The files appear under their name only when they are complete: making them takes seconds. */
async function makeFiles(folder: string, files: string): Promise<void> {
  const begun = `${FILES}.new`;
  for (const name of await readdir(folder))
    if (name === begun) await rm(join(folder, name), { recursive: true });
  const fresh = await start(join(folder, begun));
  await fresh.close();
  await rename(join(folder, begun), files);
}

/**
 * How much a function of PGlite's runs before V8 compiles it once more, to run faster. V8's own number is meant for programs
 * that run on: here compiling took longer than it saved.
 */
const WASM_BUDGET = 12_000_000;

async function start(dataDir: string | undefined): Promise<PGlite> {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGET}`);
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    parsers: { [TYPE.int8]: Number, [TYPE.timestamptz]: isoMoment },
    // Bytes go over as they are.
    serializers: { [TYPE.bytea]: asIs },
  });
  // New log files need not be filled with zeros first: that serves disks that are written through, which this is not.
  await pglite.exec('set wal_init_zero = off');
  return pglite;
}

/** PGlite writes texts for PostgreSQL; what it is given as bytes it hands on. Its types know of texts alone. */
const asIs = (value: unknown) => value as string;

function embedded(kind: 'memory' | 'folder', pglite: PGlite, held: HeldFolder | null): Database {
  return {
    kind,
    ...queries(pglite),
    transaction: (work) => pglite.transaction((tx) => work(queries(tx))),
    async close() {
      await pglite.close();
      await held?.give();
    },
    async answersAt(address) {
      await held?.answersAt(address);
    },
  };
}

function queries(connection: Pick<Transaction, 'query' | 'exec'>): Queries {
  return {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      return (await connection.query<R>(sql, [...parameters])).rows;
    },
    async exec(sql) {
      await connection.exec(sql);
    },
    async copy(into, rows) {
      // PGlite's name for what goes over beside the statement.
      await connection.query(`copy ${into} from '/dev/blob' (format binary)`, [], { blob: new Blob([rows]) });
    },
  };
}
