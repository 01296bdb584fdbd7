// `dateline show`: one entry of the ledger, with its words and its history; or a report, a
// disagreement, or a judgement.
import { Command, Option } from 'commander';
import type { Ledger } from '../../store/ledger.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { judgementLine } from './judgement-line.ts';
import { ledgerOption, openLedger } from './ledger-option.ts';
import { safeText } from './page/safe-text.ts';
import { pageWidth, type Terminal } from './terminal.ts';

const MORE = `
Ids of entries (c_…, s_…, a_…, p_…, t_…) are those that dateline search names, ids
of judgements (j_…) those of dateline review, of conflicts (k_…) those of dateline
conflicts; a report goes by its own id.

Examples:
  dateline show c_0123456789abcdef
  dateline show https://example.org/story
  dateline show c_0123456789abcdef --format json`;

/** Builds the command. `ended` is told the exit status: 1 when there is nothing of that id. */
export function showCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('show')
    .description('Shows an entry of the ledger: its words, who says so, where, why, and its history.')
    .argument('<id>', 'an entry, a conflict, a report or a judgement')
    .addOption(ledgerOption())
    .addOption(new Option('-f, --format <format>', 'what to write').choices(['text', 'json']).default('text'))
    .addHelpText('after', MORE)
    .action(async (id: string, options: { readonly ledger?: string; readonly format: 'text' | 'json' }) => {
      const ledger = await openLedger(options.ledger, terminal, installation);
      try {
        const found = await lookUp(ledger, id, pageWidth(terminal));
        if (found === null) {
          const message = `There is no entry, conflict, report or judgement ${safeText(id)} in this ledger. dateline search names what there is. (entry-unknown)`;
          terminal.stderr.write(`error: ${message}\n`);
          ended(EXIT.someFailed);
        } else
          terminal.stdout.write(
            options.format === 'json' ? `${JSON.stringify(found.value)}\n` : found.page(),
          );
      } finally {
        await ledger.close();
      }
    });
}

/** What goes by `id`, as a value and as a page; null for nothing. */
async function lookUp(ledger: Ledger, id: string, width: number) {
  const [{ shownEntry }, { showPage }] = await Promise.all([
    import('../ask/shown-entry.ts'),
    import('./show/show-page.ts'),
  ]);
  const entry = await shownEntry(ledger, id);
  if (entry !== null) return { value: entry, page: () => showPage(entry, width) };
  if (/^k_[0-9a-z]{16}$/.test(id))
    return (await import('./show/shown-conflict.ts')).shownConflict(ledger, id, width);
  const judgement = (await ledger.judgements()).find((one) => one.id === id);
  if (judgement) return { value: judgement, page: () => judgementLine(judgement) };
  const [{ shownReport }, { reportPage }] = await Promise.all([
    import('../ask/shown-report.ts'),
    import('./show/report-page.ts'),
  ]);
  const report = await shownReport(ledger, id);
  return report && { value: report, page: () => reportPage(report, width) };
}
