// `dateline search`: statements and claims of the ledger by their words and by what is known of them.
import { Command, Option } from 'commander';
import type { Search } from '../../store/search.ts';
import type { Installation } from './installation.ts';
import { sourceOption } from './ledger-option.ts';
import { openSource } from './open-source.ts';
import { safeText } from './page/safe-text.ts';
import { positive } from './shared-options.ts';
import { pageWidth, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface SearchOptions extends Omit<Search, 'words' | 'onRecord'> {
  readonly ledger?: string;
  readonly asOf?: string;
  readonly facets?: boolean;
  readonly limit: number;
  readonly after?: string;
  readonly format: 'table' | 'json' | 'jsonl' | 'csv';
}

const MORE = `
All words must be in the sentences, in any form: leave finds leaving. "Words in
quotation marks" must stand there as they are; -word must not. Names match by
whole words. The newest reports come first, undated ones last.

Examples:
  dateline search troops withdraw
  dateline search '"four weeks"' --place Iraq
  dateline search --speaker Esper --kind deadline
  dateline search troops --as-of 2019-10-22       what had been published by then
  dateline search troops --facets                 how many, by kind, speaker, place …
  dateline search troops --format csv --limit 500 > troops.csv
  dateline search troops --ledger http://127.0.0.1:4747    asks a running dateline serve`;

/** Builds the command. */
export function searchCommand(terminal: Terminal, installation: Installation): Command {
  return new Command('search')
    .description('Finds statements and claims in the ledger.')
    .argument('[words...]', 'words that must be there')
    .addOption(sourceOption())
    .option('--kind <kind>', 'statement, claim, presence, movement, deadline, decision or consent')
    .option('--status <status>', 'how a claim stands (done, planned, denied …), or the force of a deadline')
    .option('--speaker <name>', 'who says it')
    .option('--actor <name>', 'who is named in it')
    .option('--place <name>', 'a place named in it; a country with all that lies in it')
    .option('--outlet <name>', 'who published it')
    .option('--from <date>', 'published on that day or later')
    .option('--to <date>', 'published on that day or earlier')
    .option('--as-of <moment>', 'only what had been published by then')
    .option('--known-by <moment>', 'only what this ledger held by then')
    .option('--facets', 'counts instead of entries')
    .addOption(new Option('--limit <n>', 'entries on a page').argParser(positive).default(20))
    .option('--after <cursor>', 'the next page: the cursor that the page before ends with')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(['table', 'json', 'jsonl', 'csv'])
        .default('table'),
    )
    .addHelpText('after', MORE)
    .action(async (words: string[], options: SearchOptions) => {
      const { ledger: place, asOf, facets, limit, after, format, ...filters } = options;
      if (facets && format !== 'table' && format !== 'json')
        throw new UsageError('Facets are written as a table or as json: use --format json');
      const wanted: Search = {
        ...filters,
        ...(words.length === 0 ? {} : { words: words.join(' ') }),
        ...(asOf === undefined ? {} : { onRecord: asOf }),
      };
      const { facetLines, hitLines, hitsAs } = await import('./search-output.ts');
      const source = await openSource(place, terminal, installation);
      const width = pageWidth(terminal);
      try {
        if (facets) {
          const counts = await source.facets(wanted);
          terminal.stdout.write(
            format === 'json' ? `${JSON.stringify(counts)}\n` : facetLines(counts, width),
          );
        } else {
          const page = await source.search(wanted, { limit, ...(after === undefined ? {} : { after }) });
          terminal.stdout.write(format === 'table' ? hitLines(page, width) : hitsAs(format, page));
          if (page.next !== null && format !== 'json')
            terminal.stderr.write(`${page.total} in all. Next page: --after ${safeText(page.next)}\n`);
        }
        if (asOf !== undefined) {
          const { knownBy } = wanted;
          const undated = await source.undated({
            onRecord: asOf,
            ...(knownBy === undefined ? {} : { knownBy }),
          });
          if (undated > 0)
            terminal.stderr.write(
              `${undated} undated ${undated === 1 ? 'report is' : 'reports are'} left out.\n`,
            );
        }
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(`${error.message}.`);
        throw error;
      } finally {
        await source.close();
      }
    });
}
