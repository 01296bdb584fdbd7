// From parcels to the ledger: threads read, this one stores, in order and batch by batch. What a batch holds is kept
// together or not at all, so that the work can be stopped at any moment and run again.
import type { Parcel } from '../../ingest/parcel.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { AddTally, Became } from './add-tally.ts';
import { Batch } from './batch.ts';
import type { EngineModule } from './engine.ts';
import { finishParcels } from './finish-parcels.ts';
import type { Installation } from './installation.ts';
import { orAborted } from './or-aborted.ts';
import type { Own } from './read-own.ts';
import type { Terminal } from './terminal.ts';

/** How parcels are read. */
export interface AddingSettings {
  readonly jobs: number | 'auto';
  readonly own: Own;
  readonly installation: Installation;
  /** Reports that are stored in one transaction; as many as is quickest when left out. */
  readonly atOnce?: number;
}

/** What became of each report, in order, as soon as it is kept. Counts all in `tally`. Rejects when the ledger cannot be opened. */
export async function* addParcels(
  arriving: AsyncIterable<Parcel>,
  opening: Promise<Ledger>,
  { jobs, own, installation, atOnce }: AddingSettings,
  { interrupted }: Pick<Terminal, 'interrupted'>,
  tally: AddTally,
): AsyncGenerator<Became> {
  const { engine, workerEntry } = installation;
  const reader = await ((await import(engine)) as EngineModule).readerVersion(own);
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
    const batch = new Batch(await opening, reader, tally, atOnce);
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
