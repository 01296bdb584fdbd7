// The commands together, and how their mistakes end.
import { Command, CommanderError } from 'commander';
import { ServerError } from '../client/server-error.ts';
import { addCommand } from './add-command.ts';
import { askCommands } from './ask/ask-command.ts';
import { EXIT } from './exit.ts';
import { exportCommand } from './export-command.ts';
import { followCommand } from './follow-command.ts';
import { importCommand } from './import-command.ts';
import type { Installation } from './installation.ts';
import { parseCommand } from './parse-command.ts';
import { readCommand } from './read-command.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { reviewCommand } from './review-command.ts';
import { searchCommand } from './search-command.ts';
import { serveCommand } from './serve-command.ts';
import { showCommand } from './show-command.ts';
import { pageWidth, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { watchCommand } from './watch-command.ts';

const START = `
Start with:
  dateline read story.txt

Keep what many reports say:
  dateline add reports/
  dateline conflicts

In the browser:
  dateline serve --samples

More: dateline read --help, and so on for each command.`;

/** Runs `args` (without node and script). Resolves to the exit status; never exits the process itself. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  installation: Installation,
): Promise<number> {
  let status: number = EXIT.done;
  const ended = (ending: number) => {
    status = ending;
  };
  const program = new Command('dateline')
    .description('Reads news reports and says who said what, each statement tied to its exact words.')
    .version(installation.version)
    .addHelpText('after', START)
    .addCommand(readCommand(terminal, installation, ended))
    .addCommand(parseCommand(terminal, installation, ended))
    .addCommand(addCommand(terminal, installation, ended))
    .addCommand(followCommand(terminal, installation, ended))
    .addCommand(rebuildCommand(terminal, installation, ended))
    .addCommand(searchCommand(terminal, installation))
    .addCommand(showCommand(terminal, installation, ended))
    .addCommand(reviewCommand(terminal, installation, ended))
    .addCommand(watchCommand(terminal, installation, ended))
    .addCommand(serveCommand(terminal, installation, ended))
    .addCommand(exportCommand(terminal, installation, ended))
    .addCommand(importCommand(terminal, installation, ended));
  for (const command of askCommands(terminal, installation, ended)) program.addCommand(command);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command
      .exitOverride()
      .showHelpAfterError('(add --help to see what there is)')
      .configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
        getOutHelpWidth: () => pageWidth(terminal),
        getErrHelpWidth: () => pageWidth(terminal),
      });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof ServerError && error.slug === 'interrupted') {
      terminal.stderr.write('Interrupted.\n');
      return EXIT.interrupted;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`error: ${error.message}\n`);
    return EXIT.usage;
  }
}
