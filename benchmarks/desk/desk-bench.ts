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
import type { AnswerFigures, CrowdFigures, DeskFigures, RouteFigures } from './figures.ts';
import { firstAnswers } from './first-answers.ts';
import { firstView } from './first-view.ts';
import { ADDRESSES, ROUTES, type Route, SINGLE } from './routes.ts';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'serve', 'cli', 'main.js');

export interface DeskBench {
  /** Invented reports; 10,500 hold 100,000 statements. */
  readonly reports: number;
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
  { clients, seconds }: DeskBench,
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
      // What is no route of the API may be a page of the app.
      const ok = answer.statusCode === 200 && /json/.test(String(answer.headers['content-type']));
      return { ok, status: answer.statusCode, bytes: byteLength, milliseconds };
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
    for (const { name, at } of routes) {
      const answers: Awaited<ReturnType<typeof ask>>[] = [];
      for (let i = 0; i < ADDRESSES; i++) {
        const answer = await ask(at(i));
        if (!answer.ok) throw new Error(`${at(i)} answers with ${answer.status}`);
        answers.push(answer);
      }
      const times = answers.map(({ milliseconds }) => milliseconds);
      const bytes = answers.reduce((sum, one) => sum + one.bytes, 0) / answers.length;
      timed.push({
        ...{ route: name, bytes, median: percentile(times, 0.5), p95: percentile(times, 0.95) },
      });
      say(`${timed.at(-1)!.median.toFixed(1).padStart(8)} ms  ${name}`);
    }
    say(`${clients} clients for ${seconds} s`);
    const crowd = await crowded(ask, routes, clients, seconds);
    say('first answers after a change, and of other days');
    const first = await firstAnswers(base, agent);
    const peakMiB = highest(child.pid!);
    return {
      ...{ reports: status.reports, statements: status.statements, startSeconds, peakMiB },
      ...{ routes: timed, first, crowd, firstView: view },
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
  routes: readonly Route[],
  clients: number,
  seconds: number,
): Promise<CrowdFigures> {
  const end = performance.now() + seconds * 1000;
  const asked = new Set(routes.flatMap(({ at }) => Array.from({ length: ADDRESSES }, (_, i) => at(i))));
  const times = { fresh: [] as number[], again: [] as number[] };
  let errors = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      // Whoever asks the n-th question of all asks for what lies behind all that was asked of its route before.
      for (let n = client; performance.now() < end; n += clients) {
        const address = routes[n % routes.length]!.at(ADDRESSES + Math.floor(n / routes.length));
        const kind = asked.has(address) ? 'again' : 'fresh';
        asked.add(address);
        const answer = await ask(address).catch(() => null);
        if (answer?.ok) times[kind].push(answer.milliseconds);
        else errors++;
      }
    }),
  );
  const all = answersIn([...times.fresh, ...times.again]);
  return {
    ...{ clients, seconds, errors, ...all },
    ...{ fresh: answersIn(times.fresh), again: answersIn(times.again) },
  };
}

function answersIn(times: number[]): AnswerFigures {
  return { answers: times.length, median: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Pages of a list that single things are taken from: 1,000 of each. */
const PAGES = 5;

async function singles(base: string, agent: Agent): Promise<Route[]> {
  const routes: Route[] = [];
  for (const { name, list, of } of SINGLE) {
    const addresses: string[] = [];
    let after = '';
    for (let pages = 0; pages < PAGES; pages++) {
      const { body } = await request(base + list + after, { dispatcher: agent });
      const { items, next } = (await body.json()) as {
        readonly items: readonly Record<string, unknown>[];
        readonly next: string | null;
      };
      addresses.push(...items.flatMap((item) => of(item) ?? []));
      if (next === null) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    if (addresses.length > 0) routes.push({ name, at: (i) => addresses[i % addresses.length]! });
  }
  return routes;
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
