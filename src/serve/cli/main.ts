#!/usr/bin/env node
// The program `dateline`: joins the process to the commands.
import { readFileSync } from 'node:fs';
import { safeText } from './page/safe-text.ts';
import { runProgram } from './program.ts';

const packageFile = new URL('../../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const engine = new URL(import.meta.url.endsWith('.ts') ? '../models.ts' : '../models.js', import.meta.url);
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
process.stderr.on('error', () => {}); // nobody is left to be told

const { stdin, stdout, stderr, env } = process;
const terminal = {
  ...{ stdin, stdout, stderr, env, interrupted: stop.signal },
  now: () => performance.now(),
  clock: () => new Date().toISOString(),
};
let status: number;
try {
  status = await runProgram(process.argv.slice(2), terminal, { version, engine: engine.href });
} catch (error) {
  status = 1;
  stderr.write(`error: ${safeText(error instanceof Error ? error.message : String(error))}\n`);
  if (env['DATELINE_DEBUG'] && error instanceof Error) stderr.write(`${error.stack}\n`);
}
// A pipe that was not read to its end would keep the process alive.
process.exit(status);
