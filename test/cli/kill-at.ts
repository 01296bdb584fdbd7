// Runs a command in a process that is killed at one of its writes to files, and picks the moments.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { content } from '../store/fresh-ledger.ts';

const PROCESS = fileURLToPath(new URL('./killable-process.ts', import.meta.url));

/** Pseudo-random whole numbers from 1 to `most`, the same in every run (a linear congruential generator). */
export function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * most);
  };
}

/** Runs `args` in a process that is killed at its `at`-th write to a file; the number of writes when it was not. */
export async function killedAt(args: readonly string[], at: number): Promise<number | 'killed'> {
  const env = { ...process.env, KILL_AT: String(at) };
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (signal === 'SIGKILL') return 'killed';
  expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/^\d+\n$/) });
  return Number(said);
}

/** The number of writes that `args` take when nothing disturbs them. */
export async function writesOf(args: readonly string[]): Promise<number> {
  return (await killedAt(args, Number.POSITIVE_INFINITY)) as number;
}

/** All that the ledger at `place` holds, and whatever else `ask` asks of it. */
export async function contentOf(
  place: string,
  ask: (ledger: Ledger) => Promise<unknown> = content,
): Promise<unknown> {
  const ledger = await Ledger.open(place, { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' });
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}
