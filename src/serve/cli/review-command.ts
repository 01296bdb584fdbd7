// `dateline review`: what people say of entries, actors and disagreements, and the list of it.
import { Command, Option } from 'commander';
import type { Judgement, NewJudgement } from '../../store/judgement.ts';
import type { Source } from '../ask/source.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { judgementLine } from './judgement-line.ts';
import { sourceOption } from './ledger-option.ts';
import { openSource } from './open-source.ts';
import { safeText } from './page/safe-text.ts';
import { type Asked, judgementAsked } from './review/judgement-asked.ts';
import { pageWidth, type Terminal, usesColour } from './terminal.ts';

interface ReviewOptions {
  readonly ledger?: string;
  readonly author?: string;
  readonly reason?: string;
  readonly format: 'text' | 'jsonl';
}

const MORE = `
accept ID              marks an entry as right
reject ID              hides an entry
correct ID FIELD=VALUE…  lays fields over what was read; a value is a word, JSON, or
                       FROM..TO, a stretch of the text in UTF-16 offsets
merge A B              A and B are one actor, shown as B: a key such as
                       "person:mark esper", or a_…, the actor of one report alone
split A B              A and B are two actors, whatever their names
split A                the actor a_… of one report is not who its name says
doubtful               lists actors that may be one, with commands to say so
dismiss K, confirm K   the conflict k_… is none, or is one indeed
undo JUDGEMENT         takes a judgement back; undoing an undo brings it in again
Without any of these it lists the judgements, the oldest first.

Examples:
  dateline review reject c_0123456789abcdef --reason "a denial, not a claim"
  dateline review correct c_0123456789abcdef status=denied who=120..134
  dateline review doubtful
  dateline review merge "person:jim mattis" "person:james mattis"
  dateline review split a_0123456789abcdef --reason "his brother"
  dateline review dismiss k_0123456789abcdef --reason "two different bases"
  dateline review undo j_0123456789abcdef
  dateline review
  dateline review doubtful --ledger http://127.0.0.1:4747`;

/** Builds the command. `ended` is told the exit status: 1 when a judgement is refused. */
export function reviewCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('review')
    .description('Judges entries, actors and conflicts of the ledger, and undoes it.')
    .argument('[action]', 'accept, reject, correct, merge, split, dismiss, confirm, undo or doubtful')
    .argument('[id]', 'the entry, actor or conflict, or for undo the judgement')
    .argument('[more...]', 'for correct: FIELD=VALUE; for merge and split: the other actor')
    .addOption(sourceOption())
    .option('--reason <words>', 'why')
    .option(
      '--author <name>',
      'who judges (default: $DATELINE_AUTHOR, else $USER; of a server whoever runs it)',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['text', 'jsonl']).default('text'),
    )
    .addHelpText('after', MORE)
    .action(
      async (action: string | undefined, id: string | undefined, more: string[], options: ReviewOptions) => {
        const asked = judgementAsked(action, id, more);
        const { LedgerError } = await import('../../store/ledger-error.ts');
        const source = await openSource(options.ledger, terminal, installation, options.author);
        try {
          terminal.stdout.write(
            asked === 'doubtful'
              ? await doubtful(source, options, terminal)
              : (await answered(source, asked, options.reason))
                  .map((one) =>
                    options.format === 'jsonl' ? `${JSON.stringify(one)}\n` : judgementLine(one),
                  )
                  .join(''),
          );
        } catch (error) {
          if (!(error instanceof LedgerError) || error.slug !== 'judgement-refused') throw error;
          terminal.stderr.write(`error: ${safeText(error.message)}\n`);
          ended(EXIT.someFailed);
        } finally {
          await source.close();
        }
      },
    );
}

/** Makes the judgement that is asked for, or lists them all. */
async function answered(
  source: Source,
  asked: Exclude<Asked, 'doubtful'>,
  reason: string | undefined,
): Promise<readonly Judgement[]> {
  if (asked === 'list') return source.judgements();
  if ('undo' in asked) return [await source.undo(asked.undo, reason)];
  const judgement: NewJudgement = reason === undefined ? asked : { ...asked, reason };
  return [await source.judge(judgement)];
}

/** The doubtful pairs of actors, as they are to be written. */
async function doubtful(source: Source, { ledger: place, format }: ReviewOptions, terminal: Terminal) {
  const [{ doubtfulPage, withCommands }, { colourInk, noInk }] = await Promise.all([
    import('./review/doubtful.ts'),
    import('./page/ink.ts'),
  ]);
  const items = withCommands(await source.doubtful(), place);
  if (format === 'jsonl') return items.map((item) => `${JSON.stringify(item)}\n`).join('');
  const ink = usesColour('auto', terminal.stdout, terminal.env) ? colourInk : noInk;
  return `${doubtfulPage(items, { width: pageWidth(terminal), ink })
    .join('\n')
    .trimEnd()}\n`;
}
