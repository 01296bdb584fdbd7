// Trains the lemmatiser on EWT and GUM train, and on CoreNLP's lemmas of nouns and verbs for words met only in news.

import { lemmaTag } from '../src/language/language.ts';
import { applyScript, nameOfScript, parseScript, scriptOf } from '../src/language/lemma-scripts.ts';
import { exceptionKey, Lemmatizer, lemmaFeatures } from '../src/language/lemmatizer.ts';
import { Lexicon } from '../src/language/lexicon.ts';
import { UPOS, XPOS } from '../src/language/tags.ts';
import { WordList } from '../src/language/word-list.ts';
import { unpackWeights, type WeightsFile } from '../src/model/weights-file.ts';
import { readSilver } from './corpora/silver.ts';
import { readUd } from './corpora/ud.ts';
import { LatticeCrf } from './lattice-crf.ts';
import type { LatticeSentence } from './lattice-sentence.ts';
import type { Trainer } from './trainer.ts';

const SCRIPTS = 250;
const PAST = lemmaTag(UPOS.indexOf('VERB'), XPOS.indexOf('VBD'));
const PARTICIPLE = lemmaTag(UPOS.indexOf('VERB'), XPOS.indexOf('VBN'));
const SILVER_UPOS: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
};

interface Entry {
  readonly form: string;
  readonly tag: number;
  readonly lemmas: Map<string, number>;
}

/** The most frequent lemma of an entry and how often it was seen. */
function likeliest(entry: Entry): [string, number] {
  return [...entry.lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
}

function collect(corpora: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (form: string, upos: string, xpos: string, lemma: string, weight: number): void => {
    const tag = lemmaTag(UPOS.indexOf(upos), XPOS.indexOf(xpos));
    const key = `${form}\t${tag}`;
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { form, tag, lemmas: new Map() }));
    entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + weight);
  };
  for (const name of ['ewt', 'gum'] as const)
    for (const document of readUd(corpora, name, 'train'))
      for (const rows of document.sentences)
        for (const { form, upos, xpos, lemma } of rows)
          if (UPOS.includes(upos) && XPOS.includes(xpos) && lemma !== '_') add(form, upos, xpos, lemma, 1);
  const gold = new Set(entries.keys());
  for (const document of readSilver(corpora, 'train'))
    for (const rows of document.sentences)
      for (const { form, xpos, lemma } of rows) {
        const upos = SILVER_UPOS[xpos];
        if (upos === undefined || !/^[a-z]{3,}$/.test(form) || !/^[a-z]+$/.test(lemma)) continue;
        if (!gold.has(`${form}\t${lemmaTag(UPOS.indexOf(upos), XPOS.indexOf(xpos))}`))
          add(form, upos, xpos, lemma, 0.2);
      }
  return entries;
}

/** The lemmatiser's weights file. */
export const trainLemmas: Trainer = async ({ corpora, seed, models, log }) => {
  const lexicon = new Lexicon(new WordList(await unpackWeights(await models('word-list'))));
  const entries = [...collect(corpora).values()];
  const kinds = new Map<string, number>();
  for (const entry of entries) {
    const name = nameOfScript(scriptOf(entry.form, likeliest(entry)[0]));
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  const labels = [...kinds]
    .filter(([, n]) => n >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SCRIPTS)
    .map(([name]) => name);
  const index = new Map(labels.map((name, i) => [name, i]));
  const scripts = labels.map(parseScript);
  log(`  ${entries.length} forms with tags, ${labels.length} of ${kinds.size} scripts`);

  const byTag = new Map<number, Set<number>>();
  const goldOf = (entry: Entry): number => {
    const lemma = likeliest(entry)[0];
    const script = index.get(nameOfScript(scriptOf(entry.form, lemma)));
    return script ?? -1;
  };
  for (const entry of entries) {
    const gold = goldOf(entry);
    if (gold < 0) continue;
    if (!byTag.has(entry.tag)) byTag.set(entry.tag, new Set());
    byTag.get(entry.tag)!.add(gold);
  }
  const data: LatticeSentence[] = [];
  for (const entry of entries) {
    const gold = goldOf(entry);
    if (gold < 0) continue;
    const lemma = likeliest(entry)[0];
    const candidates = [...byTag.get(entry.tag)!].filter((script) => {
      const made = applyScript(scripts[script]!, entry.form);
      return script === gold || (made !== null && made !== lemma);
    });
    if (candidates.length < 2) continue;
    const features = Int32Array.from(lemmaFeatures(lexicon.type(entry.form, 0), entry.tag));
    data.push({
      starts: Int32Array.of(0, features.length),
      features,
      candidates: [Uint8Array.from(candidates.sort((a, b) => a - b))],
      gold: Uint8Array.of(gold),
      opens: true,
      closes: true,
      weight: Math.min(2, 0.5 + 0.3 * Math.log(1 + likeliest(entry)[1])),
    });
  }
  const crf = new LatticeCrf(labels.length, false);
  crf.train(data, { epochs: 8, rate: 0.15, l2: 1e-4, dropout: 0, seed, log });
  const { labels: names, scale, ...arrays } = crf.export(data, labels, 0.06, log);
  const weights = (exceptions: ReadonlyMap<number, string>): WeightsFile => ({
    meta: {
      model: 'lemmas',
      labels: names,
      scale,
      tags: Object.fromEntries(
        [...byTag].sort((a, b) => a[0] - b[0]).map(([tag, set]) => [tag, [...set].sort((a, b) => a - b)]),
      ),
      exceptions: [...exceptions.values()],
    },
    arrays: { ...arrays, exceptionKeys: Int32Array.from(exceptions.keys()) },
  });
  // What the model gets wrong on its own training words becomes an exception.
  const model = new Lemmatizer(weights(new Map()));
  const votes = new Map<number, Map<string, number>>();
  for (const entry of entries)
    for (const [lemma, n] of entry.lemmas) {
      const key = exceptionKey(entry.form, entry.tag);
      const wrong = model.lemma(lexicon.type(entry.form, 0), entry.tag).text !== lemma;
      const counts = votes.get(key) ?? new Map<string, number>();
      votes.set(key, counts);
      const vote = wrong ? lemma : '';
      counts.set(vote, (counts.get(vote) ?? 0) + n);
    }
  const exceptions = new Map<number, string>();
  for (const [key, counts] of [...votes].sort((a, b) => a[0] - b[0])) {
    const [lemma] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    if (lemma !== '') exceptions.set(key, lemma);
  }
  for (const { form, tag } of entries) {
    // Past tense and participle of irregular verbs are alike more often than not.
    const lemma = exceptions.get(exceptionKey(form, tag));
    const twin = exceptionKey(form, tag === PAST ? PARTICIPLE : PAST);
    if (lemma !== undefined && (tag === PAST || tag === PARTICIPLE) && !votes.has(twin))
      exceptions.set(twin, lemma);
  }
  log(`  ${exceptions.size} exceptions`);
  const file = weights(exceptions);
  const final = new Lemmatizer(file);
  const scores: Record<string, number> = {};
  for (const name of ['ewt', 'gum'] as const) {
    let right = 0;
    let total = 0;
    for (const document of readUd(corpora, name, 'dev'))
      for (const row of document.sentences.flat()) {
        total++;
        const tag = lemmaTag(UPOS.indexOf(row.upos), XPOS.indexOf(row.xpos));
        const found = final.lemma(lexicon.type(row.form, 0), tag).text;
        if (found === row.lemma) right++;
      }
    scores[`${name} dev lemma, gold tags`] = right / total;
    log(`  ${name} dev: lemma ${(right / total).toFixed(4)} with gold tags`);
  }
  return { weights: file, data: 'EWT and GUM train (gold lemmas), CoreNLP lemmas of PolNeAR train', scores };
};
