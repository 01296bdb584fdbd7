// From paths to the ledger: threads read, this one stores, in order and batch by batch. What a batch holds is kept
// together or not at all, so that the work can be stopped at any moment and run again.
import type { ColumnNames } from '../../ingest/csv/columns.ts';
import type { Format } from '../../ingest/parcel.ts';
import { parcels } from '../../ingest/parcels.ts';
import type { ReadReport } from '../../store/arrived-report.ts';
import type { Ledger } from '../../store/ledger.ts';
import { AddTally, type Became } from './add-tally.ts';
import type { EngineModule } from './engine.ts';
import { EXIT } from './exit.ts';
import { finishParcels } from './finish-parcels.ts';
import type { Installation } from './installation.ts';
import { openLedger } from './ledger-option.ts';
import { orAborted } from './or-aborted.ts';
import type { Own } from './read-own.ts';
import type { Recorded } from './recorded.ts';
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

/** Reports in a batch at most, and characters and bytes of what it holds. Each statement costs the same for few rows as for many. */
const BATCH = { reports: 128, size: 8 * 1024 * 1024 } as const;

/** Adds everything named. Resolves to the exit status; rejects with a `LedgerError` when the ledger cannot be opened. */
export async function addTask(settings: AddSettings, terminal: Terminal): Promise<number> {
  const { paths, quiet, installation, format } = settings;
  const started = terminal.now();
  const ledger = await openLedger(settings.ledger, terminal, installation);
  const sink = Sink.toStream(terminal.stdout);
  const tally = new AddTally();
  const progress = await progressFor(
    { paths, quiet, ...(format === 'summary' ? { out: '' } : {}) },
    terminal,
  );
  let interrupted = false;
  try {
    for await (const became of added(settings, ledger, terminal, tally)) {
      if (format === 'jsonl') await sink.write(new TextEncoder().encode(`${JSON.stringify(became)}\n`));
      progress?.update(tally);
    }
    interrupted = terminal.interrupted.aborted;
  } finally {
    progress?.clear();
    await ledger.close();
  }
  const lines = tally.addSummary(terminal.now() - started, quiet);
  if (interrupted) lines.unshift('Interrupted. What was added is kept: run the same command again to go on.');
  if (lines.length > 0) terminal.stderr.write(`${lines.join('\n')}\n`);
  if (interrupted) return EXIT.interrupted;
  return tally.failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** What became of each report, in order, as soon as it is kept. Counts all in `tally`. */
async function* added(
  { paths, input, jobs, own, columns, allowHost, installation }: AddSettings,
  ledger: Ledger,
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
    known: (states) => ledger.alreadyHas(states),
  });
  let batch: Recorded[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await orAborted(all.next(), interrupted);
      if (next === 'aborted' || interrupted.aborted || next.done) break;
      tally.add(next.value);
      for (const found of next.value.problems)
        if (found.level === 'error') yield { where: found.where, outcome: 'failed', why: found.slug };
      for (const record of next.value.records) {
        batch.push(record);
        size += sizeOf(record);
        if (batch.length < BATCH.reports && size < BATCH.size) continue;
        yield* await stored(batch, ledger, reader, tally);
        batch = [];
        size = 0;
      }
    }
    yield* await stored(batch, ledger, reader, tally);
  } finally {
    void all.return(undefined).catch(() => {});
  }
}

function sizeOf(record: Recorded): number {
  if (record.kind === 'known') return 0;
  return record.report.text.length + (record.report.original?.bytes.length ?? 0);
}

async function stored(
  batch: readonly Recorded[],
  ledger: Ledger,
  reader: string,
  tally: AddTally,
): Promise<Became[]> {
  const read = batch.filter((record) => record.kind === 'read') satisfies ReadReport[];
  const outcomes = await ledger.addReports(read, reader);
  let next = 0;
  return batch.map((record) =>
    record.kind === 'known'
      ? tally.unchangedReport(record.where, record.id)
      : tally.became(record.where, outcomes[next++]!),
  );
}
