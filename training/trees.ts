// Trains the parser: several networks that differ in their seed alone, each first once over CoreNLP's trees of news,
// then over EWT and GUM with jackknifed tags.
import { TreeParser } from '../src/language/trees.ts';
import { ARC_KINDS, arcKind } from '../src/language/trees-candidates.ts';
import type { TreeSizes } from '../src/language/trees-features.ts';
import type { TreesMeta } from '../src/language/trees-network.ts';
import { RELATIONS } from '../src/language/trees-relations.ts';
import { Move } from '../src/language/trees-state.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import { Random } from './random.ts';
import type { Trained, Trainer, TrainingOptions } from './trainer.ts';
import {
  examplesOf,
  silverText,
  type TreeExample,
  type TreeText,
  taggingOf,
  tagsOf,
  treebankTexts,
  vocabularyOf,
} from './trees-examples.ts';
import { type DocumentTags, jackknifedTags } from './trees-jackknife.ts';
import { type Rates, TreeLearner } from './trees-learner.ts';
import { learnPass } from './trees-pass.ts';
import { unionOf } from './trees-union.ts';

const MEMBERS = 2;
const UNITS = 96;
const EPOCHS = 18;
/** Passes over a part of the examples that make one epoch; after each of the last ones the weights are remembered. */
const PARTS = 4;
const REMEMBERED = 12;
const RATES: Rates = { network: 0.05, pairs: 0.02 };
/** Rates do not fall under this share of themselves. */
const LEAST_RATE = 0.02;
const EXPLORED = 0.9;
const CLUSTERS = 600;
/** Relations that a kind of arc has less often than this are no candidates for it. */
const RARE_RELATION = 2;

/** Which relations occur for which kind of arc, as `relationCandidates` reads them. */
function candidateArrays(texts: readonly TreeText[]): {
  candidateStarts: Int32Array;
  candidates: Uint8Array;
} {
  const seen = Array.from({ length: ARC_KINDS }, () => new Map<number, number>());
  for (const { count, upos, heads, relations } of texts)
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      if (head < 0) continue;
      const counts = seen[arcKind(head > i ? Move.Left : Move.Right, upos[head]!, upos[i]!)]!;
      counts.set(relations[i]!, (counts.get(relations[i]!) ?? 0) + 1);
    }
  const kept = seen.map((counts) =>
    [...counts]
      .filter(([, count]) => count >= RARE_RELATION)
      .map(([relation]) => relation)
      .sort((a, b) => a - b),
  );
  const starts = new Int32Array(kept.length + 1);
  kept.forEach((relations, i) => {
    starts[i + 1] = starts[i]! + relations.length;
  });
  return { candidateStarts: starts, candidates: Uint8Array.from(kept.flat()) };
}

/** Unlabelled and labelled attachment (relations without subtypes) of a parser on texts with trees. */
export function treeScores(parser: TreeParser, texts: readonly TreeText[]): { uas: number; las: number } {
  const plain = RELATIONS.map((name) => name.split(':')[0]);
  let words = 0;
  let heads = 0;
  let both = 0;
  for (const text of texts) {
    const parsed = parser.trees(text);
    words += text.count;
    for (let i = 0; i < text.count; i++) {
      if (parsed.heads[i] !== text.heads[i]) continue;
      heads++;
      if (plain[parsed.relations[i]!] === plain[text.relations[i]!]) both++;
    }
  }
  return { uas: heads / words, las: both / words };
}

/** Everything that one network learns from. */
interface Lessons {
  readonly sizes: TreeSizes;
  readonly silver: readonly TreeExample[];
  readonly gold: readonly TreeExample[];
}

/** One network. */
function learnMember(
  { sizes, silver, gold }: Lessons,
  seed: number,
  log: (line: string) => void,
): TreeLearner {
  const random = new Random(seed);
  const learner = new TreeLearner(sizes, UNITS, random);
  const timed = (name: string, run: () => number): void => {
    const began = Date.now();
    const right = run();
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    log(`  ${name}: ${(100 * right).toFixed(2)} % of moves right, ${seconds} s`);
  };
  timed('silver', () => learnPass(learner, silver, { random, explored: 0, rates: () => RATES }));
  learner.loosen(0.1);
  const passes = EPOCHS * PARTS;
  const order = Int32Array.from(gold, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    timed(`trees, epoch ${epoch + 1} of ${EPOCHS}`, () => {
      let right = 0;
      for (let part = 0; part < PARTS; part++) {
        const done = epoch * PARTS + part;
        const some = Array.from(order)
          .filter((_, i) => i % PARTS === part)
          .map((k) => gold[k]!);
        const rates = (progress: number): Rates => {
          const share = Math.max(LEAST_RATE, 1 - (done + progress) / passes);
          return { network: RATES.network * share, pairs: RATES.pairs * share };
        };
        right += learnPass(learner, some, { random, explored: EXPLORED, rates }) / PARTS;
        if (done >= passes - REMEMBERED) learner.remember();
      }
      return right;
    });
  }
  return learner;
}

/** The parser's weights file. */
export const trainTrees: Trainer = async (options) => learnTrees(options, await jackknifedTags(options));

/** The same with tags of the train documents that are known already. */
export async function learnTrees(
  options: TrainingOptions,
  tags: ReadonlyMap<string, DocumentTags>,
): Promise<Trained> {
  const { corpora, seed, models, log } = options;
  const { lexicon, tagger } = await taggingOf(models);
  const gold = (['ewt', 'gum'] as const).flatMap((name) =>
    treebankTexts(corpora, name, 'train', lexicon, tags),
  );
  const silver = [silverText(corpora, lexicon, tagger)];
  const vocabulary = vocabularyOf([...gold, ...silver]);
  const sizes = {
    tags: Math.max(...vocabulary.tags) + 1,
    clusters: CLUSTERS,
    words: vocabulary.frequent.length + 1,
    relations: RELATIONS.length,
  };
  log(`  ${sizes.tags - 1} tag classes, ${vocabulary.frequent.length} frequent words`);
  const lessons: Lessons = {
    sizes,
    silver: examplesOf(silver, vocabulary),
    gold: examplesOf(gold, vocabulary),
  };
  const shared = { tags: vocabulary.tags, words: vocabulary.frequent, ...candidateArrays(gold) };
  const members: WeightsFile[] = [];
  for (let member = 0; member < MEMBERS; member++) {
    log(`  network ${member + 1} of ${MEMBERS}`);
    const { meta, arrays } = learnMember(lessons, seed + member, log).export();
    members.push({
      meta: { model: 'trees', relations: RELATIONS, sizes, ...meta } satisfies TreesMeta & { model: string },
      arrays: { ...arrays, ...shared },
    });
  }
  const weights = unionOf(members);
  const parser = new TreeParser(weights);
  const scores: Record<string, number> = {};
  for (const name of ['ewt', 'gum'] as const) {
    const texts = treebankTexts(corpora, name, 'dev', lexicon, new Map()).map((text) => ({
      ...text,
      ...tagsOf(tagger, text.types, text.sentenceStarts),
    }));
    const { uas, las } = treeScores(parser, texts);
    scores[`${name} dev UAS`] = uas;
    scores[`${name} dev LAS`] = las;
    log(`  ${name} dev: UAS ${uas.toFixed(4)}, LAS ${las.toFixed(4)}`);
  }
  return {
    weights,
    data: 'EWT and GUM train with jackknifed tags, PolNeAR train (CoreNLP trees) before them',
    scores,
  };
}
