// A report as CoNLL-U: a document with its paragraphs, sentences and words.
import { formatConllu, sentenceRows, type WordColumns } from '../../language/conllu.ts';
import { UPOS, XPOS } from '../../language/language.ts';
import { segment } from '../../language/segment.ts';
import { type ParsedWords, RELATIONS } from '../../language/trees.ts';
import { sentenceCount } from '../../language/words.ts';
import type { Report } from '../../text/report.ts';
import type { ParsingEngine } from './engine.ts';
import type { Writer } from './writer.ts';

/** Tags, lemmas and trees as they are written, by word. */
export function columnsOf({ upos, xpos, lemma, heads, relations, sentenceStarts }: ParsedWords): WordColumns {
  const head = new Array<number>(heads.length);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const begin = sentenceStarts[s]!;
    for (let i = begin; i < sentenceStarts[s + 1]!; i++) head[i] = heads[i]! < 0 ? 0 : heads[i]! - begin + 1;
  }
  return {
    upos: Array.from(upos, (tag) => UPOS[tag]!),
    xpos: Array.from(xpos, (tag) => XPOS[tag]!),
    lemma: lemma.map(({ text }) => text),
    head,
    deprel: Array.from(relations, (relation) => RELATIONS[relation]!),
  };
}

export function conlluWriter(parser: ParsingEngine): Writer {
  return (report) => ({ text: conllu(report, parser), statements: 0 });
}

function conllu(report: Report, parser: ParsingEngine): string {
  const words = parser.parse(segment(report.text));
  const columns = columnsOf(words);
  const id = oneLine(report.id);
  const written: string[] = [];
  for (let s = 0; s < sentenceCount(words); s++) {
    const { comments, rows } = sentenceRows(words, s, columns, `${id}-${s + 1}`);
    const opening: string[] = [];
    if (s === 0) {
      opening.push(`# newdoc id = ${id}`);
      if (report.title) opening.push(`# meta::title = ${oneLine(report.title)}`);
    }
    written.push(formatConllu({ comments: [...opening, ...comments], rows }));
  }
  return written.join('');
}

/** Comments are lines: ids and titles must not end them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
