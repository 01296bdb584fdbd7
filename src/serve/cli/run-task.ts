// One command from paths to exit status: reads, writes in order, shows progress, names what failed.

import type { ColumnNames } from '../../ingest/csv/columns.ts';
import type { Format } from '../../ingest/parcel.ts';
import { isAddress, parcels } from '../../ingest/parcels.ts';
import { walkPaths } from '../../ingest/walk-paths.ts';
import { EXIT } from './exit.ts';
import { finishParcels } from './finish-parcels.ts';
import { orAborted } from './or-aborted.ts';
import { Sink } from './sink.ts';
import { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';
import type { Task } from './writer.ts';

export interface RunSettings {
  readonly paths: readonly string[];
  readonly input: 'auto' | Format;
  readonly task: Task;
  readonly jobs: number | 'auto';
  readonly out?: string;
  readonly quiet: boolean;
  /** The columns of CSV files, where they do not have the usual names. */
  readonly columns?: ColumnNames;
  /** Hosts that may be fetched though they are not public. */
  readonly allowHost: readonly string[];
  /** Of Dateline, for the user agent. */
  readonly version: string;
  /** URL of the module that opens the engine. */
  readonly engine: string;
  readonly workerEntry?: URL;
}

/** Runs `settings.task` over all paths. Resolves to the exit status; a failed report is no rejection. */
export async function runTask(settings: RunSettings, terminal: Terminal): Promise<number> {
  const { task, out, columns, allowHost, version } = settings;
  const started = terminal.now();
  const say = (lines: readonly string[]) => {
    if (lines.length > 0) terminal.stderr.write(`${lines.join('\n')}\n`);
  };
  const sink = out === undefined ? Sink.toStream(terminal.stdout) : await Sink.toFile(out);
  const tally = new Tally();
  const progress = await progressFor(settings, terminal);
  const all = finishParcels(
    parcels(settings.paths, {
      input: settings.input,
      stdin: terminal.stdin,
      web: { version, allowHosts: allowHost, signal: terminal.interrupted },
      ...(columns === undefined ? {} : { columns }),
      ...(out === undefined ? {} : { skip: out }),
    }),
    settings,
  );
  const bytes = new TextEncoder();
  let status: number = EXIT.done;
  try {
    if (task.make === 'json') await sink.write(bytes.encode('['));
    let first = true;
    while (!sink.closed) {
      const next = await orAborted(all.next(), terminal.interrupted);
      if (next === 'aborted' || terminal.interrupted.aborted) {
        status = EXIT.interrupted;
        break;
      }
      if (next.done) break;
      const finished = next.value;
      if (task.make === 'json' && finished.output.length > 0) {
        await sink.write(bytes.encode(first ? '\n' : ',\n'));
        first = false;
      }
      await sink.write(finished.output);
      tally.add(finished);
      progress?.update(tally);
    }
    if (status === EXIT.interrupted) await sink.abort();
    else {
      if (task.make === 'json') await sink.write(bytes.encode('\n]\n'));
      await sink.close();
    }
  } catch (error) {
    await sink.abort();
    throw error;
  } finally {
    progress?.clear();
    void all.return(undefined).catch(() => {});
  }
  if (sink.closed) return EXIT.done;
  if (status === EXIT.interrupted) say(['Interrupted.']);
  say(
    tally.summary(terminal.now() - started, task.make === 'conllu' ? 'words' : 'statements', settings.quiet),
  );
  return status || (tally.failed > 0 ? EXIT.someFailed : EXIT.done);
}

/** A progress line where it can be seen and does not run into the output; `out` is where that goes instead. */
export async function progressFor(
  { paths, quiet, out }: Pick<RunSettings, 'paths' | 'quiet' | 'out'>,
  { stdout, stderr, now }: Terminal,
) {
  if (quiet || !stderr.isTTY || (stdout.isTTY && out === undefined)) return null;
  const { Progress } = await import('./progress.ts');
  const progress = new Progress(stderr, now);
  if (!paths.some((path) => path === '-' || isAddress(path)))
    void totalBytes(paths).then((total) => progress.expect(total));
  return progress;
}

/** How many bytes there are to read, found beside the reading. */
async function totalBytes(paths: readonly string[]): Promise<number> {
  let total = 0;
  for await (const found of walkPaths(paths)) if (found.kind === 'file') total += found.size;
  return total;
}
