// `--ledger DIR|URL` of `dateline watch`: the watches of the ledger opened here, or of the server that has it open.
import type { Watches } from '../../alerts/watches.ts';
import type { Installation } from '../installation.ts';
import { isAsked, openLedger } from '../ledger-option.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `author` is who watches, where an option says so. Rejects as `openSource` does. */
export async function openWatches(
  place: string | undefined,
  terminal: Terminal,
  installation: Installation,
  author?: string,
): Promise<Watches> {
  if (!isAsked(place)) {
    const [{ LedgerWatches }, ledger] = await Promise.all([
      import('../../alerts/ledger-watches.ts'),
      openLedger(place, terminal, installation, author),
    ]);
    return new LedgerWatches(ledger, terminal.clock);
  }
  if (author !== undefined)
    throw new UsageError(
      'A server writes watches down as those of whoever runs it: leave out --author, or start dateline serve with another $DATELINE_AUTHOR.',
    );
  const { ServerWatches } = await import('../../client/server-watches.ts');
  return new ServerWatches(place, terminal);
}
