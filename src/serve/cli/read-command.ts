// `dateline read`: who said what.
import { Command, Option } from 'commander';
import { actorsOption } from './actors-option.ts';
import { type EntryId, entryIds } from './explain/entry-ids.ts';
import { gazetteerOption } from './gazetteer-option.ts';
import type { Installation } from './installation.ts';
import { colourInk, noInk } from './page/ink.ts';
import { readOwn } from './read-own.ts';
import {
  allowHostOption,
  columnsOption,
  inputOption,
  jobsOption,
  outOption,
  PATHS,
  pathsOf,
  positive,
  quietOption,
  type SharedOptions,
} from './shared-options.ts';
import { pageWidth, type Terminal, usesColour } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { Task } from './writer.ts';

interface ReadOptions extends SharedOptions {
  readonly format?: 'page' | 'jsonl' | 'json';
  readonly brief?: boolean;
  readonly claims: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly width?: number;
  readonly gazetteer: readonly string[];
  readonly actors: readonly string[];
  readonly explain?: readonly EntryId[];
}

const MORE = `
A folder is read with all its .txt, .md, .html, .htm, .jsonl, .warc and .warc.gz
files, in the order of their names; hidden files and its README are left out.

JSON Lines are objects, one a line:
  {"id": "1", "published": "2019-10-23", "title": "…", "text": "…"}
"url" and "outlet" may be there too; other fields are ignored. A text or
Markdown file may open with such facts between two lines of ---:
  title: …
  published: 2019-10-23

CSV files name their columns in the first line: text, and if they like id, url,
title, published, outlet. Of WARC files every archived page is read. Web pages
are fetched politely: robots.txt is kept to, one request a second to a host.

Examples:
  dateline read story.txt                            a page to read
  dateline read reports/ --brief                     source — cue — content, one a line
  dateline read story.txt --actors mine.csv          who is who by a file of yours
  dateline read archive.jsonl --no-claims            only who said what, twice as fast
  dateline read story.txt --explain c3               how the claim c3 came about
  dateline read archive.jsonl --out readings.jsonl   one Reading a line
  dateline read https://example.org/story            a web page
  dateline read table.csv --columns text=body,published=date
  dateline read reports/ --format json | jq '.[].statements | length'

Exit status: 0 when everything was read, 1 when a report could not be, 2 when
the command was not understood, 130 when it was interrupted.`;

/** Builds the command. `ended` is told the exit status. */
export function readCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('read')
    .description(
      'Who said what, which forces are where, what was decided, what is due by when: each with its words.',
    )
    .argument('[paths...]', PATHS)
    .addOption(inputOption())
    .addOption(columnsOption())
    .addOption(allowHostOption())
    .addOption(
      new Option(
        '-f, --format <format>',
        'page, jsonl or json (default: page at a terminal, else jsonl)',
      ).choices(['page', 'jsonl', 'json']),
    )
    .option('-b, --brief', 'a page with one line a statement: source — cue — content')
    .option('--no-claims', 'only who said what, and when: about twice as fast')
    .addOption(
      new Option(
        '-e, --explain <ids>',
        'how entries came about: c3,s2,a1, or REPORT:c3; may be given several times',
      ).argParser(entryIds),
    )
    .addOption(outOption())
    .addOption(jobsOption())
    .addOption(
      new Option('--color <when>', 'colours on the page')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(new Option('--width <n>', 'cells in a line of the page').argParser(positive))
    .addOption(gazetteerOption())
    .addOption(actorsOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (given: string[], options: ReadOptions) => {
      const { input, jobs = 'auto' as const, quiet = false, out, columns, allowHost } = options;
      if (options.explain !== undefined) {
        ended(await explainEntries(given, options, options.explain, terminal, installation));
        return;
      }
      const plain = readTask(options, terminal);
      const task = { ...plain, ...(await readOwn(options, terminal)) };
      const paths = pathsOf(given, terminal);
      const { runTask } = await import('./run-task.ts');
      const settings = {
        ...{ paths, input, task, jobs, quiet, allowHost },
        ...(out === undefined ? {} : { out }),
        ...(columns === undefined ? {} : { columns }),
      };
      ended(await runTask({ ...settings, ...installation }, terminal));
    });
}

/** `--explain`: an explanation is for a person unless another format is asked for. */
async function explainEntries(
  given: readonly string[],
  options: ReadOptions,
  ids: readonly EntryId[],
  terminal: Terminal,
  { engine }: Installation,
): Promise<number> {
  const { input, out, format = 'page', brief } = options;
  if (brief) throw new UsageError('--explain has a page of its own: leave out --brief.');
  const colour = usesColour(options.color, out === undefined ? terminal.stdout : null, terminal.env);
  const look = { width: pageWidth(terminal, options.width), ink: colour ? colourInk : noInk };
  const paths = pathsOf(given, terminal);
  const { runExplain } = await import('./explain/run-explain.ts');
  const own = await readOwn(options, terminal);
  const settings = { paths, input, ids, engine, own, ...(out === undefined ? {} : { out }) };
  return runExplain({ ...settings, format: format === 'page' ? look : format }, terminal);
}

function readTask(options: ReadOptions, terminal: Terminal): Task {
  const { stdout, env } = terminal;
  const screen = options.out === undefined && stdout.isTTY === true;
  if (options.brief && options.format !== undefined && options.format !== 'page')
    throw new UsageError(`--brief is a kind of page: leave out --brief or --format ${options.format}.`);
  const format = options.format ?? (screen || options.brief ? 'page' : 'jsonl');
  const { claims } = options;
  const own = options.gazetteer.length > 0 ? '--gazetteer' : options.actors.length > 0 ? '--actors' : null;
  if (!claims && own !== null)
    throw new UsageError(
      `${own} is for places and actors, which --no-claims leaves out: leave out one of them.`,
    );
  if (format !== 'page') return { make: format, claims };
  const colour = usesColour(options.color, options.out === undefined ? stdout : null, env);
  const make = options.brief ? 'brief' : 'page';
  const width = make === 'brief' && !screen ? (options.width ?? 0) : pageWidth(terminal, options.width);
  return { make, width, colour, claims };
}
