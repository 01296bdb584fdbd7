// The entry of a worker thread: parcels come in one at a time, what is finished goes back.
import { parentPort, workerData } from 'node:worker_threads';
import type { Parcel } from '../../ingest/parcel.ts';
import { openWriter } from './open-writer.ts';
import { createWork, type Finished } from './work.ts';
import type { Task } from './writer.ts';

/** What a pool gives to each of its threads. */
export interface WorkerData {
  /** URL of the module that opens the engine. */
  readonly engine: string;
  readonly task: Task;
}

/** What a thread says: that it can begin, then one answer a parcel. */
export type Answer = { readonly kind: 'ready' } | { readonly kind: 'finished'; readonly finished: Finished };

const port = parentPort;
if (!port) throw new Error('worker.ts is run by a pool, not by hand');
const { engine: url, task } = workerData as WorkerData;
const writer = await openWriter(task, url);
const work = createWork(async () => writer, task.make);

port.on('message', async (parcel: Parcel) => {
  const finished = await work(parcel);
  port.postMessage({ kind: 'finished', finished } satisfies Answer, [finished.output.buffer as ArrayBuffer]);
});
port.postMessage({ kind: 'ready' } satisfies Answer);
