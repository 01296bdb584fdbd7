// The task `trees`: heads and relations of gold words with our own tags, EWT and GUM, by genre.
import { type ConlluSentence, isWordRow } from '../src/language/conllu.ts';
import { goldWords } from '../src/language/gold-words.ts';
import { RELATIONS } from '../src/language/trees.ts';
import { openParser, type Parser } from '../src/serve/models.ts';
import type { DocumentCounts, TaskOptions, TaskResult } from './task.ts';
import { TREEBANKS, treebankDocuments } from './treebanks.ts';

/** How many words there are, with the right head, and with the right relation too (subtypes left out). */
interface Hits {
  words: number;
  heads: number;
  both: number;
}

const PLAIN = RELATIONS.map((name) => name.split(':')[0]!);

/** Figures: `<treebank>.uas` and `<treebank>.las`, punctuation counted. */
export async function evaluateTrees(options: TaskOptions): Promise<TaskResult> {
  const parser = await openParser();
  const figures: Record<string, number> = {};
  const documents: Record<string, DocumentCounts> = {};
  const relations = new Map<string, Hits>();
  const rows = [['', 'UAS', 'LAS', 'words']];
  for (const treebank of TREEBANKS) {
    const total = { words: 0, heads: 0, both: 0 };
    const genres = new Map<string, Hits>();
    for (const { id, genre, sentences } of treebankDocuments(treebank, options)) {
      const hits = count(parser, sentences, relations);
      const ofGenre = genres.get(genre) ?? { words: 0, heads: 0, both: 0 };
      genres.set(genre, ofGenre);
      for (const sum of [total, ofGenre]) add(sum, hits);
      documents[id] = { right: hits.both, wrong: hits.words - hits.both, heads: hits.heads };
    }
    figures[`${treebank}.uas`] = total.heads / total.words;
    figures[`${treebank}.las`] = total.both / total.words;
    rows.push(cells(treebank, total));
    for (const [genre, hits] of [...genres].sort()) rows.push(cells(`  ${genre}`, hits));
  }
  const frequent = [...relations]
    .filter(([, hits]) => hits.words >= 50)
    .sort((a, b) => b[1].words - a[1].words);
  return {
    task: 'trees',
    figures,
    documents,
    tables: [
      { title: 'Trees of gold words, predicted tags (share right)', rows },
      {
        title: 'By the relation in the treebank',
        rows: [
          ['', 'head', 'head and relation', 'words'],
          ...frequent.map(([name, hits]) => cells(name, hits)),
        ],
      },
    ],
  };
}

function count(parser: Parser, sentences: readonly ConlluSentence[], byRelation: Map<string, Hits>): Hits {
  const { heads, relations, sentenceStarts } = parser.parse(goldWords(sentences));
  const hits = { words: 0, heads: 0, both: 0 };
  sentences.forEach(({ rows }, s) => {
    const begin = sentenceStarts[s]!;
    rows.filter(isWordRow).forEach((row, k) => {
      const gold = row.deprel.split(':')[0]!;
      const i = begin + k;
      const head = (heads[i]! < 0 ? 0 : heads[i]! - begin + 1) === Number(row.head);
      const one = { words: 1, heads: head ? 1 : 0, both: head && PLAIN[relations[i]!] === gold ? 1 : 0 };
      const ofRelation = byRelation.get(gold) ?? { words: 0, heads: 0, both: 0 };
      byRelation.set(gold, ofRelation);
      for (const sum of [hits, ofRelation]) add(sum, one);
    });
  });
  return hits;
}

function add(sum: Hits, hits: Hits): void {
  sum.words += hits.words;
  sum.heads += hits.heads;
  sum.both += hits.both;
}

function cells(name: string, { words, heads, both }: Hits): string[] {
  return [name, (heads / words).toFixed(4), (both / words).toFixed(4), String(words)];
}
