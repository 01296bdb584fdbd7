// Trains the judge of claims on the reference reports. There are few: thresholds and figures come from judges that did
// not see the report they judge (folds of reports), the judge that is kept from all of them.
import { claimFigures, KINDS, scoreClaims, sumClaims } from '../evaluation/score/claims.ts';
import type { ClaimKind } from '../src/claims/claim.ts';
import { ClaimJudge, factHashes } from '../src/claims/judge.ts';
import { loadLanguage } from '../src/language/language.ts';
import { loadTreeParser } from '../src/language/trees.ts';
import type { LinearWeights } from '../src/model/linear-model.ts';
import { loadStatements } from '../src/statements/statements.ts';
import { type ClaimEngines, type JudgedFind, judgedFinds } from './claims-examples.ts';
import { readLessons } from './claims-lessons.ts';
import { type ReferenceReport, readClaims } from './corpora/claims.ts';
import { trainLogistic } from './logistic.ts';
import { Random } from './random.ts';
import type { Trained, TrainingOptions } from './trainer.ts';

const FOLDS = 11;
const EPOCHS = 20;
const RATE = 0.1;
const SEEN = 2;
/** Below these most of what is found is wrong. */
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5];

/** A reference report with what the rules find in it, scored by a judge that has not seen it. */
export interface HeldOut {
  readonly report: ReferenceReport;
  readonly finds: readonly (JudgedFind & { readonly score: number })[];
}

function judgeWeights(finds: readonly JudgedFind[], seed: number): LinearWeights {
  const examples = finds.map(({ find, right }) => ({ hashes: Int32Array.from(factHashes(find)), right }));
  return trainLogistic(examples, EPOCHS, RATE, SEEN, new Random(seed));
}

const NO_LEAST = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<ClaimKind, number>;

/** What the judge sums, with the scale in it. */
function factWeights({ pairWeights, scale }: LinearWeights): Float32Array {
  return Float32Array.from(pairWeights, (weight) => weight * scale);
}

/** The finds of the lessons, which every judge learns from. */
export function lessonFinds(engines: ClaimEngines): JudgedFind[] {
  return readLessons().flatMap((lesson) => judgedFinds(lesson, engines));
}

/** Scores every report by a judge trained on the lessons and on the other folds. Reports of one text are held out together. */
export function holdOut(
  reports: readonly ReferenceReport[],
  lessons: readonly JudgedFind[],
  engines: ClaimEngines,
  seed: number,
): HeldOut[] {
  const finds = reports.map((report) => judgedFinds(report, engines));
  const judges = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(reports.filter((_report, k) => k % FOLDS === fold).map(({ id }) => id));
    const others = finds.filter((_finds, k) => !held.has(reports[k]!.id)).flat();
    const weights = judgeWeights([...lessons, ...others], seed);
    return new ClaimJudge(weights.hashes, factWeights(weights), NO_LEAST);
  });
  return reports.map((report, i) => {
    const judge = judges[i % FOLDS]!;
    return { report, finds: finds[i]!.map((find) => ({ ...find, score: judge.score(find.find) })) };
  });
}

/** The finds of a report that are claims by the thresholds. */
export function claimsAbove(
  { finds }: HeldOut,
  least: Readonly<Record<ClaimKind, number>>,
): HeldOut['finds'] {
  return finds.filter(({ find, score }) => score >= least[find.kind]);
}

/** A difference in F that one or two of the few examples make. */
const CHANCE = 0.004;

/**
 * For each kind the threshold that gives the best F on reports held out, with those next to it: there are so few reports
 * that the best by itself is chance.
 */
export function thresholds(heldOut: readonly HeldOut[]): Record<ClaimKind, number> {
  const best = (kind: ClaimKind): number => {
    const scores = THRESHOLDS.map((least) => {
      const sum = sumClaims(
        heldOut.map(({ report, finds }) =>
          scoreClaims(
            report,
            finds.filter(({ score }) => score >= least),
          ),
        ),
      );
      return claimFigures(sum)[kind]!;
    });
    const around = scores.map((_, i) => {
      const near = scores.slice(Math.max(0, i - 1), i + 2);
      return near.reduce((sum, score) => sum + score, 0) / near.length;
    });
    // The lowest of those that differ by chance: a claim that is found has its slots too.
    const top = Math.max(...around);
    return THRESHOLDS[around.findIndex((score) => score >= top - CHANCE)]!;
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, best(kind)])) as Record<ClaimKind, number>;
}

/** Trains `models/claims.bin`. */
export async function trainClaims({ corpora, seed, models, log }: TrainingOptions): Promise<Trained> {
  const engines = await enginesOf(models);
  const reports = readClaims(corpora, ['reports', 'limits']);
  log(`  rules on ${reports.length} reports, judges of ${FOLDS} folds`);
  const lessons = lessonFinds(engines);
  const heldOut = holdOut(reports, lessons, engines, seed);
  const least = thresholds(heldOut);
  const scores = claimFigures(
    sumClaims(heldOut.map((held) => scoreClaims(held.report, claimsAbove(held, least)))),
  );
  for (const kind of KINDS) log(`    ${kind}: F ${scores[kind]!.toFixed(3)} at ${least[kind]}`);
  const weights = judgeWeights([...lessons, ...heldOut.flatMap(({ finds }) => finds)], seed);
  return {
    weights: {
      meta: { least },
      arrays: {
        'facts.hashes': weights.hashes,
        'facts.weights': factWeights(weights),
      },
    },
    data: `reference claims of 22 Guardian reports (August 2017 to April 2019) and of 230 sentences of the Guardian, PolNeAR dev, TimeBank and AQUAINT, and short sentences of our own (training/claims-lessons.txt); the figures are of judges that had not seen the report (${FOLDS} folds).`,
    scores,
  };
}

/** The engines from the weights by name. */
export async function enginesOf(models: TrainingOptions['models']): Promise<ClaimEngines> {
  const names = ['word-list', 'tags', 'lemmas', 'names', 'trees', 'statements'] as const;
  const [list, tags, lemmas, nameBytes, trees, statements] = await Promise.all(names.map(models));
  return {
    language: await loadLanguage({ 'word-list': list!, tags: tags!, lemmas: lemmas!, names: nameBytes! }),
    parser: await loadTreeParser(trees!),
    statements: await loadStatements(statements!),
  };
}
