// The units of an exported ledger → rows beside those that a ledger has, batch by batch, each as a whole or not at all. A unit
// that cannot be taken in fails alone; the same file loaded again adds what is missing and nothing else.
import type { Queries, Write } from '../database.ts';
import { inHalves } from '../in-halves.ts';
import type { DumpProblem, DumpUnit } from './dump-units.ts';
import { loadFeed, loadJudgement } from './load-judgements.ts';
import { type LoadedReport, loadReports } from './load-reports.ts';
import { type LoadableReport, type LoadRefusal, loadableReport } from './loadable-report.ts';

/** What became of a unit. `size` is its bytes in the file. */
export type Loaded = { readonly size: number } & (
  | ({ readonly kind: 'report' } & LoadedReport)
  | { readonly kind: 'judgement'; readonly isNew: boolean }
  | { readonly kind: 'feed'; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly line: number; readonly what: string; readonly why: LoadProblem }
);

export interface LoadProblem {
  readonly slug: DumpProblem['slug'] | LoadRefusal['slug'] | 'judgement-refused';
  readonly message: string;
}

/** Units stored together at most, and their bytes. */
const BATCH = { units: 32, size: 16 * 1024 * 1024 } as const;

/** Loads units. Those that were yielded are kept. */
export async function* loadLedger(units: AsyncIterable<DumpUnit>, write: Write): AsyncGenerator<Loaded> {
  let batch: DumpUnit[] = [];
  let size = 0;
  for await (const unit of units) {
    batch.push(unit);
    size += unit.size;
    if (batch.length < BATCH.units && size < BATCH.size) continue;
    yield* await loadBatch(batch, write);
    [batch, size] = [[], 0];
  }
  yield* await loadBatch(batch, write);
}

/** A unit that was looked at: a report that can be stored, or why it cannot be. */
type Checked = { readonly unit: DumpUnit; readonly report: LoadableReport | LoadRefusal | null };

async function loadBatch(units: readonly DumpUnit[], write: Write): Promise<readonly Loaded[]> {
  const checked = units.map(
    (unit): Checked => ({
      unit,
      report: unit.kind === 'report' ? loadableReport(unit.report, unit.lines) : null,
    }),
  );
  return inHalves(
    checked,
    (part) => write((tx) => storeAll(tx, part)),
    ({ unit }, message) => failed(unit, { slug: 'store-refused', message }),
  );
}

async function storeAll(tx: Queries, batch: readonly Checked[]): Promise<Loaded[]> {
  const reports = batch.flatMap(({ report }) => (report !== null && 'versions' in report ? [report] : []));
  const stored = await loadReports(tx, reports);
  let next = 0;
  const outcomes: Loaded[] = [];
  for (const { unit, report } of batch) {
    const { size } = unit;
    if (unit.kind === 'broken') outcomes.push(failed(unit, unit.why));
    else if (unit.kind === 'report')
      outcomes.push('slug' in report! ? failed(unit, report) : { kind: 'report', size, ...stored[next++]! });
    else if (unit.kind === 'feed')
      outcomes.push({ kind: 'feed', size, isNew: await loadFeed(tx, unit.feed) });
    else {
      const became = await loadJudgement(tx, unit.judgement);
      if (became.kind === 'failed') outcomes.push(failed(unit, became));
      else outcomes.push({ kind: 'judgement', size, isNew: became.kind === 'added' });
    }
  }
  return outcomes;
}

function failed(unit: DumpUnit, { slug, message }: LoadProblem): Loaded {
  return { kind: 'failed', size: unit.size, line: unit.number, what: nameOf(unit), why: { slug, message } };
}

function nameOf(unit: DumpUnit): string {
  if (unit.kind === 'judgement') return unit.judgement.id;
  if (unit.kind === 'feed') return unit.feed.url;
  return unit.report ?? `line ${unit.number}`;
}
