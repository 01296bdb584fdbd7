// `dateline add` as a process of its own, with the engine that needs no weights, for the test that kills it.
import { runProgram } from '../../src/serve/cli/program.ts';
import { FAKE_ENGINE, WORKER_ENTRY } from './run.ts';

const { stdin, stdout, stderr, env } = process;
const interrupted = new AbortController().signal;
const terminal = { stdin, stdout, stderr, env, interrupted, now: () => performance.now() };
const installation = { version: '9.9.9', engine: FAKE_ENGINE, workerEntry: WORKER_ENTRY };
process.exitCode = await runProgram(process.argv.slice(2), terminal, installation);
