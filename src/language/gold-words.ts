// The words of a CoNLL-U file as they are, with the text they make: for tagging given tokens, training and scoring.

import { type ConlluSentence, isWordRow } from './conllu.ts';
import type { Words } from './words.ts';

/**
 * The syntactic words of `sentences`, their sentences kept. The text is made from the forms and `SpaceAfter=No`;
 * a space stands between sentences, a blank line before `# newpar` and `# newdoc`. A word of a range (`3-4 don't`)
 * has its own offsets where the words written together make the range, else those of the whole range.
 */
export function goldWords(sentences: readonly ConlluSentence[]): Words {
  const form: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const starts: number[] = [];
  const paragraphs: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let space = '';
  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { comments, rows } of sentences) {
    if (starts.length === 0 || comments.some(opensParagraph)) {
      if (starts.length > 0) space = '\n\n';
      paragraphs.push(form.length);
    } else if (space === '') space = ' ';
    starts.push(form.length);
    let rangeEnd = 0;
    let inner = 0;
    let whole = '';
    for (const row of rows) {
      const dash = row.id.indexOf('-');
      if (dash < 0 && !isWordRow(row)) continue;
      const word = Number(row.id.slice(dash + 1));
      if (dash < 0 && word <= rangeEnd) {
        const found = whole.startsWith(row.form, inner) ? inner : -1;
        form.push(row.form);
        from.push(found < 0 ? length - whole.length : length - whole.length + found);
        to.push(found < 0 ? length : length - whole.length + found + row.form.length);
        inner = found < 0 ? whole.length : found + row.form.length;
        continue;
      }
      write(space);
      if (dash < 0) {
        form.push(row.form);
        from.push(length);
        to.push(length + row.form.length);
      } else {
        rangeEnd = word;
        inner = 0;
        whole = row.form;
      }
      write(row.form);
      space = /(?:^|\|)SpaceAfter=No(?:$|\|)/.test(row.misc) ? '' : ' ';
    }
  }
  const paragraphStart = new Uint8Array(form.length);
  for (const word of paragraphs) paragraphStart[word] = 1;
  return {
    text: pieces.join(''),
    count: form.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    form,
    sentenceStarts: Int32Array.from([...starts, form.length]),
    paragraphStart,
  };
}

function opensParagraph(comment: string): boolean {
  return /^#\s*new(?:par|doc)\b/.test(comment);
}
