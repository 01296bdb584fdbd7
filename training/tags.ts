// Trains the tagger on EWT and GUM train and, at a lower weight, on CoreNLP's tags of PolNeAR train.
import { Lexicon } from '../src/language/lexicon.ts';
import { TagDictionary, Tagger } from '../src/language/tagger.ts';
import { UPOS, XPOS } from '../src/language/tags.ts';
import { WordList } from '../src/language/word-list.ts';
import type { WordType } from '../src/language/word-type.ts';
import { unpackWeights, type WeightsFile } from '../src/model/weights-file.ts';
import { type Row, wordsOf } from './corpora/columns.ts';
import { readSilver } from './corpora/silver.ts';
import { readUd } from './corpora/ud.ts';
import { LatticeCrf } from './lattice-crf.ts';
import { Random } from './random.ts';
import { dictionaryArrays } from './tag-dictionary.ts';
import { goldExamples, jointLabels, silverExamples } from './tag-examples.ts';
import { tagLattices } from './tag-lattices.ts';
import type { Trainer } from './trainer.ts';

/** Every how many-th silver document is learnt from, and how much its words count. */
const SILVER_STEP = 3;
const SILVER_WEIGHT = 0.2;

/** Shares of right tags on gold sentences. */
export function tagScores(
  tagger: Tagger,
  lexicon: Lexicon,
  sentences: readonly (readonly Row[])[],
): { upos: number; xpos: number } {
  const words = wordsOf(sentences);
  const types = lexicon.typesOf(words);
  const out = new Uint8Array(words.count);
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++)
    tagger.tag(types, words.sentenceStarts[s]!, words.sentenceStarts[s + 1]!, out);
  let upos = 0;
  let xpos = 0;
  sentences.flat().forEach((row, i) => {
    if (UPOS[tagger.uposOf[out[i]!]!] === row.upos) upos++;
    if (XPOS[tagger.xposOf[out[i]!]!] === row.xpos) xpos++;
  });
  return { upos: upos / words.count, xpos: xpos / words.count };
}

/** The tagger's weights file. */
export const trainTags: Trainer = async ({ corpora, seed, models, log }) => {
  const list = new WordList(await unpackWeights(await models('word-list')));
  const lexicon = new Lexicon(list);
  const sentences = (['ewt', 'gum'] as const).flatMap((name) =>
    readUd(corpora, name, 'train').flatMap((document) => document.sentences),
  );
  const labels = jointLabels(sentences);
  const gold = goldExamples(sentences, labels, lexicon, new Random(seed));
  const silver = readSilver(corpora, 'train').filter((_, i) => i % SILVER_STEP === 0);
  const silverSentences = silver.flatMap((document) => document.sentences);
  const examples = [...gold, ...silverExamples(silverSentences, sentences, labels, lexicon, SILVER_WEIGHT)];
  const dictionary = dictionaryArrays(gold, labels.names.length);
  const look = new TagDictionary(dictionary);
  const candidates = new Map<WordType, Uint8Array>();
  const candidatesOf = (type: WordType): Uint8Array => {
    const found = candidates.get(type) ?? look.candidates(type);
    candidates.set(type, found);
    return found;
  };
  const lattices = tagLattices(examples, candidatesOf, lexicon.boundary);
  const active = lattices.reduce((sum, { features }) => sum + features.length, 0);
  log(
    `  ${labels.names.length} labels, ${lattices.length} pieces, ${(active / 1e6).toFixed(1)}M active features`,
  );
  const crf = new LatticeCrf(labels.names.length);
  const options = { l2: 1e-5, dropout: 0.25, log };
  crf.train(lattices, { ...options, epochs: 5, rate: 0.1, seed });
  crf.prune(0.1);
  crf.train(lattices, { ...options, epochs: 2, rate: 0.03, seed: seed + 1 });
  const { labels: names, scale, ...arrays } = crf.export(lattices, labels.names, 0.05, log);
  const weights: WeightsFile = {
    meta: { model: 'tags', labels: names, scale },
    arrays: { ...arrays, ...dictionary, transitions: crf.exportTransitions(scale) },
  };

  const fresh = new Lexicon(list);
  const tagger = new Tagger(weights, fresh.boundary);
  const scores: Record<string, number> = {};
  const score = (name: string, dev: readonly (readonly Row[])[]): void => {
    const { upos, xpos } = tagScores(tagger, fresh, dev);
    if (upos > 0) scores[`${name} UPOS`] = upos;
    scores[`${name} XPOS`] = xpos;
    log(`  ${name}: UPOS ${upos.toFixed(4)}, XPOS ${xpos.toFixed(4)}`);
  };
  for (const name of ['ewt', 'gum'] as const)
    score(
      `${name} dev`,
      readUd(corpora, name, 'dev').flatMap((document) => document.sentences),
    );
  score(
    'agreement with CoreNLP, silver dev',
    readSilver(corpora, 'dev').flatMap((document) => document.sentences),
  );
  return { weights, data: 'EWT and GUM train (gold tags), a third of PolNeAR train (CoreNLP tags)', scores };
};
