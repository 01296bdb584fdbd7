// The desk's benchmark: `dateline serve` on a large ledger is asked route by route, then by many at once, and its front page
// is opened in a browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { percentile } from '../ledger/figures.ts';
import { inventedReport } from '../ledger/invented-reports.ts';
import { runProgram } from '../ledger/program-run.ts';
import type { CrowdFigures, DeskFigures, RouteFigures } from './figures.ts';
import { firstView } from './first-view.ts';
import { ROUTES, SINGLE } from './routes.ts';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'serve', 'cli', 'main.js');

export interface DeskBench {
  /** Invented reports; 10,500 hold 100,000 statements. */
  readonly reports: number;
  /** How often each route is asked. */
  readonly rounds: number;
  readonly clients: number;
  /** How long all clients ask at once. */
  readonly seconds: number;
}

/** Runs all of it. `say` is told what is being done. */
export async function deskBench(settings: DeskBench, say: (line: string) => void): Promise<DeskFigures> {
  const cache = join(root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'desk-'));
  try {
    say(`adding ${settings.reports} reports`);
    const file = join(folder, 'reports.jsonl');
    const lines = Array.from({ length: settings.reports }, (_, i) => JSON.stringify(inventedReport(i)));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const ledger = join(folder, 'ledger');
    await runProgram(['add', '--ledger', ledger, '--quiet', file]);
    return await served(ledger, settings, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function served(
  ledger: string,
  { rounds, clients, seconds }: DeskBench,
  say: (line: string) => void,
): Promise<DeskFigures> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--ledger', ledger, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const agent = new Agent({ connections: clients });
  try {
    const base = await addressOf(child);
    const ask = async (route: string) => {
      const begun = performance.now();
      const answer = await request(base + route, { dispatcher: agent });
      const { byteLength } = await answer.body.arrayBuffer();
      const milliseconds = performance.now() - begun;
      return { ok: answer.statusCode === 200, status: answer.statusCode, bytes: byteLength, milliseconds };
    };
    const status = (await (await request(`${base}/status`, { dispatcher: agent })).body.json()) as {
      readonly reports: number;
      readonly statements: number;
    };
    const startSeconds = (performance.now() - started) / 1000;
    say(`the desk answers after ${startSeconds.toFixed(1)} s`);
    const view = await firstView(base, 5);
    const routes = [...ROUTES, ...(await singles(base, agent))];
    const timed: RouteFigures[] = [];
    for (const route of routes) {
      const first = await ask(route);
      if (!first.ok) throw new Error(`${route} answers with ${first.status}`);
      const times: number[] = [first.milliseconds];
      while (times.length < rounds) times.push((await ask(route)).milliseconds);
      timed.push({
        ...{ route, bytes: first.bytes },
        ...{ median: percentile(times, 0.5), p95: percentile(times, 0.95) },
      });
      say(`${timed.at(-1)!.median.toFixed(1).padStart(8)} ms  ${route}`);
    }
    say(`${clients} clients for ${seconds} s`);
    const crowd = await crowded(ask, routes, clients, seconds);
    const peakMiB = highest(child.pid!);
    return {
      ...{ reports: status.reports, statements: status.statements, startSeconds, peakMiB },
      ...{ routes: timed, crowd, firstView: view },
    };
  } finally {
    await agent.destroy();
    child.kill('SIGTERM');
    await ended;
  }
}

type Asking = (route: string) => Promise<{ readonly ok: boolean; readonly milliseconds: number }>;

async function crowded(
  ask: Asking,
  routes: readonly string[],
  clients: number,
  seconds: number,
): Promise<CrowdFigures> {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let errors = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let i = client; performance.now() < end; i++) {
        const answer = await ask(routes[i % routes.length]!).catch(() => null);
        if (answer?.ok) times.push(answer.milliseconds);
        else errors++;
      }
    }),
  );
  const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  return { clients, seconds, answers: times.length, errors, median, p95 };
}

async function singles(base: string, agent: Agent): Promise<string[]> {
  const found: string[] = [];
  for (const { list, of } of SINGLE) {
    const { body } = await request(base + list, { dispatcher: agent });
    const { items } = (await body.json()) as { readonly items: readonly Record<string, unknown>[] };
    const route = items[0] === undefined ? null : of(items[0]);
    if (route !== null) found.push(route);
  }
  return found;
}

/** The address that the server prints when it is ready. Rejects when it ends before. */
async function addressOf(child: ReturnType<typeof spawn>): Promise<string> {
  let said = '';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!])
      createInterface({ input: stream }).on('line', (line) => {
        said += `${line}\n`;
        const found = /http:\/\/[\w.[\]:]+/.exec(line);
        if (found) resolve(found[0]);
      });
  });
  const gone = once(child, 'exit').then(() => {
    throw new Error(`dateline serve ended: ${said}`);
  });
  return Promise.race([address, gone]);
}

function highest(pid: number): number | null {
  const status = `/proc/${pid}/status`;
  const high = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return high === null ? null : Number(high[1]) / 1024;
}
