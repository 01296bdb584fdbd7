// What the tagger learns from: gold sentences, headline copies of some, and news words that CoreNLP tagged.
import type { Lexicon } from '../src/language/lexicon.ts';
import { UPOS, XPOS } from '../src/language/tags.ts';
import type { WordType } from '../src/language/word-type.ts';
import { type Row, wordsOf } from './corpora/columns.ts';
import type { Random } from './random.ts';

/** A sentence to learn from. */
export interface TagExample {
  readonly types: readonly WordType[];
  /** Joint labels. */
  readonly gold: Uint8Array;
  /** 1 where the label is to be learnt; null when all are. */
  readonly known: Uint8Array | null;
  readonly weight: number;
}

/** The joint labels: a Penn tag, a blank, a universal tag. */
export interface JointLabels {
  readonly names: readonly string[];
  /** The label of a gold row; pairs too rare to be labels fall back to the likeliest for their Penn tag. */
  readonly indexOf: (row: Row) => number;
}

/** Labels from gold rows, frequent first. */
export function jointLabels(sentences: readonly (readonly Row[])[]): JointLabels {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences.flat())
    if (UPOS.includes(upos) && XPOS.includes(xpos))
      counts.set(`${xpos} ${upos}`, (counts.get(`${xpos} ${upos}`) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= 4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const fallback = (xpos: string): number =>
    Math.max(
      0,
      names.findIndex((name) => name.startsWith(`${xpos} `)),
    );
  return { names, indexOf: ({ upos, xpos }) => index.get(`${xpos} ${upos}`) ?? fallback(xpos) };
}

/** A headline copy of a sentence: longer words begin with capitals, or all letters are capitals. */
function headline(rows: readonly Row[], all: boolean): Row[] {
  return rows.map((row, i) => {
    if (/^['’]|^n['’]t$/.test(row.form) && !all) return row;
    if (all) return { ...row, form: row.form.toUpperCase() };
    const raised = i === 0 || row.form.length >= 4 || /^(?:NOUN|VERB|ADJ|ADV|PRON|AUX)$/.test(row.upos);
    return raised ? { ...row, form: row.form.slice(0, 1).toUpperCase() + row.form.slice(1) } : row;
  });
}

const HEADLINES = 0.02;
const CAPITALS = 0.007;

/** Gold sentences, and headline copies of a few at half weight. */
export function goldExamples(
  sentences: readonly (readonly Row[])[],
  labels: JointLabels,
  lexicon: Lexicon,
  random: Random,
): TagExample[] {
  const example = (rows: readonly Row[], weight: number): TagExample => ({
    types: lexicon.typesOf(wordsOf([rows])),
    gold: Uint8Array.from(rows, labels.indexOf),
    known: null,
    weight,
  });
  return sentences.flatMap((rows) => {
    const draw = random.next();
    if (draw >= HEADLINES + CAPITALS) return [example(rows, 1)];
    return [example(rows, 1), example(headline(rows, draw >= HEADLINES), 0.5)];
  });
}

/** Penn tags that give the universal tag away, for words that no gold row has with another. */
const GIVEN_AWAY: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  RB: 'ADV',
  MD: 'AUX',
  CD: 'NUM',
  PRP: 'PRON',
  PRP$: 'PRON',
  CC: 'CCONJ',
};

/** The joint label of `that`, on which indirect speech hangs: a determiner is one before a noun or its adjective. */
function thatLabel(xpos: string, next: Row | undefined): string {
  if (xpos === 'IN') return 'IN SCONJ';
  if (xpos === 'WDT') return 'WDT PRON';
  if (xpos !== 'DT') return '';
  return /^(?:NN|JJ|CD|VBG)/.test(next?.xpos ?? '') ? 'DT DET' : 'DT PRON';
}

/**
 * Silver sentences. A word is learnt where its Penn tag decides the universal tag: by the treebanks when they have
 * the word, else by GIVEN_AWAY. To be fair to all tags of a word, a word of which one Penn tag stands for several
 * universal tags is not learnt at all; nor are hyphenated words, marks, `to` and capitals of words also written small.
 */
export function silverExamples(
  sentences: readonly (readonly Row[])[],
  gold: readonly (readonly Row[])[],
  labels: JointLabels,
  lexicon: Lexicon,
  weight: number,
): TagExample[] {
  const index = new Map(labels.names.map((name, i) => [name, i]));
  const uposOf = new Map<string, Map<string, number>>();
  const common = new Set<string>();
  for (const { form, upos, xpos } of gold.flat()) {
    const key = `${form.toLowerCase()} ${xpos}`;
    const counts = uposOf.get(key) ?? new Map<string, number>();
    uposOf.set(key, counts.set(upos, (counts.get(upos) ?? 0) + 1));
    if (!xpos.startsWith('NNP')) common.add(form.toLowerCase());
  }
  const decided = new Map<string, string>();
  const doubtful = new Set(['to']);
  for (const [key, counts] of uposOf) {
    const [[upos, most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (most >= total * 0.97) decided.set(key, upos);
    else doubtful.add(key.slice(0, key.indexOf(' ')));
  }
  const labelOf = ({ form, xpos }: Row, next: Row | undefined): number => {
    const lower = form.toLowerCase();
    if (lower === 'that') return index.get(thatLabel(xpos, next)) ?? -1;
    if (doubtful.has(lower) || !/^[\p{L}\p{N}'’.,]+$/u.test(form) || !/[\p{L}\p{N}]/u.test(form)) return -1;
    if (/^\p{Lu}/u.test(form) && common.has(lower)) return -1;
    const upos =
      decided.get(`${lower} ${xpos}`) ?? (/^(?:MD|PRP\$?|CC)$/.test(xpos) ? undefined : GIVEN_AWAY[xpos]);
    return upos === undefined ? -1 : (index.get(`${xpos} ${upos}`) ?? -1);
  };
  return sentences.map((rows) => {
    const found = rows.map((row, i) => labelOf(row, rows[i + 1]));
    return {
      types: lexicon.typesOf(wordsOf([rows])),
      gold: Uint8Array.from(found, (label) => Math.max(0, label)),
      known: Uint8Array.from(found, (label) => (label >= 0 ? 1 : 0)),
      weight,
    };
  });
}
