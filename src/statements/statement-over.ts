// In which statement a span of the text is told.
import type { Span } from '../text/span.ts';
import type { Statement } from './statement.ts';

/** The statement whose content holds a span, the innermost where one is told in another; null in the report's own voice. */
export function statementOver(statements: readonly Statement[], [from, to]: Span): Statement | null {
  let best: Statement | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const statement of statements)
    for (const [begin, end] of statement.content)
      if (begin <= from && to <= end && end - begin < size) {
        best = statement;
        size = end - begin;
      }
  return best;
}
