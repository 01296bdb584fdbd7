// `--ledger DIR|URL`: which ledger, and opening it.
import { Option } from 'commander';
import type { Ledger } from '../../store/ledger.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

export function ledgerOption(): Option {
  const description = 'the ledger: a folder, or postgres://… for a server (default: ~/.local/share/dateline)';
  return new Option('-l, --ledger <place>', description);
}

/** Opens the ledger that is named, or the usual one; `author` is who judges. Rejects with a `LedgerError`. */
export async function openLedger(
  place: string | undefined,
  { env }: Terminal,
  { version }: Installation,
  author?: string,
): Promise<Ledger> {
  const [{ Ledger }, { defaultPlace }] = await Promise.all([
    import('../../store/ledger.ts'),
    import('../../store/open-database.ts'),
  ]);
  const settings = { version, now: () => new Date().toISOString() };
  return Ledger.open(place ?? defaultPlace(env), author ? { ...settings, author } : settings);
}
