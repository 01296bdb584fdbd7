// Trains the parser: first once over CoreNLP's trees of news, then over EWT and GUM with jackknifed tags, following
// the parser's own moves and correcting them with the dynamic oracle.

import { UPOS } from '../src/language/tags.ts';
import { TreeParser } from '../src/language/trees.ts';
import type { TreesMeta } from '../src/language/trees-network.ts';
import { RELATIONS } from '../src/language/trees-relations.ts';
import { MOVES, Move, ParseState } from '../src/language/trees-state.ts';
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
import { TreeOracle } from './trees-oracle.ts';

const EPOCHS = 12;
const RATES: Rates = { network: 0.05, pairs: 0.02 };
const EXPLORED = 0.9;
const CLUSTERS = 600;
const DEP = RELATIONS.indexOf('dep');

/** One pass over the examples in random order, at rates that fall as `share(0..1)` says. */
function pass(
  learner: TreeLearner,
  examples: readonly TreeExample[],
  random: Random,
  explored: number,
  share: (progress: number) => number,
): number {
  const order = Int32Array.from(examples, (_, i) => i);
  random.shuffle(order);
  const state = new ParseState();
  const oracle = new TreeOracle();
  const allowed = new Uint8Array(MOVES);
  let right = 0;
  let moves = 0;
  order.forEach((k, position) => {
    const { words, heads, relations, begin, end } = examples[k]!;
    const factor = share(position / order.length);
    const rates = { network: RATES.network * factor, pairs: RATES.pairs * factor };
    state.reset(end - begin);
    oracle.reset(heads, begin, end);
    while (!state.done) {
      if (state.depth === 0) {
        oracle.apply(state, Move.Shift, 0);
        continue;
      }
      oracle.look(state);
      learner.see(state, words, begin);
      let best = -1;
      let bestGood = -1;
      for (let move = 0; move < MOVES; move++) {
        allowed[move] = state.allows(move) ? 1 : 0;
        if (!allowed[move]) continue;
        if (best < 0 || learner.moves[move]! > learner.moves[best]!) best = move;
        if (oracle.best[move] && (bestGood < 0 || learner.moves[move]! > learner.moves[bestGood]!))
          bestGood = move;
      }
      moves++;
      if (best === bestGood) right++;
      const move = random.next() < explored ? best : bestGood;
      let relation = 0;
      let goldRelation = -1;
      if (move !== Move.Shift) {
        relation = learner.seeRelations(move);
        const dependent = begin + state.stack[state.depth - 1]!;
        const head = begin + (move === Move.Left ? state.front : state.stack[state.depth - 2]!);
        if (heads[dependent] === head && relations[dependent] !== DEP) goldRelation = relations[dependent]!;
      }
      learner.learn(allowed, oracle.best, move, goldRelation, rates);
      oracle.apply(state, move, relation);
    }
  });
  return right / moves;
}

/** Which relations occur for a move with a head's and a dependent's universal tag. */
function candidateArrays(texts: readonly TreeText[]): {
  candidateStarts: Int32Array;
  candidates: Uint8Array;
} {
  const seen = Array.from({ length: 2 * UPOS.length ** 2 }, () => new Set<number>());
  for (const { count, upos, heads, relations } of texts)
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      if (head < 0) continue;
      const move = head > i ? Move.Left : Move.Right;
      seen[((move - 1) * UPOS.length + upos[head]!) * UPOS.length + upos[i]!]!.add(relations[i]!);
    }
  const starts = new Int32Array(seen.length + 1);
  seen.forEach((set, i) => {
    starts[i + 1] = starts[i]! + set.size;
  });
  return {
    candidateStarts: starts,
    candidates: Uint8Array.from(seen.flatMap((set) => [...set].sort((a, b) => a - b))),
  };
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
  const random = new Random(seed);
  const learner = new TreeLearner(sizes, random);
  const timed = (name: string, run: () => number): void => {
    const began = Date.now();
    const right = run();
    log(
      `  ${name}: ${(100 * right).toFixed(2)} % of moves right, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
  };
  const silverExamples = examplesOf(silver, vocabulary);
  timed('silver', () => pass(learner, silverExamples, random, 0, () => 1));
  learner.loosen(0.1);
  const examples = examplesOf(gold, vocabulary);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    timed(`trees, epoch ${epoch + 1} of ${EPOCHS}`, () =>
      pass(learner, examples, random, EXPLORED, (progress) =>
        Math.max(0.02, 1 - (epoch + progress) / EPOCHS),
      ),
    );
  const { meta, arrays } = learner.export();
  const weights: WeightsFile = {
    meta: { model: 'trees', relations: RELATIONS, sizes, ...meta } satisfies TreesMeta & { model: string },
    arrays: { ...arrays, tags: vocabulary.tags, words: vocabulary.frequent, ...candidateArrays(gold) },
  };
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
