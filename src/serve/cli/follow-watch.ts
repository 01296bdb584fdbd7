// Look after look at feeds until interrupted. Between looks the ledger is closed, so that it can be asked meanwhile.
import type { Clock } from '../../ingest/fetch/clock.ts';
import { FeedSchedule } from '../../ingest/follow/feed-schedule.ts';
import type { Ledger } from '../../store/ledger.ts';
import { LedgerError } from '../../store/ledger-error.ts';
import { EXIT } from './exit.ts';
import { type LookSettings, lookAt } from './follow-look.ts';
import { FollowTally } from './follow-tally.ts';
import { openOrMakeLedger } from './ledger-option.ts';
import { safeText } from './page/safe-text.ts';
import type { Terminal } from './terminal.ts';
import { deliverAfterLook } from './watch/deliver-task.ts';

export interface WatchSettings extends Omit<LookSettings, 'ledger' | 'ended'> {
  /** Milliseconds between two looks at a feed. */
  readonly interval: number;
  readonly ledger: string | undefined;
  /** Hosts that are reached though they are not public. */
  readonly allowHost: readonly string[];
}

/** A terminal with time. */
type Watching = Terminal & { readonly time: Clock };

/** Whoever asks a ledger has done so soon: one that is in use is tried so often, with milliseconds between. */
const IN_USE = { tries: 12, pause: 5000 } as const;

/**
 * Watches `feeds`; `tally` is that of the first look. Resolves to the exit status. Rejects with a `LedgerError` when the
 * ledger cannot be opened for the first look; later that is named, and tried again at the next.
 */
export async function followWatch(
  feeds: readonly string[],
  settings: WatchSettings,
  terminal: Watching,
  tally: FollowTally,
): Promise<number> {
  const { interval, quiet } = settings;
  const { interrupted, stderr, now, time } = terminal;
  const schedule = new FeedSchedule(feeds, interval);
  const total = new FollowTally();
  const say = (lines: readonly string[]) => {
    if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  };
  const started = now();
  let ledger: Ledger | LedgerError = await openOrMakeLedger(settings.ledger, terminal, settings.installation);
  for (let counts = tally; ; counts = new FollowTally()) {
    const [begun, at] = [now(), time.now()];
    const due = schedule.due(at);
    const failing = new Set<string>();
    if (ledger instanceof LedgerError) say([`error: ${safeText(ledger.message)}`]);
    else
      try {
        const ended = (feed: string, failed: boolean) => void (failed && failing.add(feed));
        await lookAt(due, { ...settings, ledger, ended }, terminal, counts);
        if (!interrupted.aborted) await deliverAfterLook(ledger, settings, terminal);
      } finally {
        await ledger.close();
      }
    for (const feed of due) schedule.looked(feed, failing.has(feed), at);
    const summary = ledger instanceof LedgerError ? [] : counts.followSummary(now() - begun, quiet);
    total.addCounts(counts);
    const next = interrupted.aborted ? [] : [`Next look at ${moment(schedule.next)}; Ctrl-C ends.`];
    say(quiet ? summary : [`${moment(at)}`, ...summary, ...next]);
    if (!(await rested(schedule.next - time.now(), terminal))) break;
    ledger = await opened(settings, terminal);
    if (interrupted.aborted) {
      if (!(ledger instanceof LedgerError)) await ledger.close();
      break;
    }
  }
  say(['Interrupted. What was added is kept.', ...total.followSummary(now() - started, quiet)]);
  return EXIT.interrupted;
}

/** The ledger, waited for where it is in use; the error where it cannot be opened. */
async function opened(
  { ledger, installation }: WatchSettings,
  terminal: Watching,
): Promise<Ledger | LedgerError> {
  for (let tries = 1; ; tries++) {
    try {
      return await openOrMakeLedger(ledger, terminal, installation);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      if (error.slug !== 'ledger-in-use' || tries === IN_USE.tries) return error;
      if (!(await rested(IN_USE.pause, terminal))) return error;
    }
  }
}

/** Waits; false when that was interrupted. */
async function rested(milliseconds: number, { time, interrupted }: Watching): Promise<boolean> {
  try {
    await time.sleep(Math.max(0, milliseconds), interrupted);
  } catch (error) {
    if (!interrupted.aborted) throw error;
  }
  return !interrupted.aborted;
}

/** `2020-01-01T00:00:00Z`. */
function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
