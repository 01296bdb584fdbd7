// The task `claims`: what the rules find in the reference reports, each judged by a judge that has not seen it, and
// the seed report as the reader reads it.
import { readFile } from 'node:fs/promises';
import { claimJudgeOf } from '../src/claims/judge.ts';
import { unpackWeights } from '../src/model/weights-file.ts';
import { claimsAbove, enginesOf, holdOut, lessonFinds, thresholds } from '../training/claims.ts';
import { judgedFinds } from '../training/claims-examples.ts';
import { type ReferenceReport, readClaims } from '../training/corpora/claims.ts';
import {
  allClaims,
  allSlots,
  type ClaimsScore,
  claimFigures,
  KINDS,
  LABELS,
  pairClaims,
  type ScoredClaim,
  SLOTS,
  scoreClaims,
  sumClaims,
} from './score/claims.ts';
import { type Counts, f1, precision, recall } from './score/counts.ts';
import { figure, type Table, type TaskOptions, type TaskResult } from './task.ts';

const model = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../models/${name}.bin`, import.meta.url));

/** Figures: those of reports held out, and the same of the seed report with `seed.` before their names. */
export async function evaluateClaims({ corpora, examples }: TaskOptions): Promise<TaskResult> {
  const engines = await enginesOf(model);
  const heldOut = holdOut(readClaims(corpora, ['reports', 'limits']), lessonFinds(engines), engines, 1);
  const least = thresholds(heldOut);
  const kept: Kept[] = heldOut.map((held) => ({ report: held.report, claims: claimsAbove(held, least) }));
  const judge = claimJudgeOf(await unpackWeights(await model('claims')));
  const seed = readClaims(corpora, ['seed']).map((report) => ({
    report,
    claims: judgedFinds(report, engines).filter(({ find }) => judge.accepts(find.kind, judge.score(find))),
  }));
  const reports = kept.filter(({ report }) => report.part === 'reports');
  const limits = kept.filter(({ report }) => report.part === 'limits');
  const score = (list: readonly Kept[]): ClaimsScore =>
    sumClaims(list.map(({ report, claims }) => scoreClaims(report, claims)));
  const [whole, sentences, ofSeed] = [score(reports), score(limits), score(seed)];
  const extra = allClaims(whole).extra / Math.max(1, reports.length);
  const tables: Table[] = [
    table(
      `Claims in ${reports.length} Guardian reports, held out; ${extra.toFixed(1)} extra claims a report`,
      whole,
    ),
    table(`Deadlines and consents in ${limits.length} sentences, held out`, sentences),
    table('The seed report', ofSeed),
  ];
  if (examples !== undefined)
    tables.push({ title: 'Misses and extras', rows: kept.flatMap(mistakes).slice(0, examples.count) });
  return {
    task: 'claims',
    figures: {
      ...claimFigures(whole),
      'limits.deadline': f1(sentences.kinds.deadline),
      'limits.consent': f1(sentences.kinds.consent),
      'limits.due': claimFigures(sentences)['due']!,
      'seed.claims': f1(allClaims(ofSeed)),
      'seed.slots': f1(allSlots(ofSeed)),
      'seed.due': claimFigures(ofSeed)['due']!,
    },
    tables,
    documents: Object.fromEntries(
      [...reports, ...seed].map(({ report, claims }) => {
        const { right, extra: wrong, missed } = allClaims(scoreClaims(report, claims));
        return [report.id, { right, wrong: wrong + missed }];
      }),
    ),
  };
}

interface Kept {
  readonly report: ReferenceReport;
  readonly claims: readonly ScoredClaim[];
}

function table(title: string, score: ClaimsScore): Table {
  const row = (name: string, counts: Counts): string[] => [
    name,
    ...[precision, recall, f1].map((of) => figure(of(counts))),
    ...[counts.right, counts.extra, counts.missed].map(String),
  ];
  const labels = LABELS.map((label) => {
    const { right, of } = score.labels[label];
    return [
      `${label} of found claims`,
      '',
      '',
      of > 0 ? figure(right / of) : '',
      String(right),
      '',
      String(of - right),
    ];
  });
  return {
    title,
    rows: [
      ['', 'P', 'R', 'F', 'right', 'extra', 'missed'],
      ...KINDS.map((kind) => row(kind, score.kinds[kind])),
      row('all claims', allClaims(score)),
      ...SLOTS.map((slot) => row(`slot ${slot}`, score.slots[slot])),
      row('all slots', allSlots(score)),
      ...labels,
    ],
  };
}

/** What was missed and what is extra, with a few words around. */
function mistakes({ report, claims }: Kept): string[][] {
  const around = ({ trigger: [from, to] }: ScoredClaim): string =>
    `${report.text.slice(Math.max(0, from - 60), from)}[${report.text.slice(from, to)}]${report.text.slice(to, to + 40)}`.replace(
      /\s+/gu,
      ' ',
    );
  const pairs = pairClaims(report, claims);
  const right = new Set(pairs.map(([g]) => g));
  const found = new Set(pairs.map(([, f]) => f));
  return [
    ...report.claims
      .filter((_, g) => !right.has(g))
      .map((claim) => [`missed ${claim.kind}: ${around(claim)} (${report.id})`]),
    ...claims
      .filter((_, f) => !found.has(f))
      .map((claim) => [`extra ${claim.kind}: ${around(claim)} (${report.id})`]),
  ];
}
