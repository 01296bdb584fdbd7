// Asking makes no ledger: where one is only asked it must be there already, or `ledger-absent` says how to make it.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { FILES } from './embedded-database.ts';
import { LedgerError } from './ledger-error.ts';
import { isServer } from './open-database.ts';
import { withoutPassword } from './server-database.ts';

/** Looks before a place is opened, which would make a folder. Rejects with `ledger-absent`. */
export async function requireFolder(place: string): Promise<void> {
  if (isServer(place) || place === 'memory:') return;
  try {
    await stat(join(place, FILES));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What may not be looked at is for opening to name.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return;
    throw isLikeAddress(place) ? misnamed(place) : absent(`in ${place}`, place);
  }
}

/** Looks whether an open database holds a ledger. Rejects with `ledger-absent`. */
export async function requireTables(database: Database, place: string): Promise<void> {
  if (database.kind === 'memory') return;
  const [found] = await database.query<{ there: boolean }>(
    "select to_regclass('dateline.migration') is not null as there",
  );
  if (found?.there) return;
  if (database.kind === 'folder') throw absent(`in ${place}`, place);
  throw absent(
    `on the PostgreSQL server ${withoutPassword(place)}: it has no schema dateline`,
    'postgres://…',
  );
}

function absent(where: string, place: string): LedgerError {
  const message = `There is no ledger ${where}. Make one by adding reports, dateline add reports/ --ledger ${place}, or name with --ledger the one that is meant`;
  return new LedgerError('ledger-absent', message);
}

/** `127.0.0.1:4747`, `[::1]:4747`, `desk.example:80`. */
const HOST_AND_PORT = /^(?:\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}\/?$/i;

/** Whether a place that is no folder was meant as an address. */
function isLikeAddress(place: string): boolean {
  return HOST_AND_PORT.test(place) || /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

/** Repeats no address that may hold a password. */
function misnamed(place: string): LedgerError {
  const served = HOST_AND_PORT.test(place) ? place : '127.0.0.1:4747';
  const message = `--ledger names no folder that is there. If a running dateline serve is meant, write --ledger http://${served}, if a PostgreSQL server, postgres://…`;
  return new LedgerError('ledger-absent', message);
}
