// Trains the namer on CoreNLP's entity classes in PolNeAR train and on GUM's entities, with tags as predicted.
import { Lexicon } from '../src/language/lexicon.ts';
import {
  NAME_DISTANCES,
  NAME_TAG_FEATURES,
  nameFeatures,
  nameTagFeatures,
} from '../src/language/name-features.ts';
import { NAME_LABELS, Namer, nameCandidates } from '../src/language/namer.ts';
import { Tagger } from '../src/language/tagger.ts';
import { WordList } from '../src/language/word-list.ts';
import type { WordType } from '../src/language/word-type.ts';
import { unpackWeights, type WeightsFile } from '../src/model/weights-file.ts';
import { type Row, wordsOf } from './corpora/columns.ts';
import { readSilver } from './corpora/silver.ts';
import { readUd } from './corpora/ud.ts';
import { LatticeCrf } from './lattice-crf.ts';
import { FeatureCounts, type LatticeSentence } from './lattice-sentence.ts';
import {
  fullNames,
  GumSpans,
  groupWords,
  gumNames,
  settleSurnames,
  silverNames,
  splitHyphens,
} from './name-labels.ts';
import { nameScores } from './name-scores.ts';
import type { Trainer } from './trainer.ts';

interface Example {
  readonly types: readonly WordType[];
  readonly tags: Uint8Array;
  readonly gold: Uint8Array;
  readonly weight: number;
}

/** Words that are the last of full persons' names at least ten times. */
function frequentSurnames(documents: readonly Row[][][], groups: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of documents.flat())
    for (const form of fullNames(rows, silverNames(rows, groups)))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  return new Set([...counts].filter(([form, n]) => n >= 10 && form !== 'Washington').map(([form]) => form));
}

/** The namer's weights file. */
export const trainNames: Trainer = async ({ corpora, seed, models, log }) => {
  const list = new WordList(await unpackWeights(await models('word-list')));
  const lexicon = new Lexicon(list);
  const tagger = new Tagger(await unpackWeights(await models('tags')), lexicon.boundary);
  const silver = (split: 'train' | 'dev'): Row[][][] =>
    readSilver(corpora, split).map((document) => document.sentences.map(splitHyphens));
  const train = silver('train');
  const groups = groupWords(train.flat());
  const surnames = frequentSurnames(train, groups);
  const settled = (documents: readonly Row[][][]): { rows: Row[]; names: string[] }[] =>
    documents.flatMap((sentences) => {
      const labels = sentences.map((rows) => silverNames(rows, groups));
      settleSurnames(sentences, labels, surnames);
      return sentences.map((rows, s) => ({ rows, names: labels[s]! }));
    });
  const example = (rows: readonly Row[], names: readonly string[], weight: number): Example => {
    const types = lexicon.typesOf(wordsOf([rows]));
    const tags = new Uint8Array(rows.length);
    tagger.tag(types, 0, rows.length, tags);
    return { types, tags, gold: Uint8Array.from(names, (name) => NAME_LABELS.indexOf(name)), weight };
  };
  const gum = (split: 'train' | 'dev', weight: number): Example[] =>
    readUd(corpora, 'gum', split).flatMap((document) => {
      const spans = new GumSpans();
      return document.sentences.map((rows) => example(rows, gumNames(rows, groups, spans), weight));
    });
  const examples = [...settled(train).map(({ rows, names }) => example(rows, names, 1)), ...gum('train', 1)];
  log(`  ${examples.length} sentences, ${groups.size} words for groups`);

  const cache = new Map<WordType, Int32Array[]>();
  const lent = (type: WordType, row: number): Int32Array => {
    let rows = cache.get(type);
    if (!rows)
      cache.set(
        type,
        (rows = NAME_DISTANCES.map((distance) => Int32Array.from(nameFeatures(type, distance)))),
      );
    return rows[row]!;
  };
  const scratch = new Int32Array(NAME_TAG_FEATURES);
  const each = ({ types, tags }: Example, i: number, visit: (hash: number) => void): void => {
    const at = (j: number): WordType => types[j] ?? lexicon.boundary;
    NAME_DISTANCES.forEach((distance, row) => lent(at(i + distance), row).forEach(visit));
    const tag = (j: number): number => tags[j] ?? 255;
    nameTagFeatures(
      at(i - 1),
      types[i]!,
      at(i + 1),
      tag(i - 2),
      tag(i - 1),
      tag(i),
      tag(i + 1),
      tag(i + 2),
      scratch,
    );
    scratch.forEach(visit);
  };
  const labelsOf = new Map<WordType, Uint8Array>();
  const candidatesOf = (type: WordType): Uint8Array => {
    let found = labelsOf.get(type);
    if (!found) labelsOf.set(type, (found = nameCandidates(type)));
    return found;
  };
  const counts = new FeatureCounts();
  for (const one of examples)
    one.types.forEach((type, i) => {
      if (candidatesOf(type).length > 1) each(one, i, (hash) => counts.add(hash));
    });
  const data = examples.map((one): LatticeSentence => {
    const features: number[] = [];
    const starts = new Int32Array(one.types.length + 1);
    one.types.forEach((type, i) => {
      if (candidatesOf(type).length > 1)
        each(one, i, (hash) => {
          if (counts.of(hash) >= 3) features.push(hash);
        });
      starts[i + 1] = features.length;
    });
    // A label that reading would not allow is outside; what was inside after it begins anew.
    const gold = one.gold.map((label, i) => (candidatesOf(one.types[i]!).includes(label) ? label : 0));
    gold.forEach((label, i) => {
      if (label > 0 && label % 2 === 0 && (i === 0 || (gold[i - 1] !== label && gold[i - 1] !== label - 1)))
        gold[i] = candidatesOf(one.types[i]!).includes(label - 1) ? label - 1 : 0;
    });
    return {
      starts,
      features: Int32Array.from(features),
      candidates: one.types.map(candidatesOf),
      gold,
      weight: one.weight,
      opens: true,
      closes: true,
    };
  });
  const crf = new LatticeCrf(NAME_LABELS.length);
  crf.train(data, { epochs: 4, rate: 0.1, l2: 1e-5, dropout: 0, seed, log });
  const { labels, scale, ...arrays } = crf.export(data, NAME_LABELS, 0.05, log);
  const weights: WeightsFile = {
    meta: { model: 'names', labels, scale },
    arrays: { ...arrays, transitions: crf.exportTransitions(scale) },
  };
  const namer = new Namer(weights, lexicon.boundary);
  const scores: Record<string, number> = {};
  const evaluate = (title: string, dev: readonly Example[]): void => {
    const found = dev.map(({ types, tags }) => {
      const out = new Uint8Array(types.length);
      if (types.length > 0) namer.name(types, tags, 0, types.length, out);
      return out;
    });
    for (const [kind, { p, r, f }] of Object.entries(
      nameScores(
        dev.map((one) => one.gold),
        found,
      ),
    )) {
      scores[`${title} F, ${kind}`] = f;
      log(`  ${title}: ${kind} P ${p.toFixed(3)} R ${r.toFixed(3)} F ${f.toFixed(3)}`);
    }
  };
  evaluate('GUM dev names', gum('dev', 1));
  evaluate(
    'silver dev agreement',
    settled(silver('dev')).map(({ rows, names }) => example(rows, names, 1)),
  );
  return { weights, data: 'CoreNLP entity classes of PolNeAR train (silver), GUM train entities', scores };
};
