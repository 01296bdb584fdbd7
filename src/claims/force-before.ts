// The force before a verb whose subject the tree hangs on another word. Linear in the few words before the verb.
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';
import { partyOf } from './parties.ts';

/** Words that a subject is not looked for beyond. */
const CLAUSE = new Set(['SCONJ', 'CCONJ', 'PUNCT', 'PRON']);
const REACH = 9;

/**
 * The force before a verb in its clause, whatever the tree hangs it on, or -1: the first one without a preposition,
 * *the **troops** stationed in Chad were withdrawn*.
 */
export function forceBefore(graph: Graph, verb: number): number {
  let best = -1;
  const begin = Math.max(graph.begin(verb), verb - REACH);
  for (let i = verb - 1; i >= begin; i--) {
    if (CLAUSE.has(graph.upos(i)) || (['VBD', 'VBZ', 'VBP', 'MD'].includes(graph.xpos(i)) && i < verb - 3))
      break;
    const noun = graph.upos(i) === 'NOUN' || graph.upos(i) === 'PROPN';
    if (
      noun &&
      partyOf(graph, i) === 'force' &&
      graph.plain(i) !== 'compound' &&
      casesOf(graph, i).length === 0
    )
      best = i;
  }
  return best;
}
