// Reads tab-separated treebank files (CoNLL-U, plain or gzip) into sentences of rows and rows into Words.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Words } from '../../src/language/words.ts';

/** One word row of a treebank file; fields as they stand in the file. */
export interface Row {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Number of the word's head in its sentence, from 1; 0 for the root. */
  readonly head: number;
  readonly misc: string;
  /** Whether white space follows the word in the text. */
  readonly spaceAfter: boolean;
}

/** A document of a treebank: its id as the file gives it and its sentences. */
export interface TreebankDocument {
  readonly id: string;
  readonly sentences: readonly (readonly Row[])[];
}

/** The whole text of a file, unzipped when its name ends in `.gz`. */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The documents of a CoNLL-U file: a `newdoc id` or a change of `doc_id` begins one. Empty nodes are left out. */
export function readTreebank(path: string): TreebankDocument[] {
  const documents: { id: string; sentences: Row[][] }[] = [];
  let rows: Row[] = [];
  let rangeEnd = 0;
  let rangeSpace = true;
  for (const line of readTextFile(path).split('\n')) {
    if (line === '') {
      if (rows.length > 0) documents.at(-1)!.sentences.push(rows);
      rows = [];
      rangeEnd = 0;
    } else if (line.startsWith('#')) {
      const id = /^# (?:newdoc id|doc_id) = (.+)$/.exec(line)?.[1];
      if (id !== undefined && documents.at(-1)?.id !== id) documents.push({ id, sentences: [] });
    } else {
      const cells = line.split('\t');
      const [id, form, lemma, upos, xpos] = cells as [string, string, string, string, string];
      const misc = cells[9]!;
      const range = /^\d+-(\d+)$/.exec(id);
      if (range) {
        rangeEnd = Number(range[1]);
        rangeSpace = !misc.includes('SpaceAfter=No');
      } else if (!id.includes('.')) {
        const number = Number(id);
        const inside = number < rangeEnd;
        const space = number === rangeEnd ? rangeSpace : !misc.includes('SpaceAfter=No');
        rows.push({ form, lemma, upos, xpos, head: Number(cells[6]), misc, spaceAfter: !inside && space });
      }
    }
  }
  if (rows.length > 0) documents.at(-1)!.sentences.push(rows);
  return documents;
}

/** Sentences of rows as the Words that segmentation would give: the forms joined as `spaceAfter` says. */
export function wordsOf(sentences: readonly (readonly Row[])[]): Words {
  const count = sentences.reduce((sum, rows) => sum + rows.length, 0);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const form: string[] = [];
  const sentenceStarts = new Int32Array(sentences.length + 1);
  const pieces: string[] = [];
  let at = 0;
  sentences.forEach((rows, s) => {
    sentenceStarts[s] = form.length;
    for (const row of rows) {
      from[form.length] = at;
      at += row.form.length;
      to[form.length] = at;
      form.push(row.form);
      pieces.push(row.form);
      if (row.spaceAfter) {
        pieces.push(' ');
        at++;
      }
    }
  });
  sentenceStarts[sentences.length] = count;
  return {
    text: pieces.join(''),
    count,
    from,
    to,
    form,
    sentenceStarts,
    paragraphStart: new Uint8Array(count),
  };
}
