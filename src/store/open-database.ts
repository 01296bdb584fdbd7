// The place of a ledger, as --ledger names it, becomes an open database. What it needs is loaded only here.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** Where the ledger is when nobody says: `$XDG_DATA_HOME/dateline`, or `~/.local/share/dateline`. */
export function defaultPlace(env: Readonly<Record<string, string | undefined>>): string {
  const data = env['XDG_DATA_HOME'];
  // The XDG specification has relative paths ignored.
  return data?.startsWith('/') ? join(data, 'dateline') : join(homedir(), '.local', 'share', 'dateline');
}

/** Whether a place is the address of a server. */
export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

/** Opens a folder, a server (`postgres://…`), or, for tests, `memory:`. Rejects with a `LedgerError`. */
export async function openDatabase(place: string): Promise<Database> {
  if (isServer(place)) return (await import('./server-database.ts')).openServer(place);
  const embedded = await import('./embedded-database.ts');
  return place === 'memory:' ? embedded.openMemory() : embedded.openFolder(place);
}
