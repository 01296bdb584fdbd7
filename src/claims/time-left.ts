// The time that somebody has or is given for an act: *gave the rebels until noon to leave*, *has 24 hours to answer*.
import type { Graph } from '../language/graph.ts';
import { argumentsOfVerb, isPassive } from './arguments.ts';
import type { TimeWords } from './time-words.ts';

const HAVING = new Set(['have', 'give', 'get', 'grant', 'allow']);
/** How far from a time the verb stands that gives it, and the one that is to be done. */
const BEFORE = 6;
const BEHIND = 4;

/** The act that is to be done in the time of `words`, and whose time it is (-1 where nobody is named); or null. */
export function timeLeft(graph: Graph, { first, last }: TimeWords): { act: number; who: number } | null {
  let act = last + 1;
  const end = Math.min(graph.end(last), last + BEHIND);
  while (act < end && !(graph.form(act) === 'to' && graph.upos(act + 1) === 'VERB')) act++;
  if (act >= end) return null;
  act++;
  let over = first - 1;
  const begin = Math.max(graph.begin(first), first - BEFORE);
  while (over >= begin && !HAVING.has(graph.lemma(over))) {
    if (['PUNCT', 'SCONJ', 'VERB'].includes(graph.upos(over))) return null;
    over--;
  }
  if (over < begin) return null;
  // Whose time it is: to whom it is given stands between; else the subject.
  let given = -1;
  for (let i = over + 1; i < first; i++) if (['NOUN', 'PROPN', 'PRON'].includes(graph.upos(i))) given = i;
  if (given >= 0) return { act, who: given };
  const { subject, object } = argumentsOfVerb(graph, over);
  return { act, who: isPassive(graph, over) ? object : subject };
}
