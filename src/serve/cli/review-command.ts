// `dateline review`: what people say of entries, and the list of it.
import { Command, Option } from 'commander';
import type { Judgement } from '../../store/judgement.ts';
import { correctionFrom } from './correction.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { judgementLine } from './judgement-line.ts';
import { ledgerOption, openLedger } from './ledger-option.ts';
import { safeText } from './page/safe-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

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
undo JUDGEMENT         takes a judgement back; undoing an undo brings it in again
Without any of these it lists the judgements, the oldest first.

Examples:
  dateline review reject c_0123456789abcdef --reason "a denial, not a claim"
  dateline review correct c_0123456789abcdef status=denied who=120..134
  dateline review undo j_0123456789abcdef
  dateline review`;

/** Builds the command. `ended` is told the exit status: 1 when a judgement is refused. */
export function reviewCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('review')
    .description('Accepts, rejects and corrects entries of the ledger, and undoes it.')
    .argument('[action]', 'accept, reject, correct or undo')
    .argument('[id]', 'the entry, or for undo the judgement')
    .argument('[fields...]', 'for correct: FIELD=VALUE')
    .addOption(ledgerOption())
    .option('--reason <words>', 'why')
    .option('--author <name>', 'who judges (default: $DATELINE_AUTHOR, else $USER)')
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['text', 'jsonl']).default('text'),
    )
    .addHelpText('after', MORE)
    .action(
      async (
        action: string | undefined,
        id: string | undefined,
        fields: string[],
        options: ReviewOptions,
      ) => {
        if (action !== undefined && !/^(?:accept|reject|correct|undo)$/.test(action))
          throw new UsageError('Write accept, reject, correct or undo; nothing to list what was judged.');
        if (action !== undefined && id === undefined)
          throw new UsageError(`Name what to ${action}, by its id.`);
        if (fields.length > 0 && action !== 'correct')
          throw new UsageError('Only correct takes FIELD=VALUE.');
        const body = correctionFrom(fields);
        const { env } = terminal;
        const author = options.author ?? (env['DATELINE_AUTHOR'] || env['USER']);
        const { LedgerError } = await import('../../store/ledger-error.ts');
        const ledger = await openLedger(options.ledger, terminal, installation, author);
        const write = (all: readonly Judgement[]) =>
          terminal.stdout.write(
            all
              .map((one) => (options.format === 'jsonl' ? `${JSON.stringify(one)}\n` : judgementLine(one)))
              .join(''),
          );
        try {
          const { reason } = options;
          if (action === undefined || id === undefined) write(await ledger.judgements());
          else if (action === 'undo') write([await ledger.undo(id, reason)]);
          else
            write([
              await ledger.judge({
                ...{ action: action as 'accept' | 'reject' | 'correct', target: id },
                ...(action === 'correct' ? { body } : {}),
                ...(reason === undefined ? {} : { reason }),
              }),
            ]);
        } catch (error) {
          if (!(error instanceof LedgerError) || error.slug !== 'judgement-refused') throw error;
          terminal.stderr.write(`error: ${safeText(error.message)}\n`);
          ended(EXIT.someFailed);
        } finally {
          await ledger.close();
        }
      },
    );
}
