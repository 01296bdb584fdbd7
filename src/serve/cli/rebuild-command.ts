// `dateline rebuild`: everything in the ledger read again.
import { Command } from 'commander';
import { actorsOption } from './actors-option.ts';
import { gazetteerOption } from './gazetteer-option.ts';
import type { Installation } from './installation.ts';
import { ledgerOption } from './ledger-option.ts';
import { type OwnOptions, readOwn } from './read-own.ts';
import { jobsOption, quietOption, type SharedOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface RebuildOptions
  extends Pick<SharedOptions, 'jobs' | 'quiet'>,
    Pick<OwnOptions, 'gazetteer' | 'actors'> {
  readonly ledger?: string;
}

const MORE = `
The newest version of every report is read with this version of Dateline. Where
a reading finds the same, its entries keep their ids; older readings stay, and
what people said holds on. Stopped at any moment, it can be run again.

Examples:
  dateline rebuild
  dateline rebuild --ledger ./ledger --actors actors.jsonl`;

/** Builds the command. `ended` is told the exit status. */
export function rebuildCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('rebuild')
    .description('Reads every report of the ledger again.')
    .addOption(ledgerOption())
    .addOption(jobsOption())
    .addOption(gazetteerOption())
    .addOption(actorsOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (options: RebuildOptions) => {
      const { ledger, jobs = 'auto' as const, quiet = false } = options;
      const own = await readOwn(options, terminal);
      const { rebuildTask } = await import('./rebuild-task.ts');
      ended(await rebuildTask({ ledger, jobs, quiet, own, installation }, terminal));
    });
}
