// Where the sentences of segmented words lie in their text.
import type { Span } from '../text/span.ts';
import type { Words } from './words.ts';

/** From the first to the last word of each sentence. */
export function sentenceSpans({ sentenceStarts, from, to }: Words): Span[] {
  const out: Span[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++)
    out.push([from[sentenceStarts[s]!]!, to[sentenceStarts[s + 1]! - 1]!]);
  return out;
}
