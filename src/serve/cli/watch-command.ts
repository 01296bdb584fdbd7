// `dateline watch`: what to be told, and what was told: webhooks and feeds of saved searches, actors, places and deadlines.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Watches } from '../alerts/watches.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { isAsked, ledgerOption, sourceOption } from './ledger-option.ts';
import { safeText } from './page/safe-text.ts';
import { allowHostOption, quietOption } from './shared-options.ts';
import { pageWidth, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { AddWatchOptions } from './watch/add-watch.ts';
import { EXAMPLES } from './watch/examples.ts';
import { formatOption } from './watch/format-option.ts';
import { openWatches } from './watch/open-watches.ts';
import { showCommand } from './watch/show-command.ts';

type Ended = (status: number) => void;

const ADD = `
search WORDS…   what dateline search would find, with the same words and filters
actor NAME      what the actor says and what is said of it, its turns and conflicts
place NAME      what is said of the place and what lies in it, and its conflicts
deadline        limits that are named, extended, brought forward or contradicted;
                with --days N also that one falls due in N days

A watch tells of what is added after it, each thing once, unless --begin has it
begin with what is there. How much that would be is shown, and with --preview
nothing else is done. Without --webhook it stands in a feed.

Examples:
  dateline watch add search troops withdraw --place Iraq --preview
  dateline watch add actor "Mark Esper" --webhook https://example.org/hook
  dateline watch add deadline --actor force:us --days 7 --name "US limits"`;

const MORE = `
Examples:
  dateline watch add place Iraq --webhook https://example.org/hook
  dateline watch list
  dateline watch show w_0123456789abcdef --state failed
  dateline watch deliver                     finds what is new, and sends it: for cron
  dateline watch again w_0123456789abcdef    tries again what was given up
  dateline watch end w_0123456789abcdef
  dateline watch list --ledger http://127.0.0.1:4747    asks a running dateline serve

More: dateline watch add --help, and so on for each.`;

/** Builds the command. `ended` is told the exit status. */
export function watchCommand(terminal: Terminal, installation: Installation, ended: Ended): Command {
  const withWatches = async (
    place: string | undefined,
    work: (watches: Watches) => Promise<void>,
    author?: string,
  ) => {
    const watches = await openWatches(place, terminal, installation, author);
    try {
      await work(watches);
    } catch (error) {
      const { LedgerError } = await import('../../store/ledger-error.ts');
      if (!(error instanceof LedgerError) || !/^(watch|delivery)-/.test(error.slug)) throw error;
      terminal.stderr.write(`error: ${safeText(error.message)}\n`);
      ended(EXIT.someFailed);
    } finally {
      await watches.close();
    }
  };
  return new Command('watch')
    .description('Tells of what is new: saved searches, actors, places and deadlines, by webhook or feed.')
    .addHelpText('after', MORE)
    .addCommand(addCommand(terminal, installation, ended))
    .addCommand(
      new Command('list')
        .description('Lists the watches, the oldest first.')
        .addOption(sourceOption())
        .addOption(formatOption('text', 'jsonl'))
        .addHelpText('after', EXAMPLES.list)
        .action(({ ledger: place, format }: { readonly ledger?: string; readonly format: string }) =>
          withWatches(place, async (all) => {
            const watches = await all.list();
            const { watchLines } = await import('./watch/watch-pages.ts');
            const lines =
              format === 'jsonl'
                ? watches.map((one) => JSON.stringify(one))
                : watches.flatMap((one) => [...watchLines(one, pageWidth(terminal)), '']);
            if (watches.length === 0 && format === 'text')
              lines.push('Nothing is watched for. See dateline watch add --help');
            terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
          }),
        ),
    )
    .addCommand(showCommand(terminal, withWatches))
    .addCommand(
      new Command('end')
        .description('Ends a watch: it tells nothing more, and what waits is not sent.')
        .argument('<id>', 'the watch, w_…')
        .addOption(sourceOption())
        .option('--author <name>', 'who ends it (default: $DATELINE_AUTHOR, else $USER)')
        .addHelpText('after', EXAMPLES.end)
        .action((id: string, options: { readonly ledger?: string; readonly author?: string }) =>
          withWatches(
            options.ledger,
            async (watches) => {
              const { ended: end } = await watches.end(id);
              terminal.stdout.write(safeText(`${id} ended ${end!.at} by ${end!.author}`).concat('\n'));
            },
            options.author,
          ),
        ),
    )
    .addCommand(
      new Command('again')
        .description(
          'Lets deliveries that were given up be tried again, with the next dateline watch deliver.',
        )
        .argument('<id>', 'the watch, w_…')
        .argument('[alert]', 'one alert, n_… (default: all that failed)')
        .addOption(sourceOption())
        .addHelpText('after', EXAMPLES.again)
        .action((id: string, alert: string | undefined, { ledger: place }: { readonly ledger?: string }) =>
          withWatches(place, async (watches) => {
            const count = await watches.again(id, alert ?? null);
            terminal.stdout.write(`${count} to be tried again\n`);
          }),
        ),
    )
    .addCommand(
      new Command('deliver')
        .description('Finds what is new to the watches, and sends what waits, once.')
        .addOption(ledgerOption())
        .addOption(allowHostOption())
        .addOption(quietOption())
        .addHelpText('after', EXAMPLES.deliver)
        .action(
          async (options: {
            readonly ledger?: string;
            readonly allowHost: readonly string[];
            readonly quiet?: boolean;
          }) => {
            if (isAsked(options.ledger))
              throw new UsageError(
                'A running server finds and sends alerts by itself: nothing is left to do here.',
              );
            const { deliverTask } = await import('./watch/deliver-task.ts');
            const { ledger, allowHost, quiet = false } = options;
            ended(await deliverTask({ ledger, allowHost, quiet, installation }, terminal));
          },
        ),
    );
}

function addCommand(terminal: Terminal, installation: Installation, ended: Ended): Command {
  return new Command('add')
    .description('Keeps a watch, and shows how much it would tell.')
    .argument('<kind>', 'search, actor, place or deadline')
    .argument('[words...]', 'what is searched for, or the name of the actor or place')
    .addOption(sourceOption())
    .option('--name <words>', 'what the watch is called (default: what it asks for)')
    .option('--webhook <url>', 'where alerts are sent, as JSON')
    .option('--secret-file <file>', 'the secret to sign with, whsec_… (default: one is made, and shown once)')
    .addOption(allowHostOption())
    .option('--begin', 'begin with what is there')
    .option('--preview', 'only show how much it would tell')
    .option('--kind <kind>', 'search: statement, claim, or a kind of claim')
    .option('--status <status>', 'search: how a claim stands, or the force of a deadline')
    .option('--speaker <name>', 'search: who says it')
    .option('--actor <name>', 'search: who is named; deadline: who is to act, or says so')
    .option('--place <name>', 'search, deadline: a place, or a country with all that lies in it')
    .option('--outlet <name>', 'search: who published it')
    .option('--from <date>', 'search: published on that day or later')
    .option('--to <date>', 'search: published on that day or earlier')
    .addOption(new Option('--days <n>', 'deadline: also tell so many days before').argParser(wholeDays))
    .option('--author <name>', 'who watches (default: $DATELINE_AUTHOR, else $USER)')
    .addOption(formatOption('text', 'json'))
    .addHelpText('after', ADD)
    .action(async (kind: string, words: string[], options: AddWatchOptions) => {
      const { addWatch } = await import('./watch/add-watch.ts');
      ended(await addWatch(kind, words, options, terminal, installation));
    });
}

function wholeDays(written: string): number {
  const days = Number(written);
  if (/^\d{1,3}$/.test(written) && days <= 366) return days;
  throw new InvalidArgumentError('It must be a whole number of days from 0 to 366.');
}
