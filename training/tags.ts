// Trains the tagger on EWT and GUM train, with headline-cased copies of some sentences.
import { Lexicon } from '../src/language/lexicon.ts';
import {
  CONTEXT_DISTANCES,
  contextFeatures,
  ownFeatures,
  PAIR_FEATURES,
  pairFeatures,
} from '../src/language/tag-features.ts';
import { dictionaryKey, Tagger } from '../src/language/tagger.ts';
import { UPOS, XPOS } from '../src/language/tags.ts';
import { WordList } from '../src/language/word-list.ts';
import type { WordType } from '../src/language/word-type.ts';
import { unpackWeights, type WeightsFile } from '../src/model/weights-file.ts';
import { type Row, wordsOf } from './corpora/columns.ts';
import { readUd } from './corpora/ud.ts';
import { FeatureCounts, LatticeCrf, type LatticeSentence } from './lattice-crf.ts';
import { Random } from './random.ts';
import type { Trainer } from './trainer.ts';

const FREQUENT = 20;
const KINDS = 9;

/** A headline copy of a sentence: longer words begin with capitals, now and then all letters are capitals. */
function headline(rows: readonly Row[], all: boolean): Row[] {
  return rows.map((row, i) => {
    const form = all
      ? row.form.toUpperCase()
      : i === 0 || row.form.length >= 4 || /^(?:NOUN|VERB|ADJ|ADV|PRON|AUX)$/.test(row.upos)
        ? row.form.slice(0, 1).toUpperCase() + row.form.slice(1)
        : row.form;
    return { ...row, form: /^['’]|^n['’]t$/.test(row.form) && !all ? row.form : form };
  });
}

/** Joint labels of the training rows, frequent first; a rare pair falls back to the likeliest for its Penn tag. */
function jointLabels(sentences: readonly (readonly Row[])[]): {
  names: string[];
  indexOf: (row: Row) => number;
} {
  const counts = new Map<string, number>();
  for (const rows of sentences)
    for (const row of rows)
      if (UPOS.includes(row.upos) && XPOS.includes(row.xpos)) {
        const name = `${row.xpos} ${row.upos}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  const names = [...counts]
    .filter(([, n]) => n >= 4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const indexOf = (row: Row): number =>
    index.get(`${row.xpos} ${row.upos}`) ??
    Math.max(0, names.findIndex((name) => name.startsWith(`${row.xpos} `)) ?? 0);
  return { names, indexOf };
}

interface Example {
  readonly types: readonly WordType[];
  readonly gold: Uint8Array;
  readonly weight: number;
}

/** Which labels each word may have, from the training examples. */
function dictionaryArrays(
  examples: readonly Example[],
  labels: number,
): Record<string, Uint8Array | Uint16Array | Int32Array> {
  const byKey = new Map<number, { counts: Float64Array; kind: number }>();
  for (const { types, gold } of examples)
    types.forEach((type, i) => {
      const key = dictionaryKey(type);
      let entry = byKey.get(key);
      if (!entry) byKey.set(key, (entry = { counts: new Float64Array(labels), kind: type.kind }));
      entry.counts[gold[i]!]!++;
    });
  const totals = (counts: Float64Array): number => counts.reduce((sum, n) => sum + n, 0);
  const open = Array.from({ length: KINDS }, () => new Float64Array(labels));
  for (const { counts, kind } of byKey.values())
    if (totals(counts) < FREQUENT) counts.forEach((n, label) => (open[kind]![label]! += n > 0 ? 1 : 0));
  const sets = new Map<string, number>();
  const setOf = (members: Iterable<number>): number => {
    const name = [...new Set(members)].sort((a, b) => a - b).join(' ');
    if (!sets.has(name)) sets.set(name, sets.size);
    return sets.get(name)!;
  };
  const openMembers = open.map((counts) => {
    const members = [...counts.keys()].filter((label) => counts[label]! >= 3);
    return members.length > 0 ? members : [counts.indexOf(Math.max(...counts))];
  });
  const openSets = openMembers.map(setOf);
  const hashes: number[] = [];
  const entries: number[] = [];
  for (const [key, { counts, kind }] of [...byKey].sort((a, b) => a[0] - b[0])) {
    const total = totals(counts);
    const seen = [...counts.keys()].filter((label) => counts[label]! > Math.max(0, total * 0.0005 - 1));
    const set = setOf(total >= FREQUENT ? seen : [...openMembers[kind]!, ...seen]);
    if (set === openSets[kind]) continue;
    hashes.push(key);
    entries.push(set);
  }
  const members = [...sets.keys()].map((name) => name.split(' ').map(Number));
  const setStarts = Int32Array.from({ length: members.length + 1 }, (_, i) =>
    members.slice(0, i).reduce((sum, set) => sum + set.length, 0),
  );
  return {
    dictionaryHashes: Int32Array.from(hashes),
    dictionarySets: Uint16Array.from(entries),
    setLabels: Uint8Array.from(members.flat()),
    setStarts,
    openSets: Uint16Array.from(openSets),
  };
}

const MIN_COUNT = 2;

/** Turns examples into lattices over features that occur at least MIN_COUNT times. */
function lattices(
  examples: readonly Example[],
  candidatesOf: (type: WordType) => Uint8Array,
  boundary: WordType,
): LatticeSentence[] {
  const lent = new Map<WordType, { own: Int32Array; context: Int32Array[] }>();
  const featuresOf = (type: WordType): { own: Int32Array; context: Int32Array[] } => {
    let features = lent.get(type);
    if (!features) {
      features = {
        own: Int32Array.from(ownFeatures(type)),
        context: CONTEXT_DISTANCES.map((distance) => Int32Array.from(contextFeatures(type, distance))),
      };
      lent.set(type, features);
    }
    return features;
  };
  const pairs = new Int32Array(PAIR_FEATURES);
  const each = (types: readonly WordType[], i: number, visit: (hash: number) => void): void => {
    const at = (j: number): WordType => types[j] ?? boundary;
    for (const hash of featuresOf(types[i]!).own) visit(hash);
    CONTEXT_DISTANCES.forEach((distance, row) => featuresOf(at(i + distance)).context[row]!.forEach(visit));
    pairFeatures(at(i - 2), at(i - 1), types[i]!, at(i + 1), at(i + 2), pairs);
    pairs.forEach(visit);
  };
  const counts = new FeatureCounts();
  for (const { types } of examples)
    for (let i = 0; i < types.length; i++)
      if (candidatesOf(types[i]!).length > 1) each(types, i, (hash) => counts.add(hash));
  return examples.map(({ types, gold, weight }) => {
    const features: number[] = [];
    const starts = new Int32Array(types.length + 1);
    for (let i = 0; i < types.length; i++) {
      if (candidatesOf(types[i]!).length > 1)
        each(types, i, (hash) => {
          if (counts.of(hash) >= MIN_COUNT) features.push(hash);
        });
      starts[i + 1] = features.length;
    }
    return {
      starts,
      features: Int32Array.from(features),
      candidates: types.map((type, i) => {
        const candidates = candidatesOf(type);
        return candidates.includes(gold[i]!) ? candidates : Uint8Array.from([...candidates, gold[i]!]);
      }),
      gold,
      weight,
    };
  });
}

/** Shares of right tags on one split. */
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
  const random = new Random(seed);
  const sentences = (['ewt', 'gum'] as const).flatMap((name) =>
    readUd(corpora, name, 'train').flatMap((document) => document.sentences),
  );
  const { names, indexOf } = jointLabels(sentences);
  const copies = sentences.flatMap((rows) => {
    const draw = random.next();
    return draw < 0.03 ? [headline(rows, false)] : draw < 0.04 ? [headline(rows, true)] : [];
  });
  const examples: Example[] = [...sentences, ...copies].map((rows, i) => ({
    types: lexicon.typesOf(wordsOf([rows])),
    gold: Uint8Array.from(rows, indexOf),
    weight: i < sentences.length ? 1 : 0.5,
  }));
  log(`  ${names.length} labels, ${examples.length} sentences`);
  const dictionary = dictionaryArrays(examples, names.length);
  const empty: WeightsFile = {
    meta: { labels: names, scale: 1 },
    arrays: {
      ...dictionary,
      hashes: new Int32Array(0),
      sizes: new Uint8Array(0),
      pairLabels: new Uint8Array(0),
      pairWeights: new Int8Array(0),
      transitions: new Int16Array(0),
    },
  };
  const candidates = new Map<WordType, Uint8Array>();
  const { TagDictionary } = await import('../src/language/tagger.ts');
  const look = new TagDictionary(empty.arrays);
  const candidatesOf = (type: WordType): Uint8Array => {
    let found = candidates.get(type);
    if (!found) candidates.set(type, (found = look.candidates(type)));
    return found;
  };
  const data = lattices(examples, candidatesOf, lexicon.boundary);
  const active = data.reduce((sum, s) => sum + s.features.length, 0);
  log(`  ${active} active features`);
  const crf = new LatticeCrf(names.length);
  crf.train(data, {
    epochs: Number(process.env['EPOCHS'] ?? 6),
    rate: Number(process.env['RATE'] ?? 0.1),
    l2: Number(process.env['L2'] ?? 1e-5),
    seed,
    log,
  });
  const rows = crf.export(data, names, Number(process.env['PRUNE'] ?? 0.03), log);
  const { labels, scale, ...arrays } = rows;
  const weights: WeightsFile = {
    meta: { model: 'tags', labels, scale },
    arrays: { ...arrays, ...dictionary, transitions: crf.exportTransitions(scale) },
  };
  const fresh = new Lexicon(list);
  const tagger = new Tagger(weights, fresh.boundary);
  const scores: Record<string, number> = {};
  for (const name of ['ewt', 'gum'] as const) {
    const dev = readUd(corpora, name, 'dev').flatMap((document) => document.sentences);
    const { upos, xpos } = tagScores(tagger, fresh, dev);
    scores[`${name} dev UPOS`] = upos;
    scores[`${name} dev XPOS`] = xpos;
    log(`  ${name} dev: UPOS ${upos.toFixed(4)}, XPOS ${xpos.toFixed(4)}`);
  }
  return { weights, data: 'EWT and GUM train (gold tags)', scores };
};
