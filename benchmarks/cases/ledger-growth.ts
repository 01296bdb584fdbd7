// The same reports into a small ledger and into a larger one (first and second argument), batch by batch in turns, so that a
// busy moment of the machine hits both. Read beforehand (third argument: JSON Lines): what is timed is storing alone.
import { readFileSync } from 'node:fs';
import { createReader } from '../../src/reader.ts';
import { Ledger } from '../../src/store/ledger.ts';
import type { Report } from '../../src/text/report.ts';
import type { GrowthTimes } from '../ledger/figures.ts';
import { modelFiles } from '../model-files.ts';

const BATCH = 32;
const [small, large, file] = process.argv.slice(2);
const reader = await createReader(modelFiles());
const lines = readFileSync(file!, 'utf8').split('\n');
const reports = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Report);
const read = reports.map((report) => ({ report, reading: reader.read(report) }));
const now = () => new Date().toISOString();
const ledgers = await Promise.all(
  [small, large].map((place) => Ledger.open(place!, { version: '0.0.0', now })),
);
const milliseconds = ledgers.map(() => [] as number[]);
for (let from = 0; from < read.length; from += BATCH)
  for (const [i, ledger] of ledgers.entries()) {
    const start = performance.now();
    await ledger.addReports(read.slice(from, from + BATCH), 'bench');
    // The first batches fill caches.
    if (from >= 2 * BATCH) milliseconds[i]!.push(performance.now() - start);
  }
await Promise.all(ledgers.map((ledger) => ledger.close()));
const [before, after] = milliseconds as [number[], number[]];
process.stdout.write(`${JSON.stringify({ before, after } satisfies GrowthTimes)}\n`);
