// A report as CoNLL-U: a document with its paragraphs, sentences and words.
import { formatConllu, sentenceRows } from '../../language/conllu.ts';
import { type TaggedWords, UPOS, XPOS } from '../../language/language.ts';
import { segment } from '../../language/segment.ts';
import { sentenceCount } from '../../language/words.ts';
import type { Report } from '../../text/report.ts';
import type { TaggingEngine } from './engine.ts';
import type { Writer } from './writer.ts';

/** Tags as they are written, by word. */
export function columnsOf({ upos, xpos, lemma }: TaggedWords) {
  return {
    upos: Array.from(upos, (tag) => UPOS[tag]!),
    xpos: Array.from(xpos, (tag) => XPOS[tag]!),
    lemma: lemma.map(({ text }) => text),
  };
}

export function conlluWriter(language: TaggingEngine): Writer {
  return (report) => ({ text: conllu(report, language), statements: 0 });
}

function conllu(report: Report, language: TaggingEngine): string {
  const words = language.tag(segment(report.text));
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
