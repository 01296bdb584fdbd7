// `--ledger DIR|URL` of a command that asks: the ledger opened here, or the server that has it open. Each is loaded only when
// it is the one that is named.
import type { Source } from '../ask/source.ts';
import type { Installation } from './installation.ts';
import { isAsked, openLedger } from './ledger-option.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The source that is named, or the usual ledger; `author` is who judges where an option says so. Rejects with a `LedgerError`,
 * or with a `UsageError` for an address that cannot be one. A server is not asked yet.
 */
export async function openSource(
  place: string | undefined,
  terminal: Terminal,
  installation: Installation,
  author?: string,
): Promise<Source> {
  if (!isAsked(place)) {
    const [{ LedgerSource }, ledger] = await Promise.all([
      import('../ask/ledger-source.ts'),
      openLedger(place, terminal, installation, author),
    ]);
    return new LedgerSource(ledger);
  }
  if (author !== undefined)
    throw new UsageError(
      'A server writes judgements down as those of whoever runs it: leave out --author, or start dateline serve with another $DATELINE_AUTHOR.',
    );
  const { ServerSource } = await import('../client/server-source.ts');
  return new ServerSource(place, terminal);
}
