// The engine as the page sees it: a worker that is started with the first report, and how far it is, as state.

import type { Reading } from '../../../../src/reading.ts';
import type { Report } from '../../../../src/text/report.ts';
import type { FromEngine, ToEngine } from './try-messages.ts';

/** A report and what was read in it. */
export interface Read {
  readonly report: Report;
  readonly reading: Reading;
  readonly milliseconds: number;
}

export class Engine {
  /** What it does; `idle` before the first report and after each. */
  doing = $state<'idle' | 'loading' | 'opening' | 'reading'>('idle');
  /** How much of the models has come, 0 to 1. */
  loaded = $state(0);
  megabytes = $state(0);
  read = $state.raw<Read | null>(null);
  failure = $state<string | null>(null);
  #worker: Worker | undefined;
  #report: Report | null = null;

  /** `read` is what was read before. */
  constructor(read: Read | null = null) {
    this.read = read;
  }

  /** Forgets what was read. */
  clear(): void {
    this.read = null;
    this.failure = null;
  }

  /** Reads a report; one that is still being read is given up. */
  start(report: Report): void {
    if (this.#report !== null && this.doing === 'reading') this.stop();
    this.#report = report;
    this.failure = null;
    if (this.doing === 'idle') this.doing = this.#worker === undefined ? 'loading' : 'reading';
    this.#worker ??= this.#begin();
    this.#worker.postMessage({ report } satisfies ToEngine);
  }

  /** Ends the worker, and with it whatever it does. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#report = null;
    this.doing = 'idle';
    this.loaded = 0;
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => this.#told(data));
    worker.addEventListener('error', () => {
      this.stop();
      this.failure =
        'The engine could not be started. Reload the page; see whether dateline serve is still running.';
    });
    return worker;
  }

  #told(message: FromEngine): void {
    switch (message.type) {
      case 'loading':
        this.doing = 'loading';
        this.loaded = message.done / message.total;
        this.megabytes = message.total / 1e6;
        break;
      case 'read': {
        const { reading, milliseconds } = message;
        if (this.#report?.id === reading.id) {
          this.read = { report: this.#report, reading, milliseconds };
          this.doing = 'idle';
        }
        break;
      }
      case 'failed':
        this.doing = 'idle';
        this.failure = message.message;
        break;
      default:
        this.doing = message.type;
    }
  }
}
