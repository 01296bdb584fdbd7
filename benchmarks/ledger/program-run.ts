// `dateline` as people run it, compiled, in a process of its own: how long it takes and how much memory it holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface ProgramRun {
  readonly seconds: number;
  /** The most memory that it held; null where the system does not tell (no /proc). */
  readonly peakMiB: number | null;
}

/** Runs `dateline` with `args`; null when it takes longer than `limit` seconds. Rejects when it fails. */
export async function runProgram(
  args: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Promise<ProgramRun | null> {
  const program = join(root, 'dist', 'serve', 'cli', 'main.js');
  if (!existsSync(program)) throw new Error('dist/ is not built: npm run build');
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  let peakMiB: number | null = null;
  let late = false;
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    const high = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
    if (high !== null) peakMiB = Number(high[1]) / 1024;
    if ((performance.now() - start) / 1000 <= limit) return;
    late = true;
    child.kill('SIGKILL');
  }, 100);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(look);
  if (late) return null;
  if (status !== 0) throw new Error(`dateline ${args.join(' ')} ended with status ${status}: ${said}`);
  return { seconds: (performance.now() - start) / 1000, peakMiB };
}
