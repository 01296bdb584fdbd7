// The entry of a worker thread: parcels come in, what is finished goes back.
import { parentPort, workerData } from 'node:worker_threads';
import type { Parcel } from '../../ingest/parcel.ts';
import type { ReportState } from '../../store/page-states.ts';
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
 * What a thread says: that it can begin, then an answer for each parcel, and in between which reports the ledger may have
 * already. `number` is that of the parcel.
 */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'asks'; readonly number: number; readonly states: readonly ReportState[] }
  | { readonly kind: 'finished'; readonly number: number; readonly finished: Finished };

/** What a thread is told: a parcel to work on, or for each state that it asked after whether the ledger has it. */
export type Message =
  | { readonly kind: 'work'; readonly number: number; readonly parcel: Parcel }
  | { readonly kind: 'known'; readonly number: number; readonly known: readonly boolean[] };

const port = parentPort;
if (!port) throw new Error('worker.ts is run by a pool, not by hand');
const { engine: url, task } = workerData as WorkerData;
const asking = new Map<number, (known: readonly boolean[]) => void>();
const work = await openWork(task, url);

port.on('message', async (message: Message) => {
  const { number } = message;
  if (message.kind === 'known') return asking.get(number)?.(message.known);
  const finished = await work(message.parcel, (states) => {
    port.postMessage({ kind: 'asks', number, states } satisfies Answer);
    return new Promise((resolve) => {
      asking.set(number, resolve);
    });
  });
  asking.delete(number);
  port.postMessage({ kind: 'finished', number, finished } satisfies Answer, [
    finished.output.buffer as ArrayBuffer,
  ]);
});
port.postMessage({ kind: 'ready' } satisfies Answer);
