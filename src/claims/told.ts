// To whom what is told in a statement is attributed.
import type { Graph } from '../language/graph.ts';
import type { TaggedWords } from '../language/language.ts';
import { wordsWithin } from '../language/words-within.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { SAYINGS } from './en/sayings.ts';

/** What opens an aside on when or why something happened: *after the deal was announced*, *following the decision*. */
const ASIDES = new Set(['after', 'following', 'since', 'when', 'amid']);

/**
 * Whether what a word tells is background that the report lends to a statement: it stands in a relative clause or
 * participle inside what is said (*a force unveiled by Tillerson*), or tells when something was said. Whoever is quoted
 * says every word.
 */
export function isBackground(graph: Graph, trigger: number, statement: Statement): boolean {
  if (statement.manner === 'direct') return false;
  const { words } = graph;
  const [from, to] = statement.content.find(
    ([begin, end]) => begin <= words.from[trigger]! && words.to[trigger]! <= end,
  ) ?? [0, 0];
  for (let i = trigger; i >= 0 && words.from[i]! >= from && words.to[i]! <= to; i = graph.head(i)) {
    const relation = graph.relation(i);
    const opens = [...graph.by(i, 'mark'), ...graph.by(i, 'case')].some((word) =>
      ASIDES.has(graph.form(word)),
    );
    const inside = graph.head(i) >= 0 && words.from[graph.head(i)]! >= from;
    const helped = graph.by(i, 'aux');
    // *a deal that would let them leave* says what the deal is; *where forces are deployed* is known beside it.
    const would = helped.some((word) => graph.xpos(word) === 'MD');
    if (relation === 'acl:relcl' && inside && !would) return true;
    if (relation === 'acl' && graph.xpos(i) === 'VBN' && inside && helped.length === 0) return true;
    if (opens && (relation.startsWith('advcl') || relation.startsWith('obl'))) return true;
  }
  return false;
}

/** To whom a claim in a statement is attributed: *I* and *we* are whoever is quoted around them. */
export function sourceOf(
  words: TaggedWords,
  statements: readonly Statement[],
  statement: Statement,
): Span | null {
  const { source, within } = statement;
  if (source !== null && within !== undefined && /^(?:i|we)$/i.test(words.text.slice(...source))) {
    const outer = statements.find(({ id }) => id === within);
    if (outer !== undefined) return attributedTo(words, outer);
  }
  return attributedTo(words, statement);
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
  const added = words.text.slice(from, to).search(/, (?!and\b)| [–—] |[’']s$/);
  return added > 0 ? [from, from + added] : [from, to];
}
