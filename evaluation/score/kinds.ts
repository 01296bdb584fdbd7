// Sorts attributions into kinds that fail for different reasons, so that a table can say where the losses are.
import { overlaps, type Span } from '../../src/text/span.ts';
import { type Attribution, jaccard, type RoleWords, sameRole } from './statements.ts';
import { spansOf, type TextUnits } from './text-units.ts';

/** The kinds that one attribution belongs to, one for each way of sorting. */
export interface Kinds {
  readonly manner: 'direct' | 'indirect' | 'mixed' | 'no content';
  readonly source: 'with source' | 'without source';
  readonly length: 'one sentence' | 'several sentences';
  readonly pieces: 'content in one piece' | 'content in pieces';
  /** S source, C cue, T content in the order of the text; pieces of one role in a row count once. */
  readonly order: string;
}

const OPENING = '"“„«';
/** What may follow the last word of a quotation: punctuation, then the mark. */
const CLOSING = /^[^\s\p{L}\p{N}]*["”»]/u;
const ANY_MARK = /["“”„«»]/;
/** A sentence's end inside a content: closing punctuation, perhaps a mark, white space, then a capital or a mark. */
const SENTENCE_END = /[.!?…]["”’)]*\s+["“‘(]?\p{Lu}/u;

/** Sorts by the text and the gold spans alone, so that two readings are broken down alike. */
export function kindsOf(text: string, attribution: Attribution): Kinds {
  const content = spansOf(attribution.content);
  const source = spansOf(attribution.source);
  return {
    manner: manner(text, content),
    source: source.length > 0 ? 'with source' : 'without source',
    length:
      content.some(([from, to]) => SENTENCE_END.test(text.slice(from, to))) || manyParagraphs(text, content)
        ? 'several sentences'
        : 'one sentence',
    pieces: content.length > 1 ? 'content in pieces' : 'content in one piece',
    order: order(attribution),
  };
}

function manner(text: string, content: readonly Span[]): Kinds['manner'] {
  if (content.length === 0) return 'no content';
  const quoted = content.map(([from, to]) => {
    const opened = OPENING.includes(text[from]!) || (from > 0 && OPENING.includes(text[from - 1]!));
    let end = to;
    while (end > from && !/[\p{L}\p{N}]/u.test(text[end - 1]!)) end--;
    if (opened && CLOSING.test(text.slice(end, end + 4))) return 'whole';
    return ANY_MARK.test(text.slice(from, to)) ? 'part' : 'none';
  });
  if (quoted.every((q) => q === 'whole')) return 'direct';
  return quoted.every((q) => q === 'none') ? 'indirect' : 'mixed';
}

function manyParagraphs(text: string, content: readonly Span[]): boolean {
  const first = content[0];
  const last = content.at(-1);
  return first !== undefined && last !== undefined && /\n\s*\n/.test(text.slice(first[0], last[1]).trim());
}

function order(attribution: Attribution): string {
  const letters: [at: number, letter: string][] = [
    ...spansOf(attribution.source).map(([from]): [number, string] => [from, 'S']),
    ...spansOf(attribution.cue).map(([from]): [number, string] => [from, 'C']),
    ...spansOf(attribution.content).map(([from]): [number, string] => [from, 'T']),
  ];
  letters.sort((a, b) => a[0] - b[0]);
  return letters
    .map(([, letter]) => letter)
    .filter((letter, i, all) => letter !== all[i - 1])
    .join('');
}

/** Why a gold attribution was missed, by the statement that comes nearest to it. */
export type Loss =
  | 'nothing there'
  | 'content differs'
  | 'source differs'
  | 'cue differs'
  | 'source and cue differ'
  | 'taken';

/** The loss of one missed gold attribution, given the statements of the reading. */
export function lossOf(units: TextUnits, gold: Attribution, found: readonly Attribution[]): Loss {
  const words = (a: Attribution): RoleWords => ({
    source: units.covered(spansOf(a.source)),
    cue: units.covered(spansOf(a.cue)),
    content: units.covered(spansOf(a.content)),
  });
  const goldSpans = [...spansOf(gold.content), ...spansOf(gold.cue)];
  const near = found.filter((f) =>
    [...spansOf(f.content), ...spansOf(f.cue)].some((s) => goldSpans.some((g) => overlaps(s, g))),
  );
  const g = words(gold);
  const best = near
    .map(words)
    .map((f) => ({ f, jaccard: jaccard(g.content, f.content) }))
    .sort((a, b) => b.jaccard - a.jaccard)[0];
  if (best === undefined) return 'nothing there';
  if (best.jaccard < 0.5) return 'content differs';
  const source = sameRole(g.source, best.f.source);
  const cue = sameRole(g.cue, best.f.cue);
  if (source && cue) return 'taken';
  if (!source && !cue) return 'source and cue differ';
  return source ? 'cue differs' : 'source differs';
}
