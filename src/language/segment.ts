// Text in, words and sentences out. The rules are in tokenize.ts (words), lines.ts (line breaks) and sentences.ts.

import { resolveLines } from './lines.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';
import { Gap } from './word-spans.ts';
import type { Words } from './words.ts';

/**
 * The words and sentences of `text`. Words are syntactic words as in Universal Dependencies English, each a
 * substring of `text`, in order, without overlap; every character but space and control characters is in exactly
 * one. Takes time linear in the length of `text`, whatever is in it, and never throws.
 */
export function segment(text: string): Words {
  const spans = tokenize(text);
  resolveLines(text, spans);
  const starts = splitSentences(text, spans);
  const { count } = spans;
  const form = new Array<string>(count);
  const paragraphStart = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    form[i] = text.slice(spans.from[i], spans.to[i]);
    if (spans.gap[i] === Gap.Paragraph) paragraphStart[i] = 1;
  }
  const sentenceStarts = new Int32Array(starts.length + 1);
  sentenceStarts.set(starts);
  sentenceStarts[starts.length] = count;
  return {
    text,
    count,
    from: spans.from.slice(0, count),
    to: spans.to.slice(0, count),
    form,
    sentenceStarts,
    paragraphStart,
  };
}
