// `dateline import`: exported ledgers into this one.
import { Command } from 'commander';
import type { Installation } from './installation.ts';
import { ledgerOption } from './ledger-option.ts';
import { quietOption } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

const MORE = `
Reports, readings and judgements keep their ids, times, authors and readers. What
this ledger has already stays as it is, and nothing is there twice. Everything is
checked as on arrival: texts against their hashes, entries against their words.
Stopped at any moment, the ledger holds whole reports: run the same command again.

Examples:
  dateline import ledger.jsonl --ledger ./copy
  gunzip -c ledger.jsonl.gz | dateline import -

Exit status: 0 when everything is here, 1 when something could not be taken in,
2 when the command was not understood, 130 when it was interrupted.`;

/** Builds the command. `ended` is told the exit status. */
export function importCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('import')
    .description('Loads what dateline export wrote as JSON Lines into the ledger.')
    .argument('<files...>', 'exported ledgers, or - for standard input')
    .addOption(ledgerOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (files: string[], { ledger, quiet = false }: { ledger?: string; quiet?: boolean }) => {
      const { importTask } = await import('./import-task.ts');
      ended(await importTask({ files, ledger, quiet, installation }, terminal));
    });
}
