// The task `segmentation`: words and sentences from raw text, EWT and GUM, by genre.
import { f1, type SegmentationScore, type SpanCounts, scoreSegmentation } from './segmentation.ts';
import { type DocumentCounts, figure, type TaskOptions, type TaskResult } from './task.ts';
import { TREEBANKS, treebankDocuments } from './treebanks.ts';

/** Figures: `<treebank>.words` and `<treebank>.sentences`, F of exact spans. */
export function evaluateSegmentation(options: TaskOptions): TaskResult {
  const documents: Record<string, DocumentCounts> = {};
  const figures: Record<string, number> = {};
  const rows = [['', 'words F', 'sentences F', 'gold words', 'gold sentences']];
  for (const treebank of TREEBANKS) {
    const all: SegmentationScore[] = [];
    const genres = new Map<string, SegmentationScore[]>();
    for (const { id, genre, sentences } of treebankDocuments(treebank, options)) {
      const score = scoreSegmentation(id, sentences);
      all.push(score);
      genres.set(genre, [...(genres.get(genre) ?? []), score]);
      documents[id] = {
        right: score.words.right,
        wrong: wrong(score.words),
        'sentences.right': score.sentences.right,
        'sentences.wrong': wrong(score.sentences),
      };
    }
    const whole = sum(treebank, all);
    figures[`${treebank}.words`] = f1(whole.words);
    figures[`${treebank}.sentences`] = f1(whole.sentences);
    rows.push(cells(whole));
    for (const [genre, scores] of [...genres].sort()) rows.push(cells(sum(`  ${genre}`, scores)));
  }
  const title = 'Words and sentences from raw text (exact spans)';
  return { task: 'segmentation', figures, documents, tables: [{ title, rows }] };
}

/** Extra and missed spans. */
function wrong({ gold, found, right }: SpanCounts): number {
  return gold + found - 2 * right;
}

function sum(name: string, scores: readonly SegmentationScore[]): SegmentationScore {
  const all = (part: 'words' | 'sentences') => {
    const counts = scores.map((score) => score[part]);
    const total = (key: keyof SpanCounts) => counts.reduce((n, c) => n + c[key], 0);
    return { gold: total('gold'), found: total('found'), right: total('right') };
  };
  return { name, words: all('words'), sentences: all('sentences') };
}

function cells({ name, words, sentences }: SegmentationScore): string[] {
  return [name, figure(f1(words)), figure(f1(sentences)), String(words.gold), String(sentences.gold)];
}
