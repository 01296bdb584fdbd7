// Starts a case in a process of its own: bundled beforehand, so that no compiler runs inside what is timed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Measured, Ready } from './case.ts';

/** Every case runs with exactly these. */
const NODE_FLAGS: readonly string[] = [];

const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache', 'bench');

/** Bundles the cases to plain JavaScript; packages stay outside and load as they do for their users. */
export async function bundleCases(names: readonly string[]): Promise<void> {
  await build({
    entryPoints: names.map((name) => join(root, 'benchmarks', 'cases', `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

/** The command that holds a process to one core, where the system has it. */
export function pinning(): readonly string[] {
  return existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0'] : [];
}

/**
 * One run of a case.
 * @returns seconds from starting the process to its first result, and what it measured (null for a cold start alone).
 */
export function runProcess(
  name: string,
  input: string,
  leastSeconds: number,
): Promise<{ cold: number; measured: Measured | null }> {
  const [command, ...before] = [...pinning(), process.execPath];
  const start = process.hrtime.bigint();
  const child = spawn(
    command!,
    [...before, ...NODE_FLAGS, join(folder, `${name}.mjs`), input, String(leastSeconds)],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let cold = Number.NaN;
  let measured: Measured | null = null;
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (Number.isNaN(cold)) cold = Number(process.hrtime.bigint() - start) / 1e9;
    rest += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      for (const line of rest.split('\n').filter((l) => l !== '')) {
        const value = JSON.parse(line) as Ready | Measured;
        if (value.kind === 'measured') measured = value;
      }
      if (status === 0) resolve({ cold, measured });
      else reject(new Error(`case ${name} ended with status ${status}`));
    });
  });
}
