// Trains the three statement models on PolNeAR train. A later pass must see what an earlier one makes of text that
// it was not trained on, so roles are read by models of other folds, and frames for the judge likewise.

import { add, type Counts, f1, NO_COUNTS } from '../evaluation/score/counts.ts';
import { scoreStatements } from '../evaluation/score/statements.ts';
import { loadLanguage } from '../src/language/language.ts';
import { Features } from '../src/model/features.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import { contextOf } from '../src/statements/context.ts';
import { CueWords } from '../src/statements/cue-words.ts';
import { type Frame, readFrames, SLOTS } from '../src/statements/frames.ts';
import { Judge, judgeFeatures, rivalsOf } from '../src/statements/judge.ts';
import { ROLES } from '../src/statements/role-labels.ts';
import { type Roles, readRoles } from '../src/statements/roles.ts';
import type { SlotModel } from '../src/statements/slot-model.ts';
import { statementReaderOf } from '../src/statements/statements.ts';
import { readPolnear } from './corpora/polnear.ts';
import { CueWordCounts } from './cue-words.ts';
import { calibrate, type LogisticExample, trainLogistic } from './logistic.ts';
import { Random } from './random.ts';
import { modelOf, numberExamples, type SlotOptions, trainSlots } from './slot-model-trainer.ts';
import type { PackedSlots } from './slot-weights.ts';
import { frameExamples, isRight, type PreparedArticle, prepare, roleExamples } from './statement-examples.ts';
import type { Trained, TrainingOptions } from './trainer.ts';

const ROLE_OPTIONS: SlotOptions = {
  labels: ROLES,
  epochs: 10,
  rate: 0.03,
  dropout: 0.5,
  seen: 5,
  size: 1 << 19,
  least: 0.012,
};
const FRAME_OPTIONS: SlotOptions = {
  labels: SLOTS,
  epochs: 9,
  rate: 0.03,
  dropout: 0.5,
  seen: 3,
  size: 1 << 18,
  least: 0.012,
};
const ROLE_FOLDS = 4;
const FRAME_FOLDS = 2;
/** How often the final models are trained; their weights are averaged. */
const RUNS = 2;
const THRESHOLDS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

interface JudgedFrame {
  readonly hashes: Int32Array;
  readonly right: boolean;
}

/** The frames of an article as the judge sees them. */
function judged({ context, gold }: PreparedArticle, roles: Roles, model: SlotModel): JudgedFrame[] {
  const frames: readonly Frame[] = readFrames(context, roles, model);
  const rivals = rivalsOf(frames);
  const features = new Features();
  return frames.flatMap((frame, i) => {
    if (frame.content.length === 0) return [];
    judgeFeatures(context, frame, rivals[i]!, features);
    return [{ hashes: features.hashes.slice(0, features.count), right: isRight(gold, frame) }];
  });
}

function section(prefix: string, packed: PackedSlots): WeightsFile['arrays'] {
  const { gaps, checks, weights } = packed.slots;
  return {
    [`${prefix}.gaps`]: gaps,
    [`${prefix}.checks`]: checks,
    [`${prefix}.weights`]: weights,
    [`${prefix}.transitions`]: packed.transitions,
  };
}

/** Trains `models/statements.bin`. */
export async function trainStatements({ corpora, seed, models, log }: TrainingOptions): Promise<Trained> {
  const names = ['word-list', 'tags', 'lemmas', 'names'] as const;
  const [list, tags, lemmas, nameBytes] = await Promise.all(names.map(models));
  const language = await loadLanguage({
    'word-list': list!,
    tags: tags!,
    lemmas: lemmas!,
    names: nameBytes!,
  });
  const unmarked = readPolnear(corpora, 'train').map((article) => prepare(article, language));
  const cueCounts = new CueWordCounts(unmarked);
  const cues = cueCounts.levels();
  const withCues = (article: PreparedArticle, cueWords: CueWords): PreparedArticle => ({
    ...article,
    context: contextOf(article.context.words, cueWords),
  });
  const train = unmarked.map((article) => withCues(article, cueCounts.without(article)));
  const devCues = new CueWords(cues.keys, cues.levels);
  const dev = readPolnear(corpora, 'dev').map((article) => withCues(prepare(article, language), devCues));
  const random = new Random(seed);

  log('  roles: features');
  const roleSets = train.map(roleExamples);
  const articleOf = roleSets.flatMap((set, a) => set.map(() => a));
  const roleData = numberExamples(roleSets.flat(), ROLE_OPTIONS.seen, ROLE_OPTIONS.size);
  const trainRoles: Roles[] = new Array(train.length);
  for (let fold = 0; fold < ROLE_FOLDS; fold++) {
    log(`  roles: fold ${fold + 1} of ${ROLE_FOLDS}`);
    const model = modelOf(
      trainSlots(roleData, ROLE_OPTIONS, random, (i) => articleOf[i]! % ROLE_FOLDS !== fold),
    );
    train.forEach((article, a) => {
      if (a % ROLE_FOLDS === fold) trainRoles[a] = readRoles(article.context, model);
    });
  }
  log('  roles: all articles');
  const roles = trainSlots(roleData, ROLE_OPTIONS, random, undefined, RUNS, log);
  const roleModel = modelOf(roles);
  const devRoles = dev.map(({ context }) => readRoles(context, roleModel));

  log('  frames: features');
  const frameSets = train.map((article, a) => frameExamples(article, trainRoles[a]!));
  const frameArticle = frameSets.flatMap((set, a) => set.map(() => a));
  const frameData = numberExamples(frameSets.flat(), FRAME_OPTIONS.seen, FRAME_OPTIONS.size);
  const judgeExamples: LogisticExample[] = [];
  for (let fold = 0; fold < FRAME_FOLDS; fold++) {
    log(`  frames: fold ${fold + 1} of ${FRAME_FOLDS}`);
    const model = modelOf(
      trainSlots(frameData, FRAME_OPTIONS, random, (i) => frameArticle[i]! % FRAME_FOLDS !== fold),
    );
    train.forEach((article, a) => {
      if (a % FRAME_FOLDS === fold) judgeExamples.push(...judged(article, trainRoles[a]!, model));
    });
  }
  log('  frames: all articles');
  const frames = trainSlots(frameData, FRAME_OPTIONS, random, undefined, RUNS, log);

  log(`  judge: ${judgeExamples.length} frames`);
  const judgeWeights = trainLogistic(judgeExamples, 8, 0.1, 3, random);
  const judge = new Judge(judgeWeights, 1, 0);
  const scratch = new Features();
  const devFrames = dev.flatMap((article, a) => judged(article, devRoles[a]!, modelOf(frames)));
  const { slope, shift } = calibrate(
    devFrames.map(({ hashes, right }) => {
      scratch.hashes.set(hashes);
      scratch.count = hashes.length;
      return { sum: judge.raw(scratch), right };
    }),
  );
  const { scale } = judgeWeights;
  const file = (least: number): WeightsFile => ({
    meta: { roles: roles.meta, frames: frames.meta, judge: { scale, slope, shift }, least },
    arrays: {
      'cues.keys': cues.keys,
      'cues.levels': cues.levels,
      ...section('roles', roles),
      ...section('frames', frames),
      'judge.hashes': judgeWeights.hashes,
      'judge.sizes': judgeWeights.sizes,
      'judge.labels': judgeWeights.pairLabels,
      'judge.weights': judgeWeights.pairWeights,
    },
  });
  let best = { total: -1, least: 0, scores: {} as Record<string, number> };
  for (const least of THRESHOLDS) {
    const scores = devScores(dev, file(least));
    const total = Object.values(scores).reduce((sum, f) => sum + f, 0);
    log(
      `  at ${least}: ${Object.entries(scores)
        .map(([name, f]) => `${name} ${f.toFixed(4)}`)
        .join('  ')}`,
    );
    if (total > best.total) best = { total, least, scores };
  }
  log(`  features: ${roles.slots.gaps.length} of roles, ${frames.slots.gaps.length} of frames`);
  return {
    weights: file(best.least),
    data: `PolNeAR 1.0.0 train (${train.length} articles, November 2015 to August 2016); thresholds and calibration on PolNeAR dev.`,
    scores: best.scores,
  };
}

/** Exact-span F of the roles and F of whole attributions on dev. */
function devScores(dev: readonly PreparedArticle[], file: WeightsFile): Record<string, number> {
  const reader = statementReaderOf(file);
  const sums: Record<string, Counts> = {
    source: NO_COUNTS,
    cue: NO_COUNTS,
    content: NO_COUNTS,
    whole: NO_COUNTS,
  };
  for (const { article, context } of dev) {
    const { roles, whole } = scoreStatements(article.text, article.attributions, reader.read(context.words));
    for (const role of ['source', 'cue', 'content'] as const)
      sums[role] = add(sums[role]!, roles[role].exact);
    sums['whole'] = add(sums['whole']!, whole);
  }
  return Object.fromEntries(Object.entries(sums).map(([name, counts]) => [name, f1(counts)]));
}
