// Scores words and sentences against Universal Dependencies treebanks: F1 of exact UTF-16 spans.
// Alone: npx tsx evaluation/segmentation.ts [train|dev]

import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type ConlluSentence, parseConllu } from '../src/language/conllu.ts';
import { goldWords } from '../src/language/gold-words.ts';
import { segment } from '../src/language/segment.ts';
import type { Words } from '../src/language/words.ts';

/** Counts of spans: in the gold, in the output, and in both. */
export interface SpanCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** How well the words and the sentences of one set of texts were found. */
export interface SegmentationScore {
  readonly name: string;
  readonly words: SpanCounts;
  readonly sentences: SpanCounts;
}

/** F1 of `counts`; 0 when there is nothing. */
export function f1({ gold, found, right }: SpanCounts): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found);
}

/** Scores `segment` on the treebank `sentences`, one text a document (`# newdoc`). */
export function scoreSegmentation(name: string, sentences: readonly ConlluSentence[]): SegmentationScore {
  let words: SpanCounts = { gold: 0, found: 0, right: 0 };
  let whole: SpanCounts = { gold: 0, found: 0, right: 0 };
  for (const document of documentsOf(sentences)) {
    const gold = goldWords(document);
    const found = segment(gold.text);
    words = add(words, countSpans(wordSpans(gold), wordSpans(found)));
    whole = add(whole, countSpans(sentenceSpans(gold), sentenceSpans(found)));
  }
  return { name, words, sentences: whole };
}

/** The documents of a treebank, cut at `# newdoc`. */
export function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (documents.length === 0 || sentence.comments.some((line) => /^#\s*newdoc\b/.test(line)))
      documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

/** The treebank sentences of a CoNLL-U file, gzipped or not. */
export function readTreebank(path: string): ConlluSentence[] {
  const bytes = readFileSync(path);
  return parseConllu((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function wordSpans(words: Words): [number, number][] {
  return Array.from({ length: words.count }, (_, i) => [words.from[i]!, words.to[i]!]);
}

function sentenceSpans(words: Words): [number, number][] {
  const { sentenceStarts: starts } = words;
  return Array.from({ length: starts.length - 1 }, (_, s) => [
    words.from[starts[s]!]!,
    words.to[starts[s + 1]! - 1]!,
  ]);
}

function countSpans(gold: readonly [number, number][], found: readonly [number, number][]): SpanCounts {
  const known = new Set(gold.map(String));
  return {
    gold: gold.length,
    found: found.length,
    right: found.filter((span) => known.has(String(span))).length,
  };
}

function add(a: SpanCounts, b: SpanCounts): SpanCounts {
  return { gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right };
}

/** The genre of a GUM or EWT document, from its `# newdoc id` (GUM_news_…, weblog-…). */
function genreOf(document: readonly ConlluSentence[]): string {
  const id = document[0]!.comments.find((line) => line.startsWith('# newdoc id')) ?? '';
  return /= (?:GUM_)?([a-z]+)/.exec(id)?.[1] ?? 'other';
}

/** Scores of EWT and GUM and of their genres, from the treebanks in `folder`. */
export function segmentationScores(folder: string, split: 'train' | 'dev'): SegmentationScore[] {
  const scores: SegmentationScore[] = [];
  for (const treebank of ['ewt', 'gum']) {
    const gz = treebank === 'gum' || split === 'train' ? '.gz' : '';
    const sentences = readTreebank(`${folder}/${treebank}-${split}.conllu${gz}`);
    scores.push(scoreSegmentation(treebank, sentences));
    const documents = documentsOf(sentences);
    for (const genre of [...new Set(documents.map(genreOf))].sort()) {
      const those = documents.filter((document) => genreOf(document) === genre);
      scores.push(scoreSegmentation(`${treebank} ${genre}`, those.flat()));
    }
  }
  return scores;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const split = argv.includes('train') ? 'train' : 'dev';
  const folder = process.env['DATELINE_CORPORA'] ?? new URL('../../shared/corpora', import.meta.url).pathname;
  for (const { name, words, sentences } of segmentationScores(`${folder}/ud`, split)) {
    console.log(
      `${name.padEnd(20)} words ${f1(words).toFixed(4)}  sentences ${f1(sentences).toFixed(4)}  (${sentences.gold})`,
    );
  }
}
