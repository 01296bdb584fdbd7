// `--ledger DIR|URL`: which ledger, and opening it.
import { Option } from 'commander';
import type { Ledger, LedgerSettings } from '../../store/ledger.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

export function ledgerOption(): Option {
  const description = 'the ledger: a folder, or postgres://… for a server (default: ~/.local/share/dateline)';
  return new Option('-l, --ledger <place>', description);
}

/**
 * Opens the ledger that is named, or the usual one; `author` is who judges. Rejects with a `LedgerError`: `ledger-absent`
 * where there is none.
 */
export function openLedger(
  place: string | undefined,
  terminal: Terminal,
  installation: Installation,
  author?: string,
): Promise<Ledger> {
  return opened(place, terminal, installation, { make: false, ...(author ? { author } : {}) });
}

/** The same for what reports are added to: made where there is none. */
export function openOrMakeLedger(
  place: string | undefined,
  terminal: Terminal,
  installation: Installation,
): Promise<Ledger> {
  return opened(place, terminal, installation, {});
}

async function opened(
  place: string | undefined,
  { env }: Terminal,
  { version }: Installation,
  more: Partial<LedgerSettings>,
): Promise<Ledger> {
  const [{ Ledger }, { defaultPlace }] = await Promise.all([
    import('../../store/ledger.ts'),
    import('../../store/open-database.ts'),
  ]);
  return Ledger.open(place ?? defaultPlace(env), {
    ...{ version, now: () => new Date().toISOString() },
    ...authorIn(env),
    ...more,
  });
}

/** Who judges, where no option says so. */
export function authorIn(env: Terminal['env']): Pick<LedgerSettings, 'author'> {
  const author = env['DATELINE_AUTHOR'] || env['USER'];
  return author ? { author } : {};
}
