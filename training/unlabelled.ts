// All training text as sentences of words, whatever its annotation: what word classes are induced from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSilver } from './corpora/silver.ts';
import { readUd } from './corpora/ud.ts';

const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** White-space text cut roughly into words and sentences: good enough to count neighbours in. */
function roughSentences(text: string): string[][] {
  const sentences: string[][] = [[]];
  for (const token of text.match(/[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? []) {
    const clitic = CLITIC.exec(token);
    if (clitic) sentences.at(-1)!.push(clitic[1]!, clitic[2]!);
    else sentences.at(-1)!.push(token);
    if (/[.!?]/.test(token) && token.length === 1) sentences.push([]);
  }
  return sentences;
}

/** The treebanks' train splits, PolNeAR's train articles and the Guardian reports. */
export function unlabelledSentences(corpora: string): string[][] {
  const sentences: string[][] = [];
  for (const name of ['ewt', 'gum'] as const)
    for (const document of readUd(corpora, name, 'train'))
      for (const rows of document.sentences) sentences.push(rows.map((row) => row.form));
  for (const document of readSilver(corpora, 'train'))
    for (const rows of document.sentences)
      sentences.push(
        rows.flatMap((row) => (/^\p{L}.*-/u.test(row.form) ? row.form.split(/(-)/) : [row.form])),
      );
  for (const line of readFileSync(join(corpora, 'guardian-sdf', 'reports.jsonl'), 'utf8')
    .trim()
    .split('\n'))
    sentences.push(...roughSentences((JSON.parse(line) as { text: string }).text));
  return sentences.map((words) => words.filter((word) => word !== '')).filter((words) => words.length > 0);
}
