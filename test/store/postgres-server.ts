// A PostgreSQL server for tests: the one that DATELINE_TEST_POSTGRES names, or Debian's, started in a folder of its own
// on a socket. Each caller gets a database of its own.
import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

export interface TestServer {
  /** The address of an empty database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Null, with a word on standard error, where there is no server to be had. `durable`: what is kept reaches the disk. */
export async function startServer({ durable = false } = {}): Promise<TestServer | null> {
  const named = process.env['DATELINE_TEST_POSTGRES'];
  if (named) return withDatabase(named, async () => {});
  const programs = newest();
  if (programs !== null) return startDebian(programs, durable);
  console.warn(
    'skipped: no PostgreSQL server here. Install it (Debian: apt-get install postgresql) or set DATELINE_TEST_POSTGRES.',
  );
  return null;
}

function newest(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

async function startDebian(programs: string, durable: boolean): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pg-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, Number((await run('id', ['-u', 'postgres'])).stdout), 0);
  const postgres = (program: string, args: readonly string[]) => {
    const command = join(programs, program);
    const options = { cwd: folder };
    return asRoot
      ? run('runuser', ['-u', 'postgres', '--', command, ...args], options)
      : run(command, [...args], options);
  };
  const log = join(folder, 'log');
  await postgres('initdb', [
    '-D',
    data,
    '-U',
    'dateline',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const options = `-k ${folder} -c listen_addresses=${durable ? '' : ' -c fsync=off'}`;
  await postgres('pg_ctl', ['-D', data, '-l', log, '-w', '-o', options, 'start']);
  return withDatabase(`postgres://dateline@localhost/postgres?host=${folder}`, async () => {
    await postgres('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  });
}

async function withDatabase(server: string, stop: () => Promise<void>): Promise<TestServer> {
  const name = `dateline_test_${process.pid}`;
  const asked = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asked(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async stop() {
      await asked(`drop database ${name} with (force)`);
      await stop();
    },
  };
}
