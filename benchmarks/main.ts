// `npm run bench`: words per second, memory and cold start, one process a case, cases taken in turns; then the program.
// `npm run bench -- ledger`: only the ledger's: adding, searching, asking, growing.
// `npm run bench -- desk`: only the desk's: what `dateline serve` answers, how fast, to one and to many.
//   --rounds N (3)  --seconds N (2) a round at least  --text FILE  --corpora DIR  --case NAME,…
//   --dates: date libraries instead of taggers
//   --stream MB (8) of JSON Lines through `dateline read`, 0 for none  --freeze
//   --reports N (10500) for the ledger and the desk, 0 for none  --real: their texts from --corpora
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { helpFrom } from '../training/own-help.ts';
import { coldRead, streamRead } from './command-line.ts';
import { deskBench } from './desk/desk-bench.ts';
import { deskLines, deskWords } from './desk/figures.ts';
import {
  type CommandLine,
  type FrozenDesk,
  type FrozenLedger,
  type Row,
  readFrozenBench,
  writeFrozenBench,
} from './frozen.ts';
import { figureLines } from './ledger/figures.ts';
import { ledgerBench } from './ledger/ledger-bench.ts';
import { bundleCases, pinning, runProcess } from './process.ts';
import { allNews, newsTexts, sampleTexts, type TextSet, textSet } from './texts.ts';

helpFrom(import.meta.filename);

const CASES = [
  'wink-nlp',
  'compromise',
  'dateline-tags',
  'dateline-trees',
  'dateline-statements',
  'dateline-reading',
] as const;
const DATE_CASES = ['dateline-times', 'chrono-node', 'recognizers-text', 'compromise-dates'] as const;
const root = join(import.meta.dirname, '..');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    text: { type: 'string' },
    corpora: {
      type: 'string',
      default: process.env.DATELINE_CORPORA ?? join(root, '..', 'shared', 'corpora'),
    },
    case: { type: 'string' },
    dates: { type: 'boolean', default: false },
    stream: { type: 'string', default: '8' },
    reports: { type: 'string', default: '10500' },
    real: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
  },
});

const [part] = positionals;
if (positionals.length > 1 || (part !== undefined && part !== 'ledger' && part !== 'desk'))
  throw new Error(`${positionals.join(' ')} is not understood: only ledger, desk, or nothing`);
const names = options.case?.split(',') ?? [...(options.dates ? DATE_CASES : CASES)];
if (
  options.freeze &&
  (options.case !== undefined || options.dates || options.text !== undefined || options.real)
)
  throw new Error('--freeze keeps the whole benchmark: leave out --case, --dates, --text and --real');
const sets = textSets();
const cache = join(root, '.cache', 'bench');
mkdirSync(cache, { recursive: true });
const core = pinning().length > 0 ? 'one core each (taskset)' : 'not held to one core (no taskset here)';
const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', core };
console.log(`Node ${machine.node}, ${machine.processor}`);
const before = readFrozenBench();
const readingPart = part === undefined ? await measureReading() : null;
const whole = options.case === undefined && !options.dates && options.text === undefined;
const wanted = (one: 'ledger' | 'desk') =>
  (part === undefined ? whole : part === one) && Number(options.reports) > 0;
const ledger = wanted('ledger') ? await measureLedger() : null;
const desk = wanted('desk') ? await measureDesk() : null;
if (options.freeze) {
  const date = new Date().toISOString().slice(0, 10);
  const kept = readingPart ?? before;
  if (kept === null) throw new Error('Nothing is frozen yet: freeze the whole benchmark first');
  const { sets: measured, command } = kept;
  const machineOfSets = readingPart ? { date, machine } : { date: before!.date, machine: before!.machine };
  const parts = { ledger: ledger ?? before?.ledger ?? null, desk: desk ?? before?.desk ?? null };
  const all = { ...machineOfSets, sets: measured, command, ...parts };
  console.log(`\nwritten: ${writeFrozenBench(all)}`);
}

async function measureReading() {
  await bundleCases(names);
  console.log(core);
  const measured: Record<string, { words: number; rows: Row[] }> = {};
  for (const set of sets) {
    const rows = await measure(set);
    print(set, rows);
    measured[set.name] = { words: set.words, rows };
  }
  return { sets: measured, command: await commandLine() };
}

async function measureLedger(): Promise<FrozenLedger> {
  const texts = options.real ? newsTexts(options.corpora) : [];
  const news = allNews(options.corpora);
  const settings = { reports: Number(options.reports), rounds: Number(options.rounds), texts, news };
  const figures = await ledgerBench(settings, console.log);
  const lines = figureLines(figures);
  console.log(`\nledger: ${texts.length > 0 ? 'real texts, over and over' : 'invented reports'}`);
  for (const row of lines)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(18))).join(''));
  return { ...today(), figures };
}

async function measureDesk(): Promise<FrozenDesk> {
  const settings = { reports: Number(options.reports), clients: 50, seconds: 60 };
  const figures = await deskBench(settings, console.log);
  console.log(`\ndesk: ${deskWords(figures)}`);
  for (const row of deskLines(figures))
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(64) : cell.padStart(20))).join(''));
  return { ...today(), figures };
}

function today() {
  const date = new Date().toISOString().slice(0, 10);
  return { date, processor: machine.processor, cores: cpus().length };
}

async function commandLine(): Promise<CommandLine | null> {
  const file = join(root, 'samples', '10-2019-10-22-no-permission.txt');
  if (!names.includes('dateline-reading') || !existsSync(file)) return null;
  const coldReadSeconds = await coldRead(file, Number(options.rounds) + 2);
  console.log(`\ndateline read, one short file, cold: ${coldReadSeconds.toFixed(2)} s`);
  if (Number(options.stream) === 0) return { coldReadSeconds, stream: null };
  const stream = await streamRead(sets[0]!.texts, Number(options.stream));
  const rate = (stream.words / stream.seconds).toFixed(0);
  const peak = stream.peakMiB === null ? 'not known' : `${stream.peakMiB.toFixed(0)} MiB`;
  console.log(
    `dateline read, ${stream.megabytes.toFixed(0)} MB of JSON Lines: ${rate} words/s, peak ${peak}`,
  );
  return { coldReadSeconds, stream };
}

function textSets(): TextSet[] {
  if (options.text !== undefined)
    return [textSet(basename(options.text), [readFileSync(options.text, 'utf8')], 20_000)];
  const samples = sampleTexts(join(root, 'samples'));
  const news = newsTexts(options.corpora);
  const found: TextSet[] = [];
  if (samples.length > 0) found.push(textSet('samples', samples, 40_000));
  if (news.length > 0) found.push(textSet('PolNeAR dev', news, 1));
  if (found.length === 0)
    throw new Error('no texts: samples/ is empty and there are no corpora; give --text FILE');
  return found;
}

async function measure(set: TextSet): Promise<Row[]> {
  const input = join(cache, 'input.json');
  const coldInput = join(cache, 'cold.json');
  const first = set.texts[0]!.slice(0, 2000);
  writeFileSync(input, JSON.stringify({ first, texts: set.texts }));
  writeFileSync(coldInput, JSON.stringify({ first, texts: [] }));
  const rates = new Map(names.map((name) => [name, [] as number[]]));
  const firsts = new Map(names.map((name) => [name, [] as number[]]));
  const peaks = new Map(names.map((name) => [name, [] as number[]]));
  const colds = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const name of names) {
      colds.get(name)!.push((await runProcess(name, coldInput, 0)).cold);
      const { measured } = await runProcess(name, input, Number(options.seconds));
      for (const seconds of measured!.passes) rates.get(name)!.push(set.words / seconds);
      firsts.get(name)!.push(set.words / measured!.firstPass);
      peaks.get(name)!.push(measured!.peakMiB);
    }
  }
  return names.map((name) => ({
    case: name,
    best: Math.max(...rates.get(name)!),
    median: median(rates.get(name)!),
    firstPass: Math.max(...firsts.get(name)!),
    peakMiB: Math.max(...peaks.get(name)!),
    coldSeconds: Math.min(...colds.get(name)!),
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function print(set: TextSet, rows: readonly Row[]): void {
  const of = (name: string) => rows.find((row) => row.case === name)?.best;
  const ratio = (row: Row, name: string) => {
    const base = of(name);
    return base === undefined ? '–' : `${(row.best / base).toFixed(2)} ×`;
  };
  const columns = [
    'case',
    'words/s best',
    'median',
    'first pass',
    'of wink-nlp',
    'of compromise',
    'peak MiB',
    'cold s',
  ];
  const cells = rows.map((row) => [
    row.case,
    row.best.toFixed(0),
    row.median.toFixed(0),
    row.firstPass.toFixed(0),
    ratio(row, 'wink-nlp'),
    ratio(row, 'compromise'),
    row.peakMiB.toFixed(0),
    row.coldSeconds.toFixed(2),
  ]);
  console.log(
    `\n${set.name}: ${set.words} words a pass, ${set.texts.length} texts, ${options.rounds} rounds`,
  );
  for (const row of [columns, ...cells])
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(14))).join(''));
}
