// The task `statements`: readings of PolNeAR's articles against its attributions, made by hand.
// Prints roles and whole attributions, where the losses are, and how far the scores can be trusted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/text/span.ts';
import { exampleTables, type Mistake } from './examples.ts';
import { calibration, type Judged } from './score/calibration.ts';
import { add, type Counts, f1, NO_COUNTS, precision, recall } from './score/counts.ts';
import { kindsOf, type Loss, lossOf } from './score/kinds.ts';
import {
  type Attribution,
  figures,
  ROLES,
  type StatementScore,
  scoreStatements,
  sumScores,
} from './score/statements.ts';
import { TextUnits } from './score/text-units.ts';
import { type DocumentCounts, figure, type Table, type TaskOptions, type TaskResult } from './task.ts';

/** One article with its gold attributions. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly title?: string;
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }[];
}

/** The part of a Reading that is scored. */
export interface ScoredReading {
  readonly id: string;
  readonly statements: readonly (Attribution & { readonly score: number })[];
}

/** Reads one article; the whole reader in practice, a toy in tests. */
export type ReadDocument = (document: GoldDocument) => ScoredReading;

/** The articles of one split. Throws with the file's name when it is not there. */
export function goldDocuments({ corpora, split }: TaskOptions): GoldDocument[] {
  const file = join(corpora, 'polnear', `${split}.jsonl`);
  if (!existsSync(file)) throw new Error(`no such file: ${file} (give the corpora's folder with --corpora)`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** Scores `read` on `documents`. */
export function evaluateStatements(
  documents: readonly GoldDocument[],
  read: ReadDocument,
  examples?: TaskOptions['examples'],
): TaskResult {
  const mistakes: Mistake[] = [];
  const scores: StatementScore[] = [];
  const judged: Judged[] = [];
  const byKind = new Map<string, Counts>();
  const losses = new Map<Loss, number>();
  const perDocument: Record<string, DocumentCounts> = {};
  const count = (kind: string, counts: Counts) =>
    byKind.set(kind, add(byKind.get(kind) ?? NO_COUNTS, counts));
  for (const document of documents) {
    const { text, attributions: gold } = document;
    const found = read(document).statements;
    const score = scoreStatements(text, gold, found);
    scores.push(score);
    perDocument[document.id] = documentCounts(score);
    const rightGold = new Set(score.pairs.map(([g]) => g));
    const rightFound = new Set(score.pairs.map(([, f]) => f));
    found.forEach((f, i) => {
      judged.push({ score: f.score, right: rightFound.has(i) });
      if (!rightFound.has(i))
        for (const kind of kindKeys(text, f)) count(kind, { right: 0, extra: 1, missed: 0 });
    });
    const units = new TextUnits(text);
    gold.forEach((g, i) => {
      const right = rightGold.has(i);
      const kinds = kindKeys(text, g);
      for (const kind of kinds) count(kind, { right: right ? 1 : 0, extra: 0, missed: right ? 0 : 1 });
      if (right) return;
      const loss = lossOf(units, g, found);
      losses.set(loss, (losses.get(loss) ?? 0) + 1);
      mistakes.push({ document: document.id, text, attribution: g, side: 'missed', kinds, note: loss });
    });
  }
  const all = sumScores(scores);
  const reliability = calibration(judged);
  return {
    task: 'statements',
    figures: { ...figures(all), ece: reliability.ece, brier: reliability.brier },
    documents: perDocument,
    tables: [
      roleTable(all),
      kindTable(byKind),
      {
        title: 'Why gold attributions were missed',
        rows: [['nearest statement', 'missed'], ...sorted(losses)],
      },
      {
        title: `Calibration of scores (ECE ${figure(reliability.ece)}, Brier ${figure(reliability.brier)})`,
        rows: [
          ['score', 'statements', 'mean score', 'share right'],
          ...reliability.bins.map((bin) => [
            `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
            String(bin.count),
            bin.count > 0 ? figure(bin.meanScore) : '–',
            bin.count > 0 ? figure(bin.shareRight) : '–',
          ]),
        ],
      },
      ...(examples === undefined ? [] : exampleTables(mistakes, examples.count, examples.kind)),
    ],
  };
}

function documentCounts({ roles, whole }: StatementScore): DocumentCounts {
  const out: Record<string, number> & DocumentCounts = {
    right: whole.right,
    wrong: whole.extra + whole.missed,
  };
  out.extra = whole.extra;
  out.missed = whole.missed;
  for (const role of ROLES) {
    const { right, extra, missed } = roles[role].exact;
    out[`${role}.right`] = right;
    out[`${role}.extra`] = extra;
    out[`${role}.missed`] = missed;
  }
  return out;
}

/** The kinds that an attribution is counted under. */
function kindKeys(text: string, attribution: Attribution): string[] {
  const kinds = kindsOf(text, attribution);
  return [kinds.manner, kinds.source, kinds.length, kinds.pieces, `order ${kinds.order}`];
}

function countCells(name: string, counts: Counts): string[] {
  const { right, extra, missed } = counts;
  return [
    name,
    ...[precision(counts), recall(counts), f1(counts)].map(figure),
    ...[right, extra, missed].map(String),
  ];
}

const COUNT_HEAD = ['P', 'R', 'F', 'right', 'extra', 'missed'];

function roleTable(score: StatementScore): Table {
  const all = figures(score);
  const rows = ROLES.flatMap((role) => [
    countCells(`${role}, exact span`, score.roles[role].exact),
    countCells(`${role}, by word`, score.roles[role].token),
    [`${role}, any overlap`, '', '', figure(all[`${role}.overlap`]!), '', '', ''],
  ]);
  return {
    title: 'Statements against PolNeAR',
    rows: [['', ...COUNT_HEAD], ...rows, countCells('whole attribution', score.whole)],
  };
}

/** Kinds in a fixed order, then the orders of roles by how often they stand in the gold data. */
function kindTable(byKind: ReadonlyMap<string, Counts>): Table {
  const fixed = [
    'direct',
    'mixed',
    'indirect',
    'no content',
    'with source',
    'without source',
    'one sentence',
  ];
  fixed.push('several sentences', 'content in one piece', 'content in pieces');
  const gold = (name: string) => (byKind.get(name)?.right ?? 0) + (byKind.get(name)?.missed ?? 0);
  const orders = [...byKind.keys()].filter((k) => k.startsWith('order ')).sort((a, b) => gold(b) - gold(a));
  const shown = [...fixed.filter((k) => byKind.has(k)), ...orders.slice(0, 12)];
  return {
    title:
      'Whole attributions by kind (missed ones by the gold kind, extra ones by their own; S source, C cue, T content)',
    rows: [['', ...COUNT_HEAD], ...shown.map((kind) => countCells(kind, byKind.get(kind)!))],
  };
}

function sorted(counts: ReadonlyMap<string, number>): string[][] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => [name, String(n)]);
}
