// The task `conflicts`: which conflicts the ledger finds in the Guardian reports, and how many of the first thirty are
// real, as judged by hand. The judgements are ids of entries, with a verdict; no text of the corpus is kept.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conflict } from '../src/ledger/conflicts/conflict.ts';
import { compareConflicts, disagreements } from '../src/ledger/conflicts/disagreements.ts';
import { entryIds } from '../src/ledger/entry-id.ts';
import { recordOf } from '../src/ledger/record.ts';
import type { Reader } from '../src/reader.ts';
import type { Report } from '../src/text/report.ts';
import { figure, type TaskOptions, type TaskResult } from './task.ts';

/** How many pairs are judged. */
const FIRST = 30;

const JUDGED = new URL('./judged/conflicts-guardian.jsonl', import.meta.url);

/** What a person says of a pair of sentences: whether the two cannot both hold, and why in a few words. */
export interface JudgedPair {
  /** Ids of the two entries, the lesser first. */
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  readonly verdict: 'real' | 'not';
  readonly why: string;
}

/** The judgements of a file, one JSON object a line. */
export function readJudged(file: URL = JUDGED): JudgedPair[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as JudgedPair);
}

/** The conflicts among reports, under ids that stay as long as the reports' words do. */
export function conflictsIn(reports: readonly Report[], reader: Reader): Conflict[] {
  const versions = reports.map((report) => {
    const { id, text, outlet = null, title = null, url = null, published = null } = report;
    const reading = reader.read(report);
    const ids = entryIds(reading, text);
    const entryId = (local: string): string => ids.get(local)!;
    return { id, report: id, ...{ outlet, title, url, published, text, reading, entryId } };
  });
  return recordOf(versions).conflicts();
}

/** The pairs to judge: one of each disagreement, surest first, then the others, surest first. */
export function pairsToJudge(conflicts: readonly Conflict[], first: number = FIRST): Conflict[] {
  const shown = disagreements(conflicts).map((one) => one.shown);
  const others = conflicts.filter((one) => !shown.includes(one)).sort(compareConflicts);
  return [...shown, ...others].slice(0, first);
}

/** Figures: `real`, of the judged pairs; `judged`, of the first thirty. Without the corpus it says so and counts nothing. */
export function evaluateConflicts({ corpora }: TaskOptions, reader: Reader): TaskResult {
  const file = join(corpora, 'guardian-sdf', 'reports.jsonl');
  if (!existsSync(file))
    return {
      ...{ task: 'conflicts', figures: {}, documents: {} },
      tables: [
        { title: `Skipped: no such file: ${file} (give the corpora's folder with --corpora)`, rows: [] },
      ],
    };
  const rows = readFileSync(file, 'utf8').split('\n');
  const reports = rows.filter((row) => row !== '').map((row) => JSON.parse(row) as Report);
  return judgedResult(conflictsIn(reports, reader), readJudged(), reports.length);
}

/** Holds conflicts against judgements. */
export function judgedResult(
  conflicts: readonly Conflict[],
  judged: readonly JudgedPair[],
  reports: number,
): TaskResult {
  const verdicts = new Map(judged.map((one) => [`${one.a} ${one.b} ${one.rule}`, one.verdict]));
  const verdictOf = ({ a, b, rule }: Conflict) => verdicts.get(`${a.id} ${b.id} ${rule}`) ?? 'open';
  const pairs = pairsToJudge(conflicts);
  const count = (list: readonly Conflict[], verdict: string): number =>
    list.filter((one) => verdictOf(one) === verdict).length;
  const [real, not, open] = ['real', 'not', 'open'].map((verdict) => count(pairs, verdict)) as [
    number,
    number,
    number,
  ];
  const rules = [...new Set(conflicts.map(({ rule }) => rule))].sort();
  const waiting = pairs.filter((one) => verdictOf(one) === 'open');
  return {
    task: 'conflicts',
    figures: {
      real: real / Math.max(1, real + not),
      judged: (real + not) / Math.max(1, pairs.length),
    },
    tables: [
      {
        title: `${conflicts.length} pairs in ${disagreements(conflicts).length} disagreements, ${reports} reports; the first ${pairs.length}`,
        rows: [
          ['', 'real', 'not real', 'not judged yet', 'pairs', 'disagreements'],
          ...rules.map((rule) => {
            const [some, all] = [pairs, conflicts].map((list) => list.filter((one) => one.rule === rule)) as [
              Conflict[],
              Conflict[],
            ];
            const counts = ['real', 'not', 'open'].map((verdict) => count(some, verdict));
            return [rule, ...[...counts, all.length, disagreements(all).length].map(String)];
          }),
          ['all', ...[real, not, open, conflicts.length, disagreements(conflicts).length].map(String)],
        ],
      },
      ...(waiting.length === 0 ? [] : [{ title: 'Not judged yet', rows: waiting.map(asRow) }]),
    ],
    documents: Object.fromEntries(
      pairs.map((pair) => {
        const verdict = verdictOf(pair);
        const counts = { right: Number(verdict === 'real'), wrong: Number(verdict === 'not') };
        return [`${pair.a.id} ${pair.b.id} ${pair.rule}`, counts];
      }),
    ),
  };
}

/** A pair by its ids and values, to be looked up and judged. */
function asRow({ rule, a, b, score }: Conflict): string[] {
  return [`${a.id} ${b.id} ${rule}`, a.version, a.value, b.version, b.value, figure(score)];
}
