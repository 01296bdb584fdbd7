// The ledger's benchmark: reports are read alone and added, in turns; the ledgers that this makes are searched, asked, and
// added to again beside ones of a tenth of their size.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, devNull } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startServer } from '../../test/store/postgres-server.ts';
import { bundleCases } from '../process.ts';
import { type GrowthTimes, type LedgerFigures, percentile, type SearchTimes } from './figures.ts';
import { inventedReport } from './invented-reports.ts';
import { runProgram } from './program-run.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

export interface LedgerBench {
  /** How many reports to add. 10,500 invented ones hold 100,000 statements. */
  readonly reports: number;
  /** How often each search is timed. */
  readonly rounds: number;
  /** Texts to take in place of invented ones, over and over, or none. */
  readonly texts: readonly string[];
  /** Texts of real news, to be read and added once each beside, or none. */
  readonly news: readonly string[];
}

/** Threads that read: as many as `dateline` takes by itself. */
const JOBS = Math.min(availableParallelism(), 4);
/** Parts that are read and added in turns, after a tenth that makes the ledgers. */
const PARTS = 3;
/** Reports for the cost of a batch. */
const MORE = 640;
/** Seconds that a question may take. */
const LIMIT = 30;
const QUESTIONS: readonly (readonly string[])[] = [
  ...[['conflicts'], ['deadlines'], ['positions', 'Selma Keller'], ['presence', 'Iraq'], ['timeline']],
];

/** Runs all of it: a folder, and a server where there is one. `say` is told what is being done. */
export async function ledgerBench(
  { reports, rounds, texts, news }: LedgerBench,
  say: (line: string) => void,
): Promise<LedgerFigures[]> {
  await bundleCases(['ledger-search', 'ledger-growth']);
  const cache = join(root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'ledger-'));
  const server = await startServer({ durable: true });
  try {
    const tenth = Math.ceil(reports / 10);
    const third = Math.ceil((reports - tenth) / PARTS);
    const write = (name: string, from: number, count: number) => {
      const file = join(folder, `${name}.jsonl`);
      const lines = Array.from({ length: count }, (_, i) => JSON.stringify(reportAt(from + i, texts)));
      writeFileSync(file, `${lines.join('\n')}\n`);
      return file;
    };
    const begin = write('begin', 0, tenth);
    const parts = Array.from({ length: PARTS }, (_, i) => write(`part-${i}`, tenth + i * third, third));
    const more = write('more', tenth + PARTS * third, MORE);

    const inFolder = (name: string) => join(folder, name);
    const places: Place[] = [
      { kind: 'folder', large: inFolder('large'), small: inFolder('small'), news: inFolder('news') },
    ];
    if (server) {
      const { url } = server;
      places.push({ kind: 'server', large: url, small: beside(url, 'small'), news: beside(url, 'news') });
    }
    say(`${reports} reports, ${JOBS} ${JOBS === 1 ? 'thread' : 'threads'}`);
    for (const place of places) {
      await add(place.large, begin);
      await copyLedger(place.kind, place.large, place.small);
    }
    const reading: number[] = [];
    const adding = new Map(places.map(({ kind }) => [kind, [] as number[]]));
    const peaks = new Map(places.map(({ kind }) => [kind, null as number | null]));
    for (const [i, part] of parts.entries()) {
      reading.push(await readAlone(part));
      for (const place of places) {
        const { seconds, peakMiB } = await add(place.large, part);
        adding.get(place.kind)!.push(seconds);
        peaks.set(place.kind, Math.max(peaks.get(place.kind) ?? 0, peakMiB ?? 0) || null);
      }
      const took = places.map(({ kind }) => `added to a ${kind} in ${adding.get(kind)![i]!.toFixed(1)} s`);
      say(`part ${i + 1} of ${PARTS}: read in ${reading[i]!.toFixed(1)} s, ${took.join(', ')}`);
    }
    const ofNews = await timesOfNews(places, inFolder('news.jsonl'), news, say);
    const figures: LedgerFigures[] = [];
    for (const { kind, large, small } of places) {
      say(`${kind}: searching, asking, growing`);
      const searched = await runCase<SearchTimes>('ledger-search', [large, String(rounds)]);
      const times = searched.searches.flatMap(({ milliseconds }) => milliseconds);
      for (const { query, found, milliseconds } of searched.searches)
        say(
          `  ${percentile(milliseconds, 0.5).toFixed(0).padStart(6)} ms ${String(found).padStart(7)} found  ${query}`,
        );
      const questions: [string, number | null][] = [];
      for (const asked of QUESTIONS) {
        const answered = await runProgram([...asked, '--ledger', large, '--format', 'json'], LIMIT);
        questions.push([asked.join(' '), answered?.seconds ?? null]);
      }
      const { before, after } = await runCase<GrowthTimes>('ledger-growth', [small, large, more]);
      figures.push({
        ...{ place: kind, reports: searched.reports, statements: searched.statements },
        readRate: (third * PARTS) / sum(reading),
        addRate: (third * PARTS) / sum(adding.get(kind)!),
        news: ofNews.get(kind) ?? null,
        addPeakMiB: peaks.get(kind)!,
        bytesPerReport: searched.bytes / searched.reports,
        ...{ searchMedian: percentile(times, 0.5), searchP95: percentile(times, 0.95) },
        searchPeakMiB: searched.peakMiB,
        growth: percentile(after, 0.5) / percentile(before, 0.5),
        questions: Object.fromEntries(questions),
      });
    }
    return figures;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly kind: 'folder' | 'server';
  /** Where the ledger with all reports is, the one with a tenth, and the one that news is added to. */
  readonly large: string;
  readonly small: string;
  readonly news: string;
}

/** Real news, read alone and added to copies of the small ledgers, in turns. */
async function timesOfNews(
  places: readonly Place[],
  file: string,
  texts: readonly string[],
  say: (line: string) => void,
): Promise<Map<string, LedgerFigures['news']>> {
  if (texts.length === 0) return new Map();
  writeFileSync(file, texts.map((text, i) => `${JSON.stringify({ id: `news-${i}`, text })}\n`).join(''));
  const reading: number[] = [];
  const adding = new Map(places.map(({ kind }) => [kind, [] as number[]]));
  for (let round = 1; round <= PARTS; round++) {
    reading.push(await readAlone(file));
    for (const { kind, small, news } of places) {
      await copyLedger(kind, small, news);
      adding.get(kind)!.push((await add(news, file)).seconds);
    }
    const took = places.map(({ kind }) => `added to a ${kind} in ${adding.get(kind)!.at(-1)!.toFixed(1)} s`);
    say(`news, ${round} of ${PARTS}: read in ${reading.at(-1)!.toFixed(1)} s, ${took.join(', ')}`);
  }
  const rate = (seconds: readonly number[]) => (texts.length * PARTS) / sum(seconds);
  return new Map(
    places.map(({ kind }) => [
      kind,
      { reports: texts.length, readRate: rate(reading), addRate: rate(adding.get(kind)!) },
    ]),
  );
}

async function readAlone(file: string): Promise<number> {
  const alone = ['read', '--input', 'jsonl', '--jobs', String(JOBS), '--quiet', '--out', devNull, file];
  return (await runProgram(alone))!.seconds;
}

async function add(ledger: string, file: string) {
  return (await runProgram(['add', '--ledger', ledger, '--jobs', String(JOBS), '--quiet', file]))!;
}

/** An invented report; of texts that are given, each as often as it takes, its dates and names as they are. */
function reportAt(number: number, texts: readonly string[]) {
  const invented = inventedReport(number);
  return texts.length === 0 ? invented : { ...invented, text: texts[number % texts.length]! };
}

async function runCase<Times>(name: string, args: readonly string[]): Promise<Times> {
  const file = join(root, '.cache', 'bench', `${name}.mjs`);
  const { stdout } = await run(process.execPath, [file, ...args], { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Times;
}

/** The address of another database on the same server. */
function beside(url: string, name: string): string {
  const other = new URL(url);
  other.pathname += `_${name}`;
  return other.href;
}

/** Makes `to` what `from` is; what was there is gone. */
async function copyLedger(kind: Place['kind'], from: string, to: string): Promise<void> {
  if (kind === 'folder') {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
    return;
  }
  const name = (url: string) => new URL(url).pathname.slice(1);
  const any = new URL(from);
  any.pathname = '/postgres';
  const client = new pg.Client({ connectionString: any.href });
  await client.connect();
  await client.query(`drop database if exists ${name(to)}`);
  await client.query(`create database ${name(to)} template ${name(from)}`);
  await client.end();
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
