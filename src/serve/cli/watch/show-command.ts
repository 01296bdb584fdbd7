// `dateline watch show`: what a watch has told, and what became of sending it.
import { Command, Option } from 'commander';
import type { Watches } from '../../alerts/watches.ts';
import { sourceOption } from '../ledger-option.ts';
import { positive } from '../shared-options.ts';
import { pageWidth, type Terminal } from '../terminal.ts';
import { EXAMPLES } from './examples.ts';
import { formatOption } from './format-option.ts';

/** Builds the command. `withWatches` opens them for it, and closes them. */
export function showCommand(
  terminal: Terminal,
  withWatches: (place: string | undefined, work: (watches: Watches) => Promise<void>) => Promise<void>,
): Command {
  interface ShowOptions {
    readonly ledger?: string;
    readonly state?: 'waiting' | 'sent' | 'failed';
    readonly limit: number;
    readonly after?: number;
    readonly format: string;
  }
  return new Command('show')
    .description('Shows what a watch has told, the newest first, and what became of sending it.')
    .argument('<id>', 'the watch, w_…')
    .addOption(sourceOption())
    .addOption(
      new Option('--state <state>', 'only deliveries that are so').choices(['waiting', 'sent', 'failed']),
    )
    .addOption(new Option('--limit <n>', 'alerts on a page').argParser(positive).default(20))
    .addOption(
      new Option('--after <cursor>', 'the next page: what the page before ends with').argParser(Number),
    )
    .addOption(formatOption('text', 'json', 'atom'))
    .addHelpText('after', EXAMPLES.show)
    .action((id: string, { ledger: place, state, limit, after, format }: ShowOptions) =>
      withWatches(place, async (watches) => {
        const asked = {
          ...{ limit },
          ...(after === undefined ? {} : { after }),
          ...(state === undefined ? {} : { state }),
        };
        const { watch, page } = await watches.told(id, asked);
        const { stdout, stderr } = terminal;
        if (format === 'json') stdout.write(`${JSON.stringify({ watch, ...page })}\n`);
        else if (format === 'atom') {
          const { watchFeed } = await import('../../alerts/watch-feed.ts');
          for (const piece of watchFeed(watch, page.alerts)) stdout.write(piece);
        } else {
          const { alertLines, watchLines } = await import('./watch-pages.ts');
          const width = pageWidth(terminal);
          const lines = [...watchLines(watch, width), '', ...alertLines(page, width)];
          stdout.write(`${lines.join('\n').trimEnd()}\n`);
        }
        if (page.next !== null && format !== 'json')
          stderr.write(`${page.total} in all. Next page: --after ${page.next}\n`);
      }),
    );
}
