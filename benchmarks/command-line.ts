// The program as people run it: how long one short file takes from a cold start, and how much memory a long stream
// of JSON Lines needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'serve', 'cli', 'main.js');

/** Seconds from starting `dateline read FILE` to its end, the best of `rounds`. */
export async function coldRead(file: string, rounds: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const child = spawn(process.execPath, [built(), 'read', file, '--quiet', '--out', devNull], {
      stdio: 'inherit',
    });
    const [status] = (await once(child, 'close')) as [number];
    if (status !== 0) throw new Error(`dateline read ${file} ended with status ${status}`);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

/** What reading a stream took. `peakMiB` is null where the system does not tell it (no /proc). */
export interface Streamed {
  readonly megabytes: number;
  readonly seconds: number;
  readonly words: number;
  readonly peakMiB: number | null;
}

/** Pipes about `megabytes` of JSON Lines into `dateline read`, the texts over and over, each time with a new id. */
export async function streamRead(texts: readonly string[], megabytes: number): Promise<Streamed> {
  const args = [built(), 'read', '--input', 'jsonl', '--quiet', '--out', devNull, '-'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number]>;
  const poll = setInterval(look, 200);
  let peak: number | null = null;
  function look(): void {
    const status = `/proc/${child.pid}/status`;
    const high = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
    if (high !== null) peak = Number(high[1]) / 1024;
  }
  const wanted = megabytes * 1e6;
  let bytes = 0;
  let words = 0;
  for (let i = 0; bytes < wanted; i++) {
    const text = texts[i % texts.length]!;
    const line = `${JSON.stringify({ id: String(i), text })}\n`;
    bytes += Buffer.byteLength(line);
    words += text.match(/\S+/g)?.length ?? 0;
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), closed]);
  }
  child.stdin.end();
  const [status] = await closed;
  clearInterval(poll);
  if (status !== 0) throw new Error(`dateline read ended with status ${status}`);
  return { megabytes: bytes / 1e6, seconds: (performance.now() - start) / 1000, words, peakMiB: peak };
}

function built(): string {
  if (!existsSync(program)) throw new Error('dist/ is not built: npm run build');
  return program;
}
