// Following feeds into the ledger: one look at each, or look after look.
import { systemClock } from '../../ingest/fetch/clock.ts';
import { WebClient } from '../../ingest/fetch/web-client.ts';
import { feedList } from '../../ingest/follow/feed-list.ts';
import { EXIT } from './exit.ts';
import { type LookSettings, lookAt } from './follow-look.ts';
import { FollowTally } from './follow-tally.ts';
import { followWatch } from './follow-watch.ts';
import { openOrMakeLedger } from './ledger-option.ts';
import type { Terminal } from './terminal.ts';

export interface FollowSettings extends Omit<LookSettings, 'ledger' | 'client' | 'ended'> {
  /** Addresses of feeds, files that name some, `-` for standard input. */
  readonly given: readonly string[];
  /** Milliseconds between two looks at a feed; null for one look. */
  readonly interval: number | null;
  readonly ledger: string | undefined;
  /** Hosts that may be fetched though they are not public. */
  readonly allowHost: readonly string[];
}

/** Follows feeds. Resolves to the exit status; rejects with a `LedgerError` when the ledger cannot be opened. */
export async function followTask(settings: FollowSettings, terminal: Terminal): Promise<number> {
  const { interval, quiet, allowHost, installation } = settings;
  const { interrupted, stderr, now, time = systemClock } = terminal;
  const started = now();
  const { feeds, problems } = await feedList(settings.given, terminal.stdin);
  const tally = new FollowTally();
  for (const found of problems) tally.feeds.name(found);
  const client = new WebClient({ version: installation.version, allowHosts: allowHost, clock: time });
  try {
    if (feeds.length > 0 && interval !== null)
      return await followWatch(feeds, { ...settings, interval, client }, { ...terminal, time }, tally);
    if (feeds.length > 0) {
      const ledger = await openOrMakeLedger(settings.ledger, terminal, installation);
      try {
        await lookAt(feeds, { ...settings, ledger, client }, terminal, tally);
      } finally {
        await ledger.close();
      }
    }
  } finally {
    await client.close();
  }
  const lines = tally.followSummary(now() - started, quiet);
  if (interrupted.aborted)
    lines.unshift('Interrupted. What was added is kept: run the same command again to go on.');
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (interrupted.aborted) return EXIT.interrupted;
  return tally.isWhole ? EXIT.done : EXIT.someFailed;
}
