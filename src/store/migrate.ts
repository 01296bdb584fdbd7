// Brings a database to the present shape: the files of migrations/ in the order of their numbers, each once, forward
// only. The files lie in the package as they are here, so that compiled and uncompiled code find the same ones.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database, Queries } from './database.ts';
import { LedgerError } from './ledger-error.ts';

const FOLDER = new URL('../../src/store/migrations/', import.meta.url);

/** One step. Steps are numbered 1, 2, 3, … without gaps. */
export interface Migration {
  readonly number: number;
  /** `0001-base`. */
  readonly name: string;
  readonly sql: string;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly version: string;
}

/** Any number that other programs on the server are not likely to take: "dateline" in ASCII, cut to fit. */
export const ADVISORY_LOCK = 0x6461_7465;

/** The steps that this version of Dateline knows. */
export async function knownMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[\w-]+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      number: Number(file.slice(0, 4)),
      name: file.replace(/\.sql$/, ''),
      sql: (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  );
}

/**
 * Takes the steps that are missing, all in one transaction. `at` is the time and `version` that of Dateline, both kept
 * with each step. Rejects with `ledger-newer` when the ledger has steps that are not known here, and with
 * `ledger-altered` when a step is not the one that was taken.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  { at, version }: { readonly at: string; readonly version: string },
): Promise<void> {
  if (missing(await applied(database), migrations, version).length === 0) return;
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [ADVISORY_LOCK]);
    const before = await applied(tx); // another process may have been first
    if (before.length === 0) await tx.exec(FIRST);
    for (const { number, name, sql } of missing(before, migrations, version)) {
      await tx.exec(sql);
      await tx.query(
        'insert into dateline.migration (number, name, sha256, version, applied_at) values ($1::int, $2::text, $3::text, $4::text, $5::timestamptz)',
        [number, name, hash(sql), version, at],
      );
    }
  });
}

const FIRST = `
  create schema if not exists dateline;
  create table dateline.migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    version text not null,
    applied_at timestamptz not null
  )`;

async function applied(queries: Queries): Promise<Applied[]> {
  const [found] = await queries.query<{ there: boolean }>(
    "select to_regclass('dateline.migration') is not null as there",
  );
  if (!found?.there) return [];
  return queries.query<Applied>(
    'select number, name, sha256, version from dateline.migration order by number',
  );
}

function missing(before: readonly Applied[], migrations: readonly Migration[], version: string): Migration[] {
  for (const step of before) {
    const known = migrations.find(({ number }) => number === step.number);
    if (!known) {
      const message = `This ledger was made by a newer Dateline (${step.version}, step ${step.name}); this is ${version}. Install the newer one, or name another ledger`;
      throw new LedgerError('ledger-newer', message);
    }
    if (hash(known.sql) !== step.sha256) {
      const message = `Step ${step.name} of this ledger is not the one that Dateline ${version} knows. Use the version that made it (${step.version})`;
      throw new LedgerError('ledger-altered', message);
    }
  }
  return migrations.slice(before.length);
}

function hash(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
