// All parcels, on one thread or on many, finished in order. Left to itself it begins with one thread, which is
// quickest for a few reports, and takes more cores when there turns out to be more. The first starts with the first parcel.
import { availableParallelism } from 'node:os';
import type { Parcel } from '../../ingest/parcel.ts';
import { inOrder } from './in-order.ts';
import type { Known } from './known.ts';
import { lateWork } from './open-work.ts';
import { Pool } from './pool.ts';
import type { Finished, Work } from './work.ts';
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
  for await (const { finished } of finishEach(parcels, (parcel) => parcel, settings)) yield finished!;
}

/** An item with what came of its parcel; null where it has none. */
export interface FinishedItem<T> {
  readonly item: T;
  readonly finished: Finished | null;
}

/** Finishes the parcels that `items` hold, and gives each item with what came of it, in their order. */
export async function* finishEach<T>(
  items: AsyncIterable<T>,
  parcelOf: (item: T) => Parcel | null,
  settings: FinishSettings,
): AsyncGenerator<FinishedItem<T>> {
  const { jobs, task, engine, known } = settings;
  const window = { weight: HELD, weigh: (item: T) => parcelOf(item)?.size ?? 0 };
  const finish = (work: Work) => async (item: T) => {
    const parcel = parcelOf(item);
    return { item, finished: parcel === null ? null : await work(parcel) };
  };
  if (jobs === 1) {
    const work = lateWork(task, engine, known);
    yield* inOrder(items, finish(work), { ...window, count: () => 1 });
    return;
  }
  const threads = jobs === 'auto' ? Math.min(availableParallelism(), MOST) : jobs;
  const pool = new Pool({ engine, task }, settings.workerEntry, known);
  const run: Work = (parcel) => {
    if (pool.size === 0) pool.grow(jobs === 'auto' ? 1 : threads);
    return pool.run(parcel);
  };
  let done = 0;
  try {
    const results = inOrder(items, finish(run), { ...window, count: () => pool.size * 2 + 1 });
    for await (const one of results) {
      yield one;
      done += one.finished?.bytes ?? 0;
      if (done > FEW && pool.size < threads) pool.grow(threads);
    }
  } finally {
    await pool.close();
  }
}
