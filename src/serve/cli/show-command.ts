// `dateline show`: one entry of the ledger, with its words and its history; or a report, a
// disagreement, or a judgement.
import { Command, Option } from 'commander';
import type { Source } from '../ask/source.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { judgementLine } from './judgement-line.ts';
import { sourceOption } from './ledger-option.ts';
import { openSource } from './open-source.ts';
import { safeText } from './page/safe-text.ts';
import { pageWidth, type Terminal } from './terminal.ts';

const MORE = `
Ids of entries (c_…, s_…, a_…, p_…, t_…) are those that dateline search names, ids
of judgements (j_…) those of dateline review, of conflicts (k_…) those of dateline
conflicts; a report goes by its own id.

Examples:
  dateline show c_0123456789abcdef
  dateline show https://example.org/story
  dateline show c_0123456789abcdef --format json
  dateline show c_0123456789abcdef --ledger http://127.0.0.1:4747`;

/** Builds the command. `ended` is told the exit status: 1 when there is nothing of that id. */
export function showCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('show')
    .description('Shows an entry of the ledger: its words, who says so, where, why, and its history.')
    .argument('<id>', 'an entry, a conflict, a report or a judgement')
    .addOption(sourceOption())
    .addOption(new Option('-f, --format <format>', 'what to write').choices(['text', 'json']).default('text'))
    .addHelpText('after', MORE)
    .action(async (id: string, options: { readonly ledger?: string; readonly format: 'text' | 'json' }) => {
      const source = await openSource(options.ledger, terminal, installation);
      try {
        const found = await lookUp(source, id, pageWidth(terminal));
        if (found === null) {
          const message = `There is no entry, conflict, report or judgement ${safeText(id)} in this ledger. dateline search names what there is. (entry-unknown)`;
          terminal.stderr.write(`error: ${message}\n`);
          ended(EXIT.someFailed);
        } else
          terminal.stdout.write(
            options.format === 'json' ? `${JSON.stringify(found.value)}\n` : found.page(),
          );
      } finally {
        await source.close();
      }
    });
}

/** What goes by `id`, as a value and as a page; null for nothing. */
async function lookUp(source: Source, id: string, width: number) {
  const entry = await source.entry(id);
  if (entry !== null) {
    const { showPage } = await import('./show/show-page.ts');
    return { value: entry, page: () => showPage(entry, width) };
  }
  if (/^k_[0-9a-z]{16}$/.test(id)) {
    const conflict = await source.conflict(id);
    const { conflictPage } = await import('./show/conflict-page.ts');
    return conflict && { value: conflict, page: () => conflictPage(conflict, width) };
  }
  const judgement = await source.judgement(id);
  if (judgement !== null) return { value: judgement, page: () => judgementLine(judgement) };
  const report = await source.report(id);
  if (report === null) return null;
  const { reportPage } = await import('./show/report-page.ts');
  return { value: report, page: () => reportPage(report, width) };
}
