// The entry of a worker thread: parcels come in one at a time, what is finished goes back.
import { parentPort, workerData } from 'node:worker_threads';
import type { Parcel } from '../../ingest/parcel.ts';
import type { ReportState } from '../../store/store-reports.ts';
import { openWork } from './open-work.ts';
import type { Finished } from './work.ts';
import type { Task } from './writer.ts';

/** What a pool gives to each of its threads. */
export interface WorkerData {
  /** URL of the module that opens the engine. */
  readonly engine: string;
  readonly task: Task;
}

/**
 * What a thread says: that it can begin, then one answer a parcel, and in between which reports the ledger may have
 * already. That is answered with a `KnownAnswer`.
 */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'asks'; readonly states: readonly ReportState[] }
  | { readonly kind: 'finished'; readonly finished: Finished };

/** For each state that was asked after, whether the ledger has it. */
export interface KnownAnswer {
  readonly kind: 'known';
  readonly known: readonly boolean[];
}

const port = parentPort;
if (!port) throw new Error('worker.ts is run by a pool, not by hand');
const { engine: url, task } = workerData as WorkerData;
let answered: (known: readonly boolean[]) => void = () => {};
const work = await openWork(task, url, (states) => {
  port.postMessage({ kind: 'asks', states } satisfies Answer);
  return new Promise((resolve) => {
    answered = resolve;
  });
});

port.on('message', async (message: Parcel | KnownAnswer) => {
  if (message.kind === 'known') return answered(message.known);
  const finished = await work(message);
  port.postMessage({ kind: 'finished', finished } satisfies Answer, [finished.output.buffer as ArrayBuffer]);
});
port.postMessage({ kind: 'ready' } satisfies Answer);
