// The command line as a process of its own whose threads can read TypeScript, as the tests do; it stops by SIGTERM. Its clock
// stands still where $TEST_CLOCK says at which moment.
import { runProgram } from '../../src/serve/cli/program.ts';
import { WORKER_ENTRY } from '../cli/run.ts';

const EXPORT_ENTRY = new URL('./export-entry.js', import.meta.url);
const { stdin, stdout, stderr, env } = process;
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const terminal = {
  ...{ stdin, stdout, stderr, env, interrupted: stop.signal },
  now: () => performance.now(),
  clock: () => env['TEST_CLOCK'] ?? new Date().toISOString(),
};
const engine = new URL('../../src/serve/models.ts', import.meta.url).href;
let status = 1;
try {
  status = await runProgram(process.argv.slice(2), terminal, {
    ...{ version: '9.9.9', engine, workerEntry: WORKER_ENTRY, exportEntry: EXPORT_ENTRY },
  });
} catch (error) {
  stderr.write(`error: ${String(error)}\n`);
}
process.exit(status);
