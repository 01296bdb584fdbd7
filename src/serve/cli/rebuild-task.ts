// The ledger's own reports, read again on threads like those of files.
import type { Parcel } from '../../ingest/parcel.ts';
import type { Reread, StoredReport } from '../../store/rebuild.ts';
import type { EngineModule } from './engine.ts';
import { EXIT } from './exit.ts';
import { type FinishSettings, finishParcels } from './finish-parcels.ts';
import type { Installation } from './installation.ts';
import { openLedger } from './ledger-option.ts';
import { Progress } from './progress.ts';
import type { Own } from './read-own.ts';
import { counted, number, Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

export interface RebuildSettings {
  readonly ledger: string | undefined;
  readonly jobs: number | 'auto';
  readonly quiet: boolean;
  readonly own: Own;
  readonly installation: Installation;
}

/** Reads everything again. Resolves to the exit status; rejects with a `LedgerError` when the ledger cannot be opened. */
export async function rebuildTask(settings: RebuildSettings, terminal: Terminal): Promise<number> {
  const { jobs, quiet, own, installation } = settings;
  const { engine, workerEntry } = installation;
  const { now, stderr, interrupted } = terminal;
  const started = now();
  const finish: FinishSettings = {
    ...{ jobs, engine, task: { make: 'record', ...own } },
    ...(workerEntry === undefined ? {} : { workerEntry }),
  };
  const ledger = await openLedger(settings.ledger, terminal, installation);
  const progress = quiet || !stderr.isTTY ? null : new Progress(stderr, now);
  const tally = new Tally();
  let anew = 0;
  let same = 0;
  try {
    const reader = await ((await import(engine)) as EngineModule).readerVersion(own);
    for await (const one of ledger.rebuild((reports) => reread(reports, finish, tally), reader)) {
      if (one.kind === 'read-anew') anew++;
      else if (one.kind !== 'failed') same++;
      else
        tally.name({ slug: one.why.slug, level: 'error', where: one.report, message: `${one.why.message}.` });
      progress?.update(tally);
      if (interrupted.aborted) break;
    }
  } finally {
    progress?.clear();
    await ledger.close();
  }
  const counts = [
    `${counted(anew, 'report')} read anew`,
    `${number(same)} as before`,
    `${number(tally.failed)} failed`,
  ];
  const took = `${((now() - started) / 1000).toFixed(1)} s`;
  const lines = [
    ...(interrupted.aborted ? ['Interrupted. What was read is kept: run the same command again.'] : []),
    ...(quiet ? [] : [[...counts, took].join(' · ')]),
    ...tally.problemLines('could not be read again', quiet),
  ];
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (interrupted.aborted) return EXIT.interrupted;
  return tally.failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** Reads stored reports as if they were lines of JSON. Counts what was read in `tally`. */
async function* reread(
  reports: AsyncIterable<StoredReport>,
  settings: FinishSettings,
  tally: Tally,
): AsyncGenerator<Reread> {
  const underWay: StoredReport[] = [];
  async function* parcels(): AsyncGenerator<Parcel> {
    for await (const stored of reports) {
      underWay.push(stored);
      const bytes = new TextEncoder().encode(JSON.stringify(stored.report));
      yield { kind: 'lines', name: stored.version, firstLine: 1, bytes, size: bytes.length };
    }
  }
  // Results come in the order of the parcels, and each parcel is one report.
  for await (const finished of finishParcels(parcels(), settings)) {
    const stored = underWay.shift()!;
    const [record] = finished.records;
    tally.add({ ...finished, problems: [] });
    if (record?.kind === 'read')
      yield {
        ...stored,
        ...('prepared' in record ? { rows: record.prepared.reading } : { reading: record.reading }),
      };
    else yield { ...stored, why: finished.problems.map(({ message }) => message).join(' ') };
  }
}
