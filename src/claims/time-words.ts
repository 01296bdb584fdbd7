// Where a report's time expressions stand among its words.

import type { Graph } from '../language/graph.ts';
import { wordsWithin } from '../language/words-within.ts';
import type { TimeExpression } from '../time/time.ts';

/** The words [first, last] of a time expression or its limit, and the one that hangs on a word outside. */
export interface TimeWords {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** The words of a time expression (with the words that make it a limit), or null where they part a word. */
export function timeWords(graph: Graph, time: TimeExpression): TimeWords | null {
  const [low, end] = wordsWithin(graph.words, time.limit?.span ?? time.span);
  if (low >= end) return null;
  let last = low;
  while (last + 1 < end && graph.sentence(last + 1) === graph.sentence(low)) last++;
  for (let i = low; i <= last; i++) {
    const head = graph.head(i);
    if (head < 0 || head < low || head > last) {
      // Of several the one that is no preposition or mark.
      if (['case', 'punct', 'mark', 'cc'].includes(graph.plain(i)) && i < last) continue;
      return { first: low, last, head: i };
    }
  }
  return { first: low, last, head: last };
}
