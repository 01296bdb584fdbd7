// A command as a process of its own, with the engine that needs no weights and a clock that never waits, for tests that
// kill it. With KILL_AT=n it kills itself (SIGKILL) at its n-th write to a file. Says on standard error how many there were.
import fs from 'node:fs';
import { runProgram } from '../../src/serve/cli/program.ts';
import { TestClock } from '../ingest/fetch/loopback.ts';
import { FAKE_ENGINE, WORKER_ENTRY } from './run.ts';

const killAt = Number(process.env['KILL_AT'] ?? 'Infinity');
let writes = 0;
const { writeSync } = fs;
fs.writeSync = ((...args: Parameters<typeof writeSync>) => {
  if (++writes >= killAt) process.kill(process.pid, 'SIGKILL');
  return writeSync(...args);
}) as typeof writeSync;

const { stdin, stdout, stderr, env } = process;
const interrupted = new AbortController().signal;
const now = () => performance.now();
const clock = () => '2020-01-01T00:00:00.000Z';
const terminal = { stdin, stdout, stderr, env, interrupted, now, clock, time: new TestClock() };
const installation = { version: '9.9.9', engine: FAKE_ENGINE, workerEntry: WORKER_ENTRY };
process.exitCode = await runProgram(process.argv.slice(2), terminal, installation);
process.stderr.write(`${writes}\n`);
