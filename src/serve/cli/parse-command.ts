// `dateline parse`: sentences, words, lemmas, tags and dependency trees as CoNLL-U.
import { Command } from 'commander';
import type { Installation } from './installation.ts';
import {
  allowHostOption,
  columnsOption,
  inputOption,
  jobsOption,
  outOption,
  PATHS,
  pathsOf,
  quietOption,
  type SharedOptions,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface ParseOptions extends SharedOptions {
  readonly goldTokens?: string;
}

const EXAMPLES = `
Examples:
  dateline parse story.txt                  sentences, words, lemmas, tags, trees
  echo 'He left.' | dateline parse
  dateline parse --gold-tokens en.conllu    the tokens of the file as they are`;

/** Builds the command. `ended` is told the exit status. */
export function parseCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('parse')
    .description('Sentences, words, lemmas, tags and dependency trees as CoNLL-U.')
    .argument('[paths...]', PATHS)
    .addOption(inputOption())
    .addOption(columnsOption())
    .addOption(allowHostOption())
    .option('--gold-tokens <file>', 'tag and parse the tokens of a CoNLL-U file (or -) as they are')
    .addOption(outOption())
    .addOption(jobsOption())
    .addOption(quietOption())
    .addHelpText('after', EXAMPLES)
    .action(async (given: string[], options: ParseOptions) => {
      const { input, jobs = 'auto' as const, quiet = false, goldTokens, allowHost } = options;
      const out = options.out === undefined ? {} : { out: options.out };
      const columns = options.columns === undefined ? {} : { columns: options.columns };
      if (goldTokens === undefined) {
        const paths = pathsOf(given, terminal);
        const { runTask } = await import('./run-task.ts');
        const settings = { paths, input, task: { make: 'conllu' }, jobs, quiet, allowHost } as const;
        ended(await runTask({ ...settings, ...out, ...columns, ...installation }, terminal));
        return;
      }
      if (given.length > 0)
        throw new UsageError('--gold-tokens takes the words from its own file: name no other paths.');
      const { parseGoldTokens } = await import('./gold-tokens.ts');
      const { engine } = installation;
      ended(await parseGoldTokens({ path: goldTokens, engine, ...out }, terminal));
    });
}
