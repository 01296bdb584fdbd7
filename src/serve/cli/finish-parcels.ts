// All parcels, on one thread or on many, finished in order. Left to itself it begins on the main thread, which
// is quickest for a few reports, and goes over to all cores when there turns out to be more.
import { availableParallelism } from 'node:os';
import type { Parcel } from '../../ingest/parcel.ts';
import { inOrder } from './in-order.ts';
import { openWriter } from './open-writer.ts';
import type { Pool } from './pool.ts';
import { createWork, type Finished, type Work } from './work.ts';
import type { Task } from './writer.ts';

export interface FinishSettings {
  readonly jobs: number | 'auto';
  readonly task: Task;
  /** URL of the module that opens the engine. */
  readonly engine: string;
  /** The entry of worker threads, when it is not the one beside `pool`. */
  readonly workerEntry?: URL;
}

/** Bytes that the main thread reads before it asks for help. */
const FEW = 512 * 1024;
/** Bytes of parcels that may be under way. */
const HELD = 24 * 1024 * 1024;

/** Finishes `parcels`. Rejects when the engine cannot be opened; threads end when the iteration does. */
export async function* finishParcels(
  parcels: AsyncIterable<Parcel>,
  settings: FinishSettings,
): AsyncGenerator<Finished> {
  const { jobs, task, engine } = settings;
  const threads = jobs === 'auto' ? availableParallelism() : jobs;
  let pool: Pool | null = null;
  let alone: Work | null = createWork(() => openWriter(task, engine), task.make);
  let done = 0;
  const startPool = async () => {
    const { Pool } = await import('./pool.ts');
    alone = null; // its weights can go
    pool = new Pool(threads, { engine, task }, settings.workerEntry);
  };
  const run = (parcel: Parcel): Promise<Finished> => {
    done += parcel.size;
    return pool ? pool.run(parcel) : alone!(parcel);
  };
  try {
    if (threads > 1 && jobs !== 'auto') await startPool();
    const window = {
      count: () => (pool ? threads * 2 + 1 : 1),
      weight: HELD,
      weigh: (item: Parcel) => item.size,
    };
    for await (const finished of inOrder(parcels, run, window)) {
      yield finished;
      if (!pool && threads > 1 && done > FEW && jobs === 'auto') await startPool();
    }
  } finally {
    await (pool as Pool | null)?.close();
  }
}
