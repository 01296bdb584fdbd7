// `dateline watch`: what to be told, and what was told: webhooks and feeds of saved searches, actors, places and deadlines.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Ledger } from '../../store/ledger.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { ledgerOption, openLedger } from './ledger-option.ts';
import { safeText } from './page/safe-text.ts';
import { allowHostOption, quietOption } from './shared-options.ts';
import { pageWidth, type Terminal } from './terminal.ts';
import type { AddWatchOptions } from './watch/add-watch.ts';
import { formatOption } from './watch/format-option.ts';
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

More: dateline watch add --help, and so on for each.`;

/** Builds the command. `ended` is told the exit status. */
export function watchCommand(terminal: Terminal, installation: Installation, ended: Ended): Command {
  const inLedger = async (
    place: string | undefined,
    work: (ledger: Ledger) => Promise<void>,
    author?: string,
  ) => {
    const ledger = await openLedger(place, terminal, installation, author);
    try {
      await work(ledger);
    } catch (error) {
      const { LedgerError } = await import('../../store/ledger-error.ts');
      if (!(error instanceof LedgerError) || !/^(watch|delivery)-/.test(error.slug)) throw error;
      terminal.stderr.write(`error: ${safeText(error.message)}\n`);
      ended(EXIT.someFailed);
    } finally {
      await ledger.close();
    }
  };
  return new Command('watch')
    .description('Tells of what is new: saved searches, actors, places and deadlines, by webhook or feed.')
    .addHelpText('after', MORE)
    .addCommand(addCommand(terminal, installation, ended))
    .addCommand(
      new Command('list')
        .description('Lists the watches, the oldest first.')
        .addOption(ledgerOption())
        .addOption(formatOption('text', 'jsonl'))
        .action(({ ledger: place, format }: { readonly ledger?: string; readonly format: string }) =>
          inLedger(place, async ({ alerts }) => {
            const watches = await alerts.watches();
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
    .addCommand(showCommand(terminal, inLedger))
    .addCommand(
      new Command('end')
        .description('Ends a watch: it tells nothing more, and what waits is not sent.')
        .argument('<id>', 'the watch, w_…')
        .addOption(ledgerOption())
        .option('--author <name>', 'who ends it (default: $DATELINE_AUTHOR, else $USER)')
        .action((id: string, options: { readonly ledger?: string; readonly author?: string }) => {
          const { env } = terminal;
          const author = options.author ?? (env['DATELINE_AUTHOR'] || env['USER']);
          return inLedger(
            options.ledger,
            async ({ alerts }) => {
              const { ended: end } = await alerts.end(id, terminal.clock());
              terminal.stdout.write(safeText(`${id} ended ${end!.at} by ${end!.author}`).concat('\n'));
            },
            author,
          );
        }),
    )
    .addCommand(
      new Command('again')
        .description(
          'Lets deliveries that were given up be tried again, with the next dateline watch deliver.',
        )
        .argument('<id>', 'the watch, w_…')
        .argument('[alert]', 'one alert, n_… (default: all that failed)')
        .addOption(ledgerOption())
        .action((id: string, alert: string | undefined, { ledger: place }: { readonly ledger?: string }) =>
          inLedger(place, async ({ alerts }) => {
            const count = await alerts.again(id, alert ?? null, terminal.clock());
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
        .addHelpText(
          'after',
          '\nExit status: 0 when all was sent, 1 when something was not, 130 when interrupted.',
        )
        .action(
          async (options: {
            readonly ledger?: string;
            readonly allowHost: readonly string[];
            readonly quiet?: boolean;
          }) => {
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
    .addOption(ledgerOption())
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
