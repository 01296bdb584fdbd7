// `--ledger DIR|URL`: which ledger, and opening it here.
import { Option } from 'commander';
import type { Ledger, LedgerSettings } from '../../store/ledger.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const USUAL = '(default: ~/.local/share/dateline)';

/** Of a command that opens the ledger itself. */
export function ledgerOption(): Option {
  return new Option('-l, --ledger <place>', `the ledger: a folder, or postgres://… for a server ${USUAL}`);
}

/** Of a command that asks a running server as well. */
export function sourceOption(): Option {
  const description = `the ledger: a folder, postgres://…, or http://… for a running dateline serve ${USUAL}`;
  return new Option('-l, --ledger <place>', description);
}

/** Whether a place is the address of a running `dateline serve`. */
export function isAsked(place: string | undefined): place is string {
  return place !== undefined && /^https?:/i.test(place);
}

/**
 * Opens the ledger that is named, or the usual one; `author` is who judges. Rejects with a `LedgerError` (`ledger-absent`
 * where there is none), and with a `UsageError` where the address of a server is named.
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
  { env, stderr }: Terminal,
  { version }: Installation,
  more: Partial<LedgerSettings>,
): Promise<Ledger> {
  if (isAsked(place))
    throw new UsageError(
      'This command works on the ledger itself, not through a server. Stop dateline serve, name its folder with --ledger, and start it again afterwards; or keep the ledger in a database server (postgres://…), which both can use at a time.',
    );
  const [{ Ledger }, { defaultPlace }] = await Promise.all([
    import('../../store/ledger.ts'),
    import('../../store/open-database.ts'),
  ]);
  return Ledger.open(place ?? defaultPlace(env), {
    ...{ version, now: () => new Date().toISOString() },
    ...authorIn(env),
    onDeriving: (versions) =>
      stderr.write(
        `The ledger comes from another version of Dateline: what follows from ${versions.toLocaleString('en-GB')} versions of reports is derived again, once. That takes a minute for ten thousand.\n`,
      ),
    ...more,
  });
}

/** Who judges, where no option says so. */
export function authorIn(env: Terminal['env']): Pick<LedgerSettings, 'author'> {
  const author = env['DATELINE_AUTHOR'] || env['USER'];
  return author ? { author } : {};
}
