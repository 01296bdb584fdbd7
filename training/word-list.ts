// Learns the word list: distributional classes from all training text, Penn tags and entity classes from the
// silver layer, and how words are written inside sentences.
import { normalise } from '../src/language/word-list.ts';
import { hashString } from '../src/model/hash.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import { entityOf, readSilver } from './corpora/silver.ts';
import { exchangeClasses } from './exchange.ts';
import type { Trainer } from './trainer.ts';
import { unlabelledSentences } from './unlabelled.ts';

const CLUSTERS = 512;
const GROUPS = 64;
const ROUNDS = 12;
const MIN_COUNT = 3;
const ENTITIES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC', 'O'];

class Counts extends Map<string, Map<string, number>> {
  add(word: string, value: string): void {
    let counts = this.get(word);
    if (!counts) this.set(word, (counts = new Map()));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

const sorted = (counts: ReadonlyMap<string, number> | undefined): [string, number][] =>
  [...(counts ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const totalOf = (counts: ReadonlyMap<string, number> | undefined): number =>
  [...(counts?.values() ?? [])].reduce((sum, n) => sum + n, 0);

/** Whether most of a sentence's longer words are capital: a headline, which tells nothing about casing. */
function isTitled(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
}

/** Numbers classes from 1 by how many words they have; those past `limit` or with few words become `fallback`. */
function numberClasses(
  names: readonly string[],
  limit: number,
  fallback: (name: string) => string,
): number[] {
  const sizes = new Map<string, number>();
  for (const name of names) if (name !== '') sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const kept = sorted(sizes).filter(([, n], i) => i < limit && n >= 3);
  const index = new Map(kept.map(([name], i) => [name, i + 1]));
  return names.map((name) => (name === '' ? 0 : (index.get(name) ?? index.get(fallback(name)) ?? 0)));
}

/** The word list's weights file. */
export const trainWordList: Trainer = async ({ corpora, log }) => {
  const sentences = unlabelledSentences(corpora);
  const frequency = new Map<string, number>();
  const casing = new Counts();
  for (const words of sentences) {
    const titled = isTitled(words);
    words.forEach((word, i) => {
      const key = normalise(word);
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
      if (i > 0 && !titled && /^\p{L}/u.test(word) && /^[\p{L}'’]/u.test(words[i - 1]!))
        casing.add(key, /^\p{Lu}/u.test(word) ? 'capital' : 'small');
    });
  }
  const silver = new Counts();
  const entity = new Counts();
  for (const document of readSilver(corpora, 'train'))
    for (const rows of document.sentences) {
      const titled = isTitled(rows.map((row) => row.form));
      for (const row of rows) {
        const key = normalise(row.form);
        if (!titled) silver.add(key, row.xpos);
        if (/^\p{Lu}/u.test(row.form) && !titled) {
          const label = entityOf(row);
          entity.add(key, ENTITIES.includes(label) ? label : 'O');
        }
      }
    }
  const vocabulary = sorted(frequency)
    .filter(([, n]) => n >= MIN_COUNT)
    .map(([word]) => word);
  const rare = vocabulary.length;
  const number = new Map(vocabulary.map((word, i) => [word, i]));
  const stream: number[] = [];
  for (const words of sentences) {
    for (const word of words) stream.push(number.get(normalise(word)) ?? rare);
    stream.push(-1);
  }
  log(`  ${stream.length} words of text, ${vocabulary.length} kinds of word`);
  const tokens = { tokens: Int32Array.from(stream), words: rare + 1 };
  const group = exchangeClasses(tokens, GROUPS, ROUNDS, log);
  const cluster = exchangeClasses(tokens, CLUSTERS, ROUNDS, log);

  const entries = [
    ...new Set([...vocabulary, ...[...silver.keys()].filter((w) => totalOf(silver.get(w)) >= 2)]),
  ];
  const silverName = entries.map((word) => {
    const counts = sorted(silver.get(word));
    const total = totalOf(silver.get(word));
    return counts
      .filter(([, n], i) => total >= 2 && (i === 0 || n >= total * 0.08) && i < 3)
      .map(([tag]) => tag)
      .join(' ');
  });
  const entityName = entries.map((word) => {
    const counts = sorted(entity.get(word));
    const total = totalOf(entity.get(word));
    if (total < 2) return '';
    const strength = counts[0]![1] >= total * 0.9 ? '!' : '';
    return `${counts[0]![0]}${strength} ${strength === '' && counts[1] ? counts[1][0] : ''}`;
  });
  const casingOf = (word: string): number => {
    const capital = casing.get(word)?.get('capital') ?? 0;
    const total = totalOf(casing.get(word));
    return total < 2
      ? 0
      : capital < total * 0.05
        ? 1
        : capital < total * 0.5
          ? 2
          : capital < total * 0.95
            ? 3
            : 4;
  };
  const order = entries
    .map((word, i) => ({ word, i, hash: hashString(word) }))
    .sort((a, b) => a.hash - b.hash)
    .filter((entry, i, all) => i === 0 || all[i - 1]!.hash !== entry.hash);
  const column = (value: (word: string, i: number) => number): number[] =>
    order.map(({ word, i }) => value(word, i));
  const silverClass = numberClasses(silverName, 200, (name) => name.split(' ')[0]!);
  const entityClass = numberClasses(entityName, 60, (name) => `${name.split(' ')[0]!} `);
  const weights: WeightsFile = {
    meta: { model: 'word-list' },
    arrays: {
      hash: Int32Array.from(order, ({ hash }) => hash),
      cluster: Uint16Array.from(column((w) => (number.has(w) ? cluster[number.get(w)!]! + 1 : 0))),
      group: Uint8Array.from(column((w) => (number.has(w) ? group[number.get(w)!]! + 1 : 0))),
      silver: Uint8Array.from(column((_, i) => silverClass[i]!)),
      casing: Uint8Array.from(column(casingOf)),
      entity: Uint8Array.from(column((_, i) => entityClass[i]!)),
    },
  };
  return {
    weights,
    data: 'EWT and GUM train, PolNeAR train (text and CoreNLP silver), Guardian reports',
    scores: {},
  };
};
