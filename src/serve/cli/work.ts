// What one thread does with a parcel: open it, read each report, write the result down as bytes. The main thread
// and the workers run the same code.
import { openParcel } from '../../ingest/open-parcel.ts';
import type { Parcel } from '../../ingest/parcel.ts';
import { type Problem, problem } from '../../ingest/problem.ts';
import type { Known } from './known.ts';
import type { Recorded } from './recorded.ts';
import { type Make, SEPARATOR, type Writer } from './writer.ts';

/** What came of a parcel. */
export interface Finished {
  readonly output: Uint8Array;
  readonly reports: number;
  readonly statements: number;
  readonly words: number;
  /** Bytes of input, for progress. */
  readonly bytes: number;
  readonly problems: readonly Problem[];
  /** What is for the ledger; none where something else was to be made. */
  readonly records: readonly Recorded[];
}

/** Works on a parcel; `known` says which of its reports the ledger has, so that they are not read for it. */
export type Work = (parcel: Parcel, known?: Known) => Promise<Finished>;

/** How long a thread works before it lets signals and timers in, in milliseconds. */
const TURN = 50;

/** Lets signals and timers in from time to time: to be called between reports. */
export function turns(): () => Promise<void> {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn <= TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  };
}

/**
 * Work for one thread. The writer is opened for the first report. Rejects only when that fails: everything else
 * becomes a problem.
 */
export function createWork(open: () => Promise<Writer>, make: Make): Work {
  let writer: Promise<Writer> | null = null;
  return async (parcel) => {
    const outputs: string[] = [];
    const problems: Problem[] = [];
    let statements = 0;
    let words = 0;
    const turn = turns();
    for await (const opened of openParcel(parcel)) {
      problems.push(...opened.problems);
      if (!opened.report) continue;
      writer ??= open();
      const write = await writer;
      try {
        const written = write(opened.report);
        outputs.push(written.text);
        statements += written.statements;
        words += countWords(opened.report.text);
      } catch (error) {
        problems.push(readerFailed(error, opened.where));
      }
      await turn();
    }
    const output = new TextEncoder().encode(outputs.join(SEPARATOR[make]));
    return { output, reports: outputs.length, statements, words, bytes: parcel.size, problems, records: [] };
  };
}

/** The problem for a report whose reading threw. */
export function readerFailed(error: unknown, where: string): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return problem('reader-failed', where, `Reading it failed (${said})`);
}

/** Words between white space: for the summary and the speed, where exactness does not matter. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 0xa0;
    if (inside && space) count++;
    inside = !space;
  }
  return inside ? count + 1 : count;
}
