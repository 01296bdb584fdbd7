// The UD English treebanks as documents, each with its id and its genre.
import { join } from 'node:path';
import type { ConlluSentence } from '../src/language/conllu.ts';
import { documentsOf, readTreebank } from './segmentation.ts';
import type { TaskOptions } from './task.ts';

export interface TreebankDocument {
  /** As `# newdoc id` gives it. */
  readonly id: string;
  /** `news` for `GUM_news_afghan`, `weblog` for `weblog-blogspot.com_…`. */
  readonly genre: string;
  readonly sentences: readonly ConlluSentence[];
}

/** The treebanks that are scored: EWT (web text) and GUM (many genres). */
export const TREEBANKS = ['ewt', 'gum'] as const;

/** The documents of one treebank. EWT's dev split is a plain file, all others are gzipped. */
export function treebankDocuments(
  treebank: (typeof TREEBANKS)[number],
  { corpora, split }: TaskOptions,
): TreebankDocument[] {
  const plain = treebank === 'ewt' && split === 'dev';
  const sentences = readTreebank(join(corpora, 'ud', `${treebank}-${split}.conllu${plain ? '' : '.gz'}`));
  return documentsOf(sentences).map((document, i) => {
    const line = document[0]!.comments.find((comment) => comment.startsWith('# newdoc id')) ?? '';
    const id = line.split('= ')[1] ?? `${treebank} document ${i + 1}`;
    return { id, genre: /^(?:GUM_)?([a-z]+)/.exec(id)?.[1] ?? 'other', sentences: document };
  });
}
