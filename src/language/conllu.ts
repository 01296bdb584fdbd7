// CoNLL-U, the format of Universal Dependencies: text to rows and back, and our words to rows.
// https://universaldependencies.org/format.html

import { isFusedWith } from './en/clitics.ts';
import type { Words } from './words.ts';

/** One row: the ten columns as they stand. `id` is `7`, `3-4` (a written word of several words) or `8.1` (an empty node). */
export interface ConlluRow {
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: string;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

/** One sentence: its comment lines with their `#`, then its rows, as they stand. */
export interface ConlluSentence {
  readonly comments: readonly string[];
  readonly rows: readonly ConlluRow[];
}

/** What is known of each word, by its index in a `Words`; `head` is that of the word in its sentence, 0 for the root. */
export interface WordColumns {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  readonly head?: readonly number[];
  readonly deprel?: readonly string[];
}

const COLUMNS = 10;

/** A row that does not have ten columns, with its line number (from 1). */
export class ConlluError extends Error {
  readonly slug = 'bad-conllu';
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/** The sentences of a CoNLL-U text. Throws `ConlluError` at the first row without ten columns. */
export function parseConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let rows: ConlluRow[] = [];
  let number = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    number++;
    at = end + 1;
    if (line.trim() === '') {
      if (rows.length > 0) {
        sentences.push({ comments, rows });
        comments = [];
        rows = [];
      }
    } else if (line.startsWith('#') && rows.length === 0) comments.push(line);
    else rows.push(parseRow(line, number));
  }
  if (rows.length > 0) sentences.push({ comments, rows });
  return sentences;
}

function parseRow(line: string, number: number): ConlluRow {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS) {
    throw new ConlluError(
      number,
      `a row has ${COLUMNS} columns separated by tabs, this one ${columns.length}`,
    );
  }
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns as [string, ...string[]];
  if (!/^\d+(?:[-.]\d+)?$/.test(id)) throw new ConlluError(number, `"${id}" is not the number of a word`);
  return {
    id,
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    feats: feats!,
    head: head!,
    deprel: deprel!,
    deps: deps!,
    misc: misc!,
  };
}

/** Whether a row is a syntactic word (`7`), neither a range (`3-4`) nor an empty node (`8.1`). */
export function isWordRow(row: ConlluRow): boolean {
  return !row.id.includes('-') && !row.id.includes('.');
}

/** One sentence as CoNLL-U, with the blank line that ends it. */
export function formatConllu(sentence: ConlluSentence): string {
  const lines = [...sentence.comments];
  for (const row of sentence.rows) {
    const { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc } = row;
    lines.push([id, form, lemma, upos, xpos, feats, head, deprel, deps, misc].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
}

/**
 * The same sentences with UPOS, XPOS, LEMMA, HEAD and DEPREL from `columns` and FEATS `_`; comments, ranges, empty
 * nodes, forms, DEPS and MISC stay. The words count through all sentences, in the order of `goldWords(sentences)`.
 */
export function withColumns(sentences: readonly ConlluSentence[], columns: WordColumns): ConlluSentence[] {
  let word = 0;
  return sentences.map(({ comments, rows }) => ({
    comments,
    rows: rows.map((row) => (isWordRow(row) ? { ...row, ...columnsOf(columns, word++) } : row)),
  }));
}

/** One sentence of `words` as rows, with `# newpar`, `# sent_id`, `# text`, ranges such as `3-4 don't` and `SpaceAfter=No`. */
export function sentenceRows(
  words: Words,
  sentence: number,
  columns: WordColumns,
  sentenceId: string,
): ConlluSentence {
  const start = words.sentenceStarts[sentence]!;
  const end = words.sentenceStarts[sentence + 1]!;
  const rows: ConlluRow[] = [];
  let text = '';
  for (let i = start; i < end; ) {
    let last = i;
    while (last + 1 < end && joins(words, last + 1, columns)) last++;
    const misc = last + 1 < words.count && words.from[last + 1] === words.to[last] ? 'SpaceAfter=No' : '_';
    text += words.text.slice(words.from[i], words.to[last]) + (misc === '_' && last + 1 < end ? ' ' : '');
    if (last > i) {
      const form = words.text.slice(words.from[i], words.to[last]);
      const id = `${i - start + 1}-${last - start + 1}`;
      rows.push({ id, form, ...EMPTY, misc });
    }
    for (let k = i; k <= last; k++) {
      const row = { ...EMPTY, ...columnsOf(columns, k), misc: last > i ? '_' : misc };
      rows.push({ id: String(k - start + 1), form: words.form[k]!, ...row });
    }
    i = last + 1;
  }
  const comments = [`# sent_id = ${sentenceId}`, `# text = ${text}`];
  return { comments: words.paragraphStart[start] === 1 ? ['# newpar', ...comments] : comments, rows };
}

const EMPTY = {
  lemma: '_',
  upos: '_',
  xpos: '_',
  feats: '_',
  head: '_',
  deprel: '_',
  deps: '_',
  misc: '_',
} as const;

function joins(words: Words, i: number, columns: WordColumns): boolean {
  if (words.from[i] !== words.to[i - 1]) return false;
  return columns.xpos[i] === 'POS' || isFusedWith(words.form[i - 1]!, words.form[i]!);
}

function columnsOf(columns: WordColumns, word: number): Partial<ConlluRow> {
  const head = columns.head?.[word];
  return {
    lemma: columns.lemma[word] ?? '_',
    upos: columns.upos[word] ?? '_',
    xpos: columns.xpos[word] ?? '_',
    feats: '_',
    head: head === undefined ? '_' : String(head),
    deprel: columns.deprel?.[word] ?? '_',
  };
}
