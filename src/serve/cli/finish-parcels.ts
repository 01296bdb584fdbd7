// All parcels, on one thread or on many, finished in order. Left to itself it begins with one thread, which is
// quickest for a few reports, and takes more cores when there turns out to be more.
import { availableParallelism } from 'node:os';
import type { Parcel } from '../../ingest/parcel.ts';
import { inOrder } from './in-order.ts';
import type { Known } from './known.ts';
import { lateWork } from './open-work.ts';
import { Pool } from './pool.ts';
import type { Finished } from './work.ts';
import type { Task } from './writer.ts';

export interface FinishSettings {
  readonly jobs: number | 'auto';
  readonly task: Task;
  /** URL of the module that opens the engine. */
  readonly engine: string;
  /** The entry of worker threads, when it is not the one beside `pool`. */
  readonly workerEntry?: URL;
  /** Which reports the ledger has already; asked for the task `record` only. */
  readonly known?: Known;
}

/** Bytes that one thread reads before others join in. */
const FEW = 512 * 1024;
/** Threads at most when nobody says how many: each has about 110 MB of weights and caches, and 600 MB is the bound. */
const MOST = 4;
/** Bytes of parcels that may be under way. */
const HELD = 24 * 1024 * 1024;

/** Finishes `parcels`. Rejects when the engine cannot be opened; threads end when the iteration does. */
export async function* finishParcels(
  parcels: AsyncIterable<Parcel>,
  settings: FinishSettings,
): AsyncGenerator<Finished> {
  const { jobs, task, engine, known } = settings;
  const window = { weight: HELD, weigh: (item: Parcel) => item.size };
  if (jobs === 1) {
    const work = lateWork(task, engine, known);
    yield* inOrder(parcels, work, { ...window, count: () => 1 });
    return;
  }
  const threads = jobs === 'auto' ? Math.min(availableParallelism(), MOST) : jobs;
  const pool = new Pool({ engine, task }, settings.workerEntry, known);
  pool.grow(jobs === 'auto' ? 1 : threads);
  let done = 0;
  try {
    const results = inOrder(parcels, (parcel) => pool.run(parcel), {
      ...window,
      count: () => pool.size * 2 + 1,
    });
    for await (const finished of results) {
      yield finished;
      done += finished.bytes;
      if (done > FEW && pool.size < threads) pool.grow(threads);
    }
  } finally {
    await pool.close();
  }
}
