// From paths to the ledger, with progress on the way and a summary at the end.
import type { ColumnNames } from '../../ingest/csv/columns.ts';
import type { Format, Parcel } from '../../ingest/parcel.ts';
import { parcels } from '../../ingest/parcels.ts';
import { addParcels } from './add-parcels.ts';
import { AddTally } from './add-tally.ts';
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { openOrMakeLedger } from './ledger-option.ts';
import type { Own } from './read-own.ts';
import { progressFor } from './run-task.ts';
import { Sink } from './sink.ts';
import type { Terminal } from './terminal.ts';

export interface AddSettings {
  readonly paths: readonly string[];
  readonly input: 'auto' | Format;
  /** A folder or the address of a server; the usual folder when undefined. */
  readonly ledger: string | undefined;
  readonly jobs: number | 'auto';
  readonly quiet: boolean;
  readonly format: 'summary' | 'jsonl';
  readonly own: Own;
  /** The columns of CSV files, where they do not have the usual names. */
  readonly columns?: ColumnNames;
  /** Hosts that may be fetched though they are not public. */
  readonly allowHost: readonly string[];
  readonly installation: Installation;
}

/** Adds everything named. Resolves to the exit status; rejects with a `LedgerError` when the ledger cannot be opened. */
export async function addTask(settings: AddSettings, terminal: Terminal): Promise<number> {
  const { paths, quiet, installation, format } = settings;
  const started = terminal.now();
  const opening = openOrMakeLedger(settings.ledger, terminal, installation);
  opening.catch(() => {}); // it is awaited below
  const sink = Sink.toStream(terminal.stdout);
  const tally = new AddTally();
  const progress = await progressFor(
    { paths, quiet, ...(format === 'summary' ? { out: '' } : {}) },
    terminal,
  );
  let interrupted = false;
  try {
    for await (const became of addParcels(arriving(settings, terminal), opening, settings, terminal, tally)) {
      if (format === 'jsonl') await sink.write(new TextEncoder().encode(`${JSON.stringify(became)}\n`));
      progress?.update(tally);
    }
    interrupted = terminal.interrupted.aborted;
  } finally {
    progress?.clear();
    await opening.then(
      (ledger) => ledger.close(),
      () => {},
    );
  }
  const lines = tally.addSummary(terminal.now() - started, quiet);
  if (interrupted) lines.unshift('Interrupted. What was added is kept: run the same command again to go on.');
  if (lines.length > 0) terminal.stderr.write(`${lines.join('\n')}\n`);
  if (interrupted) return EXIT.interrupted;
  return tally.failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** What the paths hold. */
function arriving(
  { paths, input, columns, allowHost, installation }: AddSettings,
  { stdin, interrupted }: Terminal,
): AsyncGenerator<Parcel> {
  const web = { version: installation.version, allowHosts: allowHost, signal: interrupted };
  return parcels(paths, { input, stdin, web, ...(columns === undefined ? {} : { columns }) });
}
