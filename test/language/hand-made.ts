// Words and trees written by hand, one word `form/lemma/UPOS/XPOS/head/relation`, with the head's number in its
// sentence from 1 (0: the root), and a name label behind a further stroke; `|` parts sentences.
import { Graph } from '../../src/language/graph.ts';
import { NAME_LABELS, type TaggedWords, UPOS, XPOS } from '../../src/language/language.ts';
import type { Trees } from '../../src/language/trees.ts';
import { relationIndex } from '../../src/language/trees-relations.ts';
import { hashString } from '../../src/model/hash.ts';

function indexOf(list: readonly string[], name: string): number {
  const index = list.indexOf(name);
  if (index < 0) throw new Error(`no such label: ${name}`);
  return index;
}

/** The words and their trees. The text has one blank between words. Word types are left out: rules do not ask for them. */
export function handMade(notation: string): TaggedWords & Trees {
  const sentences = notation
    .split(' | ')
    .map((sentence) => sentence.split(' ').map((word) => word.split('/')));
  const rows = sentences.flat();
  const starts = [0];
  for (const { length } of sentences) starts.push(starts.at(-1)! + length);
  const sentenceOf = sentences.flatMap((words, s) => words.map(() => s));
  const ends: number[] = [];
  for (const [form] of rows) ends.push((ends.at(-1) ?? -1) + 1 + form!.length);
  return {
    text: rows.map(([form]) => form).join(' '),
    count: rows.length,
    from: Int32Array.from(rows, ([form], i) => ends[i]! - form!.length),
    to: Int32Array.from(ends),
    form: rows.map(([form]) => form!),
    sentenceStarts: Int32Array.from(starts),
    paragraphStart: new Uint8Array(rows.length),
    types: [],
    lemma: rows.map(([, lemma]) => ({ text: lemma!, hash: hashString(lemma!) })),
    upos: Uint8Array.from(rows, ([, , upos]) => indexOf(UPOS, upos!)),
    xpos: Uint8Array.from(rows, ([, , , xpos]) => indexOf(XPOS, xpos!)),
    name: Uint8Array.from(rows, (row) => indexOf(NAME_LABELS, row[6] ?? 'O')),
    heads: Int32Array.from(rows, ([, , , , head], i) =>
      head === '0' ? -1 : starts[sentenceOf[i]!]! + Number(head) - 1,
    ),
    relations: Uint8Array.from(rows, ([, , , , , relation]) => relationIndex(relation!)),
  };
}

/** The same as a graph. */
export function handMadeGraph(notation: string): Graph {
  const words = handMade(notation);
  return new Graph(words, words, new Uint8Array(words.sentenceStarts.length - 1).fill(1));
}
