// The silver layer of PolNeAR: CoreNLP's words, Penn tags, lemmas and entity classes for the same articles.
import { join } from 'node:path';
import { type Row, readTreebank, type TreebankDocument } from './columns.ts';

/** CoreNLP's entity class of a silver row: `O`, `PERSON`, `ORGANIZATION`, `LOCATION`, `MISC`, `DATE`, … */
export function entityOf(row: Row): string {
  return /(?:^|\|)NER=([A-Z]+)/.exec(row.misc)?.[1] ?? 'O';
}

/** One split of the silver layer. `spaceAfter` is worked out from the offsets, since the file has no SpaceAfter. */
export function readSilver(corpora: string, split: 'train' | 'dev'): TreebankDocument[] {
  return readTreebank(join(corpora, 'polnear', `silver-${split}.conllu.gz`)).map(({ id, sentences }) => ({
    id,
    sentences: sentences.map((rows) =>
      rows.map((row, i) => {
        const next = rows[i + 1];
        const end = /End=(\d+)/.exec(row.misc)?.[1];
        return { ...row, spaceAfter: next === undefined || !next.misc.startsWith(`Start=${end}|`) };
      }),
    ),
  }));
}
