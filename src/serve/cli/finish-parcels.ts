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

/** Bytes that one thread is given alone: when there are more, others join in. */
const FEW = 256 * 1024;
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
    const work = lateWork(task, engine);
    yield* inOrder(
      items,
      finish((parcel) => work(parcel, known)),
      { ...window, count: () => 1 },
    );
    return;
  }
  const threads = jobs === 'auto' ? Math.min(availableParallelism(), MOST) : jobs;
  const pool = new Pool({ engine, task }, settings.workerEntry, known);
  let given = 0;
  const run: Work = (parcel) => {
    given += parcel.size;
    pool.grow(jobs === 'auto' && given <= FEW ? 1 : threads);
    return pool.run(parcel);
  };
  try {
    yield* inOrder(items, finish(run), { ...window, count: () => pool.size * 3 + 1 });
  } finally {
    await pool.close();
  }
}
