// The sentence of a text around some words.
import { segment } from '../../language/segment.ts';
import { sentenceSpans } from '../../language/sentence-spans.ts';
import type { Span } from '../../text/span.ts';

/** The sentence that holds the beginning of a span; the span itself where none does. */
export function sentenceAround(text: string, span: Span): Span {
  return sentenceSpans(segment(text)).find(([from, to]) => from <= span[0] && span[0] < to) ?? span;
}
