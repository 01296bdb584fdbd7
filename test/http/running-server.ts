// `dateline serve` as a process of its own at a free port, for tests that ask a real server.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The command line as a process, for tests: TypeScript. */
const MAIN = join(import.meta.dirname, 'serve-process.ts');

const running = new Set<ChildProcess>();

/** Ends all that still run. */
export function killServers(): void {
  for (const one of running) one.kill('SIGKILL');
}

/** A server, and the address that it printed. `env` comes on top of this process's. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', MAIN, 'serve', '--port', '0', '--quiet', ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATELINE_AUTHOR: 'Ada', ...env },
    },
  );
  running.add(server);
  let [out, err] = ['', ''];
  server.stderr!.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  for await (const chunk of server.stdout!) {
    out += String(chunk);
    const address = /Dateline is at (http:\S+)\n/.exec(out)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error(`it ended without an address: ${out}${err}`);
}

/** Ends it, and gives its exit status. */
export async function stopServer(server: ChildProcess): Promise<number | null> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [status] = (await ended) as [number | null];
  running.delete(server);
  return status;
}
