// Runs the command line in this process, on streams in memory and an engine without weights.
import { PassThrough, Readable, Writable } from 'node:stream';
import type { Clock } from '../../src/ingest/fetch/clock.ts';
import { runProgram } from '../../src/serve/cli/program.ts';
import type { Output } from '../../src/serve/cli/terminal.ts';

export const FAKE_ENGINE = new URL('./fake-engine.ts', import.meta.url).href;
export const WORKER_ENTRY = new URL('./worker-entry.js', import.meta.url);

export interface RunOptions {
  readonly stdin?: string | Uint8Array | Readable;
  readonly stdinIsTerminal?: boolean;
  readonly stdout?: Output;
  readonly stdoutIsTerminal?: boolean;
  readonly stderr?: Collector;
  readonly env?: Readonly<Record<string, string>>;
  readonly interrupted?: AbortSignal;
  /** Milliseconds that only grow; stands still when it is left out. */
  readonly now?: () => number;
  /** The present moment; the first day of 2020 when it is left out. */
  readonly clock?: string;
  /** For what waits; the system's when left out. */
  readonly time?: Clock;
  /** Leaves the number of threads to the command; otherwise it is 1 when `args` do not say it. */
  readonly anyThreads?: boolean;
  /** URL of another engine. */
  readonly engine?: string;
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Collects what is written. */
export class Collector extends Writable {
  readonly chunks: Buffer[] = [];
  isTTY = false;
  columns = 80;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const collected = new Collector();
  collected.isTTY = options.stdoutIsTerminal ?? false;
  const stderr = options.stderr ?? new Collector();
  const { stdin = '' } = options;
  const input = stdin instanceof Readable ? stdin : new PassThrough().end(stdin);
  Object.assign(input, { isTTY: options.stdinIsTerminal ?? false });
  const terminal = {
    stdin: input,
    stdout: options.stdout ?? collected,
    stderr,
    env: options.env ?? {},
    interrupted: options.interrupted ?? new AbortController().signal,
    now: options.now ?? (() => 0),
    clock: () => options.clock ?? '2020-01-01T00:00:00.000Z',
    ...(options.time === undefined ? {} : { time: options.time }),
  };
  const installation = { version: '9.9.9', engine: options.engine ?? FAKE_ENGINE, workerEntry: WORKER_ENTRY };
  const alone = /^(read|parse)$/.test(args[0] ?? '') && !args.includes('--jobs') && !options.anyThreads;
  const status = await runProgram(alone ? [...args, '--jobs', '1'] : args, terminal, installation);
  return { status, out: collected.text, err: stderr.text };
}
