// A PostgreSQL server, version 13 or newer, by its address.
import { finished } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { type Database, isoMoment, type Queries, TYPE } from './database.ts';
import { LedgerError } from './ledger-error.ts';

/** Connections at most: one writes, the others answer. */
const MOST = 4;

/** The database at `url` (`postgres://user:password@host:port/name`). Rejects with `ledger-unreachable`. */
export async function openServer(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const parsers: Readonly<Record<number, (value: string) => unknown>> = {
    [TYPE.int8]: Number,
    [TYPE.timestamptz]: isoMoment,
  };
  const getTypeParser = ((type: number, format?: 'text') =>
    parsers[type] ?? pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser;
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST,
    connectionTimeoutMillis: 15_000,
    application_name: 'dateline',
    options: '-c TimeZone=UTC',
    types: { getTypeParser },
  });
  pool.on('error', () => {}); // an idle connection was lost: the next query opens another, or says why it cannot
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const message = `The PostgreSQL server ${withoutPassword(url)} cannot be used: ${(error as Error).message}. Check that it runs, and the name and password in the address`;
    throw new LedgerError('ledger-unreachable', message, { cause: error });
  }
  return {
    kind: 'server',
    ...queries(pool),
    copy: (into, rows) => transaction(pool, (tx) => tx.copy(into, rows)),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

async function transaction<T>(pool: Pool, work: (tx: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({ ...queries(client), copy: (into, rows) => copy(client, into, rows) });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queries(connection: Pool | PoolClient): Omit<Queries, 'copy'> {
  return {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      return (await connection.query(sql, [...parameters])).rows as R[];
    },
    async exec(sql) {
      await connection.query(sql);
    },
  };
}

async function copy(client: PoolClient, into: string, rows: Uint8Array<ArrayBuffer>): Promise<void> {
  const { from } = await import('pg-copy-streams');
  const stream = client.query(from(`copy ${into} from stdin (format binary)`));
  stream.end(rows);
  await finished(stream);
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'that is named';
  }
}
