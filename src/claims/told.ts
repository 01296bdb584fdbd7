// In which statement a claim is told.
import type { TaggedWords } from '../language/language.ts';
import { wordsWithin } from '../language/words-within.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { SAYINGS } from './en/sayings.ts';

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

/**
 * To whom a statement attributes what is told in it, without what is added to the name (*Mike Pompeo, the secretary of
 * state* is *Mike Pompeo*); null where the statement has no source, or its cue is not one of saying.
 */
export function attributedTo(words: TaggedWords, { source, cue, manner }: Statement): Span | null {
  if (source === null) return null;
  const [first, end] = cue === null ? [0, 0] : wordsWithin(words, cue);
  let says = manner !== 'indirect' || cue === null;
  for (let i = first; i < end && !says; i++) says = SAYINGS.has(words.lemma[i]!.text);
  if (!says) return null;
  const [from, to] = source;
  const added = words.text.slice(from, to).search(/, (?!and\b)|[’']s$/);
  return added > 0 ? [from, from + added] : [from, to];
}
