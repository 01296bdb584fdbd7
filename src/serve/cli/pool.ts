// Threads that work on parcels. A thread that ends (out of memory, say) costs one report:
// its parcel is tried again line by line on a new thread, and the report that ends it twice is named.
import { Worker } from 'node:worker_threads';
import type { Parcel } from '../../ingest/parcel.ts';
import { problem } from '../../ingest/problem.ts';
import { type Known, knowsNothing } from './known.ts';
import type { Finished } from './work.ts';
import type { Answer, Message, WorkerData } from './worker.ts';
import { SEPARATOR } from './writer.ts';

interface Job {
  /** 1, 2, …: what a thread is given and what it answers are told apart by it. */
  readonly number: number;
  readonly parcel: Parcel;
  readonly resolve: (finished: Finished) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  /** The oldest first. */
  readonly jobs: Job[];
}

/** The worker beside this file, compiled or not. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Smaller than the default: saves some 20 MB a thread and costs no time that can be measured. */
const RESOURCES = { maxYoungGenerationSizeMb: 16 };

/** Parcels that a thread has at once where it asks what is known: while one is answered for, another is read. */
const AHEAD = 2;

/** Runs parcels on threads. Callers bound how many they hand in at once. */
export class Pool {
  readonly #data: WorkerData;
  readonly #entry: URL;
  readonly #known: Known;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #jobs = 0;
  #failure: Error | null = null;
  #closed = false;

  /** `known` says which reports need no reading. */
  constructor(data: WorkerData, entry: URL = ENTRY, known: Known = knowsNothing) {
    this.#data = data;
    this.#entry = entry;
    this.#known = known;
  }

  /** How many threads there are. */
  get size(): number {
    return this.#threads.size;
  }

  /** Starts threads until there are `size`. */
  grow(size: number): void {
    while (this.#threads.size < size) this.#startThread();
  }

  /** Works on one parcel. Rejects only when threads cannot be started or their engine cannot be opened. */
  run(parcel: Parcel): Promise<Finished> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ number: ++this.#jobs, parcel, resolve, reject });
      this.#handOut();
    });
  }

  /** Ends all threads at once; what they were doing is lost. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #handOut(): void {
    for (const thread of this.#threads) {
      if (this.#waiting.length === 0) return;
      if (!thread.ready || thread.jobs.length > 0) continue;
      this.#handTo(thread);
    }
    if (this.#known === knowsNothing) return;
    for (const thread of this.#threads)
      if (thread.ready && thread.jobs.length < AHEAD && this.#waiting.length > 0) this.#handTo(thread);
  }

  #handTo(thread: Thread): void {
    const job = this.#waiting.shift()!;
    thread.jobs.push(job);
    thread.worker.postMessage({ kind: 'work', number: job.number, parcel: job.parcel } satisfies Message);
  }

  #startThread(): void {
    const thread: Thread = {
      worker: new Worker(this.#entry, { workerData: this.#data, resourceLimits: RESOURCES }),
      ready: false,
      jobs: [],
    };
    let reason = 'it stopped';
    this.#threads.add(thread);
    thread.worker.on('message', (answer: Answer) => {
      if (answer.kind === 'ready') thread.ready = true;
      else if (answer.kind === 'asks') {
        const tell = (known: readonly boolean[]) =>
          thread.worker.postMessage({ kind: 'known', number: answer.number, known } satisfies Message);
        this.#known(answer.states).then(tell, (error: Error) => this.#fail(error));
      } else {
        const done = thread.jobs.findIndex(({ number }) => number === answer.number);
        const [job] = thread.jobs.splice(done, 1);
        job?.resolve(answer.finished);
      }
      this.#handOut();
    });
    thread.worker.on('error', (error: Error) => {
      reason = error.message;
      if (!thread.ready) this.#fail(error);
    });
    thread.worker.on('exit', () => {
      this.#threads.delete(thread);
      if (this.#closed || this.#failure) return;
      this.#startThread();
      for (const job of thread.jobs) void this.#again(job, reason);
    });
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const job of this.#waiting.splice(0)) job.reject(error);
    for (const { jobs } of this.#threads) for (const job of jobs) job.reject(error);
  }

  async #again(job: Job, reason: string): Promise<void> {
    const { parcel } = job;
    const lines = singly(parcel);
    if (lines.length > 1) {
      try {
        job.resolve(merged(await Promise.all(lines.map((line) => this.run(line))), this.#data));
      } catch (error) {
        job.reject(error as Error);
      }
      return;
    }
    const named = problem('thread-ended', whereOf(parcel), `The thread that read it ended (${reason})`);
    const output = new Uint8Array(0);
    job.resolve({
      output,
      reports: 0,
      statements: 0,
      words: 0,
      bytes: parcel.size,
      problems: [named],
      records: [],
    });
  }
}

/** The parcels of each line or row alone, where a parcel has several. */
function singly(parcel: Parcel): readonly Parcel[] {
  if (parcel.kind === 'lines') return singleLines(parcel);
  if (parcel.kind !== 'rows') return [];
  return parcel.rows.map((row) => ({ ...parcel, name: row.where, rows: [row], size: row.original.length }));
}

function whereOf(parcel: Parcel): string {
  switch (parcel.kind) {
    case 'file':
      return parcel.path;
    case 'bytes':
    case 'rows':
      return parcel.name;
    case 'report':
      return parcel.where;
    case 'lines':
      return `${parcel.name}:${parcel.firstLine}`;
    case 'problem':
      return parcel.problem.where;
  }
}

function singleLines(parcel: Extract<Parcel, { kind: 'lines' }>): Parcel[] {
  const lines: Parcel[] = [];
  for (let from = 0; from < parcel.bytes.length; ) {
    const end = parcel.bytes.indexOf(10, from);
    const to = end < 0 ? parcel.bytes.length : end + 1;
    const firstLine = parcel.firstLine + lines.length;
    lines.push({ ...parcel, firstLine, bytes: parcel.bytes.slice(from, to), size: to - from });
    from = to;
  }
  return lines;
}

/** The results of a parcel's lines as that of the parcel. */
function merged(parts: readonly Finished[], { task }: WorkerData): Finished {
  const outputs = parts.map((part) => part.output).filter((output) => output.length > 0);
  const between = Buffer.from(SEPARATOR[task.make]);
  const sum = (of: 'reports' | 'statements' | 'words' | 'bytes') => parts.reduce((all, p) => all + p[of], 0);
  return {
    output: new Uint8Array(
      Buffer.concat(outputs.flatMap((output, i) => (i > 0 ? [between, output] : [output]))),
    ),
    reports: sum('reports'),
    statements: sum('statements'),
    words: sum('words'),
    bytes: sum('bytes'),
    problems: parts.flatMap((part) => part.problems),
    records: parts.flatMap((part) => part.records),
  };
}
