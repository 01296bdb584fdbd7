// The commands that ask the ledger: what they have in common, and what each says of itself.
import { Command, Option } from 'commander';
import type { Installation } from '../installation.ts';
import { sourceOption } from '../ledger-option.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Answering } from './answer.ts';
import { ASK_FORMATS, type AskFormat } from './ask-formats.ts';

interface AskOptions {
  readonly ledger?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly format?: AskFormat;
  readonly all?: true;
}

interface Question {
  readonly name: string;
  readonly description: string;
  /** `<actor>` or `[place]`, with what it is. */
  readonly argument?: readonly [usage: string, description: string];
  /** Options that no other question has. */
  readonly options?: readonly (readonly [flags: string, description: string])[];
  readonly more: string;
  load(): Promise<Answering>;
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'conflicts',
    description: 'Accounts that cannot both hold, each with the two sentences that show it.',
    options: [['--all', 'also those that people dismissed, marked so (dateline review dismiss)']],
    more: `
Examples:
  dateline conflicts                          all that the ledger's reports disagree on
  dateline conflicts --as-of 2019-10-22       as far as reports had been published by then
  dateline conflicts --format csv > conflicts.csv
  dateline conflicts --ledger http://127.0.0.1:4747    asks a running dateline serve`,
    load: async () => (await import('./conflicts-answer.ts')).conflictsAnswer,
  },
  {
    name: 'deadlines',
    description: 'Who must do what by when, who says so, and what later reports say was done.',
    more: `
Nothing is called met or missed: what was said, what later reports say was done
and what the calendar says (open, due, past) stand apart.

Examples:
  dateline deadlines                          the calendar's word is today's
  dateline deadlines --as-of 2019-10-24       that of 24 October 2019`,
    load: async () => (await import('./deadlines-answer.ts')).deadlinesAnswer,
  },
  {
    name: 'positions',
    description: 'What an actor answers to each question over time, and where the answer turns.',
    argument: ['<actor>', 'a name as reports write it, or a part of it; or a key such as person:mark esper'],
    more: `
Examples:
  dateline positions "Mark Esper"
  dateline positions erdogan --format json`,
    load: async () => (await import('./positions-answer.ts')).positionsAnswer,
  },
  {
    name: 'presence',
    description: 'Which forces are, were or are to be where, the latest word first.',
    argument: ['[place]', 'a country or place, with all that lies in it (default: everywhere)'],
    more: `
Examples:
  dateline presence Iraq
  dateline presence "Deir ez-Zor" --as-of 2019-10-25T12:00Z`,
    load: async () => (await import('./presence-answer.ts')).presenceAnswer,
  },
  {
    name: 'timeline',
    description: 'What was said, day by day: each sentence that claims something.',
    more: `
Examples:
  dateline timeline
  dateline timeline --format jsonl | jq .words`,
    load: async () => (await import('./timeline-answer.ts')).timelineAnswer,
  },
];

/** Builds the commands. `ended` is told the exit status. */
export function askCommands(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command[] {
  return QUESTIONS.map(({ name, description, argument, options = [], more, load }) => {
    const command = new Command(name).description(description);
    if (argument !== undefined) command.argument(...argument);
    for (const option of options) command.option(...option);
    return command
      .addOption(sourceOption())
      .addOption(
        new Option('--as-of <moment>', 'as far as was on the record by then: 2019-10-22, 2019-10-22T09:00Z'),
      )
      .addOption(new Option('--known-by <moment>', 'as far as this ledger held it by then'))
      .addOption(
        new Option('-f, --format <format>', 'default: a table at a terminal, else jsonl').choices(
          ASK_FORMATS,
        ),
      )
      .addHelpText('after', more)
      .action(async (...given: unknown[]) => {
        const subject = argument === undefined ? undefined : (given[0] as string | undefined);
        const { ledger, asOf, knownBy, format, all = false } = command.opts<AskOptions>();
        if (subject?.trim() === '')
          throw new UsageError(
            `Say which ${argument![0].slice(1, -1)}: the name is empty. See dateline ${name} --help`,
          );
        const [{ askTask }, { momentEnd }, answering] = await Promise.all([
          import('./ask-task.ts'),
          import('../../../store/moments.ts'),
          load(),
        ]);
        for (const written of [asOf, knownBy]) if (written !== undefined) understood(written, momentEnd);
        const settings = {
          ledger,
          asOf,
          knownBy,
          format,
          all,
          name: subject,
          installation,
        };
        ended(await askTask(answering, settings, terminal));
      });
  });
}

/** Throws `UsageError` for what is no moment. */
function understood(written: string, check: (written: string) => unknown): void {
  try {
    check(written);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
