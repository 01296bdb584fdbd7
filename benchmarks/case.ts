// One thing to measure, and the loop that measures it in a process of its own.
// A case is loaded once, reads one short text (its cold start ends there), then reads all texts again and again.
import { readFileSync } from 'node:fs';

/** Reads one text and returns how many words or entries came out, so that nothing can be skipped. */
export type ReadText = (text: string) => number;

/** What a case's process prints, one JSON value a line: `Ready` after the first short text, then `Measured`. */
export interface Ready {
  readonly kind: 'ready';
}
export interface Measured {
  readonly kind: 'measured';
  /** Seconds of the first pass, with code not yet compiled and caches empty. */
  readonly firstPass: number;
  /** Seconds that each later pass over all texts took. */
  readonly passes: readonly number[];
  /** The most memory that the process held, in MiB. */
  readonly peakMiB: number;
  /** What the passes gave back, summed over one pass. */
  readonly entries: number;
}

/**
 * Runs a case by the process's arguments: a JSON file `{"first": text, "texts": [text, …]}` and the least number of
 * seconds to measure. Passes are whole; there are at least two.
 */
export async function runCase(load: () => Promise<ReadText>): Promise<void> {
  const [file, leastSeconds] = process.argv.slice(2);
  const input = JSON.parse(readFileSync(file!, 'utf8')) as { first: string; texts: string[] };
  const read = await load();
  if (read(input.first) === 0) throw new Error('the first text gave nothing');
  process.stdout.write(`${JSON.stringify({ kind: 'ready' } satisfies Ready)}\n`);
  if (input.texts.length === 0) return;

  let entries = 0;
  const pass = () => {
    entries = 0;
    const start = process.hrtime.bigint();
    for (const text of input.texts) entries += read(text);
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  const firstPass = pass();
  const passes: number[] = [];
  for (let total = 0; total < Number(leastSeconds) || passes.length < 2; ) {
    const seconds = pass();
    passes.push(seconds);
    total += seconds;
  }
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${JSON.stringify({ kind: 'measured', firstPass, passes, peakMiB, entries } satisfies Measured)}\n`,
  );
}
