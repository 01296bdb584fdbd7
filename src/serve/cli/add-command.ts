// `dateline add`: reports into the ledger.
import { Command, Option } from 'commander';
import { serverAddress } from '../client/server-address.ts';
import { actorsOption } from './actors-option.ts';
import { gazetteerOption } from './gazetteer-option.ts';
import type { Installation } from './installation.ts';
import { isAsked, ledgerOption } from './ledger-option.ts';
import { type OwnOptions, readOwn } from './read-own.ts';
import {
  allowHostOption,
  columnsOption,
  inputOption,
  jobsOption,
  PATHS,
  pathsOf,
  quietOption,
  type SharedOptions,
} from './shared-options.ts';
import { shellWord } from './shell-word.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface AddOptions extends SharedOptions, Pick<OwnOptions, 'gazetteer' | 'actors'> {
  readonly ledger?: string;
  readonly format: 'summary' | 'jsonl';
}

const MORE = `
Every report is read with claims and kept with its text and its readings. A
report that is there already adds nothing; one whose text, title or date has
changed becomes a new version. Stopped at any moment, the ledger holds whole
reports: run the same command again to go on.

Examples:
  dateline add reports/                         into ~/.local/share/dateline
  dateline add archive.jsonl --ledger ./ledger
  dateline add reports/ --ledger postgres://me@localhost/news
  dateline add reports/ --format jsonl          what became of each report, one a line

Exit status: 0 when everything was added or there already, 1 when a report
could not be, 2 when the command was not understood, 130 when it was interrupted.`;

/** Builds the command. `ended` is told the exit status. */
export function addCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('add')
    .description('Adds reports to the ledger: what they say, tied to their words, kept for good.')
    .argument('[paths...]', PATHS)
    .addOption(ledgerOption())
    .addOption(inputOption())
    .addOption(columnsOption())
    .addOption(allowHostOption())
    .addOption(
      new Option('-f, --format <format>', 'a summary at the end, or a line of JSON for every report')
        .choices(['summary', 'jsonl'])
        .default('summary'),
    )
    .addOption(jobsOption())
    .addOption(gazetteerOption())
    .addOption(actorsOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (given: string[], options: AddOptions) => {
      const { input, jobs = 'auto' as const, quiet = false, ledger, format, allowHost } = options;
      if (isAsked(ledger))
        throw new UsageError(
          `dateline add opens the ledger itself. A server takes reports as JSON Lines: curl --data-binary @reports.jsonl -H 'Content-Type: application/x-ndjson' ${reportsAt(ledger)}. Or stop it, and name its folder with --ledger.`,
        );
      const own = await readOwn(options, terminal);
      const columns = options.columns === undefined ? {} : { columns: options.columns };
      const paths = pathsOf(given, terminal);
      const { addTask } = await import('./add-task.ts');
      const settings = {
        paths,
        input,
        ledger,
        jobs,
        quiet,
        format,
        own,
        allowHost,
        ...columns,
        installation,
      };
      ended(await addTask(settings, terminal));
    });
}

/** Where the server at `place` takes reports, for a shell. Throws `UsageError` for what is no address of one. */
function reportsAt(place: string): string {
  return shellWord(new URL('reports', serverAddress(place, {}).base).href);
}
