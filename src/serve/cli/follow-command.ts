// `dateline follow`: what is new in feeds, into the ledger.
import { Command, InvalidArgumentError, Option } from 'commander';
import { actorsOption } from './actors-option.ts';
import { gazetteerOption } from './gazetteer-option.ts';
import type { Installation } from './installation.ts';
import { ledgerOption } from './ledger-option.ts';
import { type OwnOptions, readOwn } from './read-own.ts';
import { allowHostOption, jobsOption, quietOption, type SharedOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface FollowOptions
  extends Pick<SharedOptions, 'jobs' | 'quiet' | 'allowHost'>,
    Pick<OwnOptions, 'gazetteer' | 'actors'> {
  readonly ledger?: string;
  readonly watch?: boolean;
  readonly interval?: number;
  readonly format: 'summary' | 'jsonl';
}

const MORE = `
Each feed is looked at once; what is new in it is fetched, read and added to the
ledger, which also remembers where each feed stood. Servers are asked politely:
only for what changed, as their robots.txt allows, a page a second at most. With
--watch it looks again and again until Ctrl-C; a feed that fails is then asked
less often. Stopped at any moment, the next look goes on where this one was.

A file of feeds has an address a line; # begins a remark. OPML, as feed readers
export it, will do too.

Examples:
  dateline follow https://example.org/feed.xml
  dateline follow feeds.txt --ledger ./ledger       for cron: it looks once
  dateline follow subscriptions.opml --watch --interval 15m
  dateline follow feeds.txt --format jsonl          what became of each report, one a line

Exit status: 0 when everything was read and kept, 1 when a feed or report could
not be, 2 when the command was not understood, 130 when it was interrupted.`;

/** Builds the command. `ended` is told the exit status. */
export function followCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('follow')
    .description('Adds what is new in feeds (RSS, Atom, JSON Feed) to the ledger.')
    .argument(
      '<feeds...>',
      'addresses of feeds, files that name feeds, or - for such a file on standard input',
    )
    .option('--watch', 'look again and again, until interrupted')
    .addOption(
      new Option(
        '--interval <time>',
        'with --watch: between two looks at a feed, such as 15m or 2h (default: 30m)',
      ).argParser(duration),
    )
    .addOption(ledgerOption())
    .addOption(allowHostOption())
    .addOption(
      new Option('-f, --format <format>', 'a summary of each look, or a line of JSON for every report')
        .choices(['summary', 'jsonl'])
        .default('summary'),
    )
    .addOption(jobsOption())
    .addOption(gazetteerOption())
    .addOption(actorsOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (given: string[], options: FollowOptions) => {
      const { jobs = 'auto' as const, quiet = false, ledger, format, allowHost, watch = false } = options;
      if (options.interval !== undefined && !watch)
        throw new UsageError('--interval is the time between looks: add --watch, or leave it out.');
      if (given.filter((one) => one === '-').length > 1)
        throw new UsageError('Standard input (-) can be read only once.');
      const interval = watch ? (options.interval ?? HALF_AN_HOUR) : null;
      const own = await readOwn(options, terminal);
      const { followTask } = await import('./follow-task.ts');
      const settings = { given, interval, ledger, jobs, quiet, format, own, allowHost, installation };
      ended(await followTask(settings, terminal));
    });
}

const MINUTE = 60_000;
const HALF_AN_HOUR = 30 * MINUTE;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

/** `15m`, `2h`, `1d` in milliseconds: from a minute, which is polite, to a week. */
function duration(written: string): number {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(written) ?? [];
  const milliseconds = Number(count) * UNITS[unit ?? '']!;
  if (milliseconds >= MINUTE && milliseconds <= 7 * UNITS['d']!) return milliseconds;
  throw new InvalidArgumentError('It must be a time from 1m (a minute) to 7d (a week), such as 15m or 2h.');
}
