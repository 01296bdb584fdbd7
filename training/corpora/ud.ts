// The UD English treebanks: EWT and GUM, and which of GUM's documents may be trained on.
import { join } from 'node:path';
import { readTreebank, type TreebankDocument } from './columns.ts';

/** Genres of GUM whose texts are under non-commercial licences: never trained on. */
export const NON_COMMERCIAL_GENRES: ReadonlySet<string> = new Set([
  'fiction',
  'whow',
  'essay',
  'letter',
  'podcast',
]);

/** `news` for `GUM_news_afghan`; null for a document of EWT. */
export function genreOf(id: string): string | null {
  return /^GUM_([a-z]+)_/.exec(id)?.[1] ?? null;
}

/** One split of EWT or GUM. Train of GUM comes without the genres that forbid commercial use. */
export function readUd(corpora: string, name: 'ewt' | 'gum', split: 'train' | 'dev'): TreebankDocument[] {
  const file = `${name}-${split}.conllu${name === 'ewt' && split === 'dev' ? '' : '.gz'}`;
  const documents = readTreebank(join(corpora, 'ud', file));
  return split === 'train'
    ? documents.filter((d) => !NON_COMMERCIAL_GENRES.has(genreOf(d.id) ?? ''))
    : documents;
}
