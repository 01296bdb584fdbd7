// The evaluation tasks by name, each from corpora to a result: what is read, by what, and how it is laid out.
import { join } from 'node:path';
import { openReader } from '../src/serve/models.ts';
import { documentsOf, f1, readTreebank, type SegmentationScore, scoreSegmentation } from './segmentation.ts';
import { evaluateStatements, goldDocuments } from './statements.ts';
import { evaluateTags } from './tags-task.ts';
import { type DocumentCounts, figure, type TaskOptions, type TaskResult } from './task.ts';

type Task = (options: TaskOptions) => TaskResult | Promise<TaskResult>;

/** In the order in which they are run when none is named. */
export const TASKS: Readonly<Record<string, Task>> = {
  segmentation,
  tags: evaluateTags,
  statements: async (options) => {
    const documents = goldDocuments(options);
    const reader = await openReader();
    return evaluateStatements(documents, ({ id, text, published }) =>
      reader.read(published === undefined ? { id, text } : { id, text, published }),
    );
  },
};

function segmentation({ corpora, split }: TaskOptions): TaskResult {
  const documents: Record<string, DocumentCounts> = {};
  const figures: Record<string, number> = {};
  const rows = [['', 'words F', 'sentences F', 'gold words', 'gold sentences']];
  for (const treebank of ['ewt', 'gum']) {
    const plain = treebank === 'ewt' && split === 'dev';
    const sentences = readTreebank(join(corpora, 'ud', `${treebank}-${split}.conllu${plain ? '' : '.gz'}`));
    const whole = scoreSegmentation(treebank, sentences);
    figures[`${treebank}.words`] = f1(whole.words);
    figures[`${treebank}.sentences`] = f1(whole.sentences);
    const genres = new Map<string, SegmentationScore[]>();
    for (const document of documentsOf(sentences)) {
      const line = document[0]!.comments.find((comment) => comment.startsWith('# newdoc id')) ?? '';
      const id = line.split('= ')[1] ?? `document ${Object.keys(documents).length + 1}`;
      const score = scoreSegmentation(id, document);
      const genre = /^(?:GUM_)?([a-z]+)/.exec(id)?.[1] ?? 'other';
      genres.set(genre, [...(genres.get(genre) ?? []), score]);
      documents[id] = counts(score);
    }
    rows.push(cells(whole));
    for (const [genre, scores] of [...genres].sort()) rows.push(cells(sum(`  ${genre}`, scores)));
  }
  const title = 'Words and sentences from raw text against UD English (exact spans)';
  return { task: 'segmentation', figures, documents, tables: [{ title, rows }] };
}

function counts({ words, sentences }: SegmentationScore): DocumentCounts {
  return {
    right: words.right,
    wrong: words.gold + words.found - 2 * words.right,
    sentencesRight: sentences.right,
    sentencesWrong: sentences.gold + sentences.found - 2 * sentences.right,
  };
}

function sum(name: string, scores: readonly SegmentationScore[]): SegmentationScore {
  const add = (part: 'words' | 'sentences', key: 'gold' | 'found' | 'right') =>
    scores.reduce((total, score) => total + score[part][key], 0);
  const all = (part: 'words' | 'sentences') => ({
    gold: add(part, 'gold'),
    found: add(part, 'found'),
    right: add(part, 'right'),
  });
  return { name, words: all('words'), sentences: all('sentences') };
}

function cells({ name, words, sentences }: SegmentationScore): string[] {
  return [name, figure(f1(words)), figure(f1(sentences)), String(words.gold), String(sentences.gold)];
}
