// The sentences of a report that carry something, in runs, each with its statements and claims: a sentence is in one
// run only. What carries nothing is left out.
import type { Claim, Reading, Statement } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';

/** A statement or a claim, and where in the text its line belongs. */
export type Entry =
  | { readonly at: number; readonly statement: Statement }
  | { readonly at: number; readonly claim: Claim };

/** Neighbouring sentences, the statements that have words there, and the entries to be listed under them. */
export interface Block {
  readonly span: Span;
  readonly statements: readonly Statement[];
  readonly entries: readonly Entry[];
}

interface Carried {
  readonly statements: Statement[];
  readonly entries: Entry[];
}

/**
 * A run ends behind a sentence with entries and the sentences in which its statements go on. A statement is listed under
 * its cue, a claim under its trigger.
 */
export function blocksOf(text: string, reading: Reading): Block[] {
  const sentences: readonly Span[] = reading.sentences.length > 0 ? reading.sentences : [[0, text.length]];
  const carried = new Map<number, Carried>();
  const at = (sentence: number): Carried => {
    const known = carried.get(sentence) ?? { statements: [], entries: [] };
    carried.set(sentence, known);
    return known;
  };
  for (const statement of reading.statements) {
    const parts = [statement.source, statement.cue, ...statement.content].filter((span) => span !== null);
    if (parts.length === 0) continue;
    const start = Math.min(...parts.map(([from]) => from));
    at(sentenceAt(sentences, (statement.cue ?? statement.source ?? parts[0]!)[0])).entries.push({
      at: start,
      statement,
    });
    const over = new Set<number>();
    for (const [from, to] of parts)
      for (let s = sentenceAt(sentences, from); s < sentences.length && sentences[s]![0] < to; s++)
        over.add(s);
    for (const s of over) at(s).statements.push(statement);
  }
  for (const claim of reading.claims ?? [])
    at(sentenceAt(sentences, claim.trigger[0])).entries.push({ at: claim.trigger[0], claim });
  return runs(sentences, carried);
}

function runs(sentences: readonly Span[], carried: ReadonlyMap<number, Carried>): Block[] {
  const blocks: Block[] = [];
  let first = -1;
  let last = -1;
  let statements = new Set<Statement>();
  let entries: Entry[] = [];
  const close = (): void => {
    if (first >= 0)
      blocks.push({
        span: [sentences[first]![0], sentences[last]![1]],
        statements: [...statements],
        entries: entries.sort((a, b) => a.at - b.at || Number('claim' in a) - Number('claim' in b)),
      });
    first = -1;
    statements = new Set();
    entries = [];
  };
  for (const [s, here] of [...carried].sort(([a], [b]) => a - b)) {
    const goesOn = here.entries.length === 0 && here.statements.some((one) => statements.has(one));
    if (first >= 0 && (s > last + 1 || (entries.length > 0 && !goesOn))) close();
    if (first < 0) first = s;
    last = s;
    for (const one of here.statements) statements.add(one);
    entries.push(...here.entries);
  }
  close();
  return blocks;
}

/** The sentence that an offset lies in, or the one before it. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
