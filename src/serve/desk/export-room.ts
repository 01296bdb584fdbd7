// Exports for those who ask a server: each made in a thread of its own, so many at a time, and handed out as fast as it is
// taken. The thread ends with its document, or when whoever asked has left.
import { Worker } from 'node:worker_threads';
import type { Ledger } from '../../store/ledger.ts';
import type { Moments } from '../../store/moments.ts';
import type { FromExport, ToExport, Wanted } from '../export/export-thread.ts';

/** Threads at a time: each holds a record. */
const AT_ONCE = 2;
/** Exports that wait for one. */
const WAITING = 16;
/** Milliseconds after which a document that nobody takes is given up. */
const PATIENCE = 120_000;

/** The thread's entry, compiled or not. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../export/export-thread.ts' : '../export/export-thread.js',
  import.meta.url,
);

/** Why nothing was exported. */
export class ExportError extends Error {
  readonly slug: 'server-busy' | 'export-failed';

  constructor(slug: ExportError['slug'], message: string) {
    super(message);
    this.slug = slug;
  }
}

/** A document that is being made. */
export interface Exported {
  /** Entries that do not hold against their text, and are not in it. */
  readonly leftOut: number;
  readonly body: ReadableStream<Uint8Array>;
}

export class ExportRoom {
  readonly #entry: URL;
  readonly #threads = new Set<Thread>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** `entry` is that of the threads, where it is not the one of the package. */
  constructor(entry: URL = ENTRY) {
    this.#entry = entry;
  }

  /** Makes a document; null where there is none of that name. Rejects with an `ExportError`, or when `left` fires. */
  async make(ledger: Ledger, moments: Moments, wanted: Wanted, left: AbortSignal): Promise<Exported | null> {
    await this.#turn();
    const thread = new Thread(this.#entry, () => {
      this.#threads.delete(thread);
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy--;
      else next();
    });
    this.#threads.add(thread);
    const leave = () => thread.end();
    left.addEventListener('abort', leave, { once: true });
    try {
      left.throwIfAborted();
      const rulings = await ledger.inPages(moments, {
        begin: () => thread.tell({ kind: 'begin' }),
        page: async (page) => void (await thread.ask({ kind: 'page', page })),
      });
      const made = await thread.ask({ kind: 'make', wanted, rulings });
      if (made.kind !== 'made') throw new Error(`an export thread answers ${made.kind} to make`);
      if (made.found) return { leftOut: made.leftOut, body: documentFrom(thread) };
      thread.end();
      return null;
    } catch (error) {
      thread.end();
      throw error;
    } finally {
      left.removeEventListener('abort', leave);
    }
  }

  /** Ends all threads; documents that are being handed out break off. */
  close(): void {
    for (const thread of this.#threads) thread.end();
  }

  async #turn(): Promise<void> {
    if (this.#busy < AT_ONCE) {
      this.#busy++;
      return;
    }
    if (this.#waiting.length >= WAITING)
      throw new ExportError('server-busy', 'Too many exports wait here. Try again in a while.');
    // Whoever ends hands its place on.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

/** A thread that is asked one thing at a time. */
class Thread {
  readonly #worker: Worker;
  #answered: {
    readonly resolve: (answer: FromExport) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  #failure: Error | null = null;

  constructor(entry: URL, ended: () => void) {
    this.#worker = new Worker(entry);
    this.#worker.on('message', (answer: FromExport) => {
      const waiting = this.#answered;
      this.#answered = null;
      waiting?.resolve(answer);
    });
    this.#worker.on('error', (error: Error) => this.#fail(error.message));
    this.#worker.on('exit', () => {
      this.#fail('it was stopped');
      ended();
    });
  }

  tell(message: ToExport): void {
    this.#worker.postMessage(message);
  }

  ask(message: ToExport): Promise<FromExport> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#answered = { resolve, reject };
      this.tell(message);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }

  #fail(why: string): void {
    this.#failure ??= new ExportError(
      'export-failed',
      `The export could not be made (${why}). Try again, or use dateline export where the server is stopped.`,
    );
    this.#answered?.reject(this.#failure);
    this.#answered = null;
  }
}

function documentFrom(thread: Thread): ReadableStream<Uint8Array> {
  let untaken: NodeJS.Timeout | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        clearTimeout(untaken);
        const next = await thread.ask({ kind: 'more' });
        if (next.kind === 'chunk') {
          controller.enqueue(next.bytes);
          untaken = setTimeout(() => {
            controller.error(new Error('the document was not taken any further'));
            thread.end();
          }, PATIENCE).unref();
          return;
        }
        controller.close();
        thread.end();
      },
      cancel() {
        clearTimeout(untaken);
        thread.end();
      },
    },
    { highWaterMark: 1 },
  );
}
