// The task `tags`: UPOS, XPOS and lemma of gold words, EWT and GUM, by genre.
import { type ConlluSentence, isWordRow } from '../src/language/conllu.ts';
import { goldWords } from '../src/language/gold-words.ts';
import { type Language, UPOS, XPOS } from '../src/language/language.ts';
import { openLanguage } from '../src/serve/models.ts';
import type { DocumentCounts, TaskOptions, TaskResult } from './task.ts';
import { TREEBANKS, treebankDocuments } from './treebanks.ts';

const PARTS = ['upos', 'xpos', 'lemma'] as const;

/** How many words there are, and of how many each part, and all three together, are right. */
type Hits = Record<(typeof PARTS)[number] | 'all' | 'words', number>;

/** Figures: `<treebank>.upos`, `.xpos` and `.lemma`, the share of gold words that is right. */
export async function evaluateTags(options: TaskOptions): Promise<TaskResult> {
  const language = await openLanguage();
  const figures: Record<string, number> = {};
  const documents: Record<string, DocumentCounts> = {};
  const rows = [['', 'UPOS', 'XPOS', 'lemma', 'all three', 'words']];
  for (const treebank of TREEBANKS) {
    const total = noHits();
    const genres = new Map<string, Hits>();
    for (const { id, genre, sentences } of treebankDocuments(treebank, options)) {
      const hits = count(language, sentences);
      const ofGenre = genres.get(genre) ?? noHits();
      genres.set(genre, ofGenre);
      addTo(total, hits);
      addTo(ofGenre, hits);
      const { words, all, upos, xpos, lemma } = hits;
      documents[id] = { right: all, wrong: words - all, upos, xpos, lemma };
    }
    for (const part of PARTS) figures[`${treebank}.${part}`] = total[part] / total.words;
    rows.push(cells(treebank, total));
    for (const [genre, hits] of [...genres].sort()) rows.push(cells(`  ${genre}`, hits));
  }
  const title = 'Tags and lemmas of gold words (share right)';
  return { task: 'tags', figures, documents, tables: [{ title, rows }] };
}

function count(language: Language, sentences: readonly ConlluSentence[]): Hits {
  const { upos, xpos, lemma } = language.tag(goldWords(sentences));
  const hits = noHits();
  for (const row of sentences.flatMap(({ rows }) => rows.filter(isWordRow))) {
    const i = hits.words++;
    const right = [row.upos === UPOS[upos[i]!], row.xpos === XPOS[xpos[i]!], row.lemma === lemma[i]!.text];
    PARTS.forEach((part, k) => {
      if (right[k]) hits[part]++;
    });
    if (right.every(Boolean)) hits.all++;
  }
  return hits;
}

function noHits(): Hits {
  return { upos: 0, xpos: 0, lemma: 0, all: 0, words: 0 };
}

function addTo(sum: Hits, hits: Hits): void {
  for (const key of Object.keys(sum) as (keyof Hits)[]) sum[key] += hits[key];
}

function cells(name: string, { words, upos, xpos, lemma, all }: Hits): string[] {
  return [name, ...[upos, xpos, lemma, all].map((n) => (n / words).toFixed(4)), String(words)];
}
