// From paths to the ledger: threads read, this one stores, in order and batch by batch. What a batch holds is kept
// together or not at all, so that the work can be stopped at any moment and run again.
import type { ColumnNames } from '../../ingest/csv/columns.ts';
import type { Format } from '../../ingest/parcel.ts';
import { parcels } from '../../ingest/parcels.ts';
import type { Ledger } from '../../store/ledger.ts';
import { AddTally, type Became } from './add-tally.ts';
import { Batch } from './batch.ts';
import type { EngineModule } from './engine.ts';
import { EXIT } from './exit.ts';
import { finishParcels } from './finish-parcels.ts';
import type { Installation } from './installation.ts';
import { openOrMakeLedger } from './ledger-option.ts';
import { orAborted } from './or-aborted.ts';
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
    for await (const became of added(settings, opening, terminal, tally)) {
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

/** What became of each report, in order, as soon as it is kept. Counts all in `tally`. Rejects when the ledger cannot be opened. */
async function* added(
  { paths, input, jobs, own, columns, allowHost, installation }: AddSettings,
  opening: Promise<Ledger>,
  { stdin, interrupted }: Terminal,
  tally: AddTally,
): AsyncGenerator<Became> {
  const { engine, workerEntry, version } = installation;
  const reader = await ((await import(engine)) as EngineModule).readerVersion(own);
  const web = { version, allowHosts: allowHost, signal: interrupted };
  const arriving = parcels(paths, { input, stdin, web, ...(columns === undefined ? {} : { columns }) });
  const all = finishParcels(arriving, {
    ...{ jobs, engine, task: { make: 'record', ...own } },
    ...(workerEntry === undefined ? {} : { workerEntry }),
    known: async (states) => (await opening).alreadyHas(states),
  });
  // Reading begins while the ledger is opened, which takes seconds where it is made.
  let coming = all.next();
  coming.catch(() => {}); // it is awaited below
  let storing: Promise<Became[]> | null = null;
  try {
    const batch = new Batch(await opening, reader, tally);
    for (;;) {
      // What was stored is told at once, though the next report may be long in coming.
      const stored = storing?.then(() => 'stored' as const);
      const next = await orAborted(stored ? Promise.race([coming, stored]) : coming, interrupted);
      if (next === 'stored') {
        yield* await storing!;
        storing = null;
        continue;
      }
      if (next === 'aborted' || interrupted.aborted || next.done) break;
      tally.add(next.value);
      for (const found of next.value.problems)
        if (found.level === 'error') yield { where: found.where, outcome: 'failed', why: found.slug };
      for (const record of next.value.records) {
        batch.add(record);
        if (!batch.isFull) continue;
        // A batch is stored while the next one is read.
        if (storing) yield* await storing;
        storing = batch.store();
        storing.catch(() => {}); // it is awaited, and thrown, when its turn comes
      }
      coming = all.next();
    }
    if (storing) yield* await storing;
    yield* await batch.store();
  } finally {
    void all.return(undefined).catch(() => {});
  }
}
