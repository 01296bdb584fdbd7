// Several spans as one stretch of the text.
import type { Span } from '../../text/span.ts';

/** The stretch from the first to the last of spans, of which there is at least one. */
export function coverOf(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
