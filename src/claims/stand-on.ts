// Verbs that take a stand on a foreign force: what they are of must be the force, its presence or its coming.
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';
import { argumentsOfVerb } from './arguments.ts';
import { type ConsentWord, PRESENCES_AND_COMINGS } from './en/consents.ts';
import { partyOf } from './parties.ts';

const PRONOUNS = new Set(['it', 'they', 'them']);

/** Whether a word names the presence or coming of a force, or behind *to* the force itself: who opposes one may fight it. */
function isForce(graph: Graph, word: number, on: ConsentWord['on']): boolean {
  return PRESENCES_AND_COMINGS.has(graph.lemma(word)) || (on === 'to' && partyOf(graph, word) === 'force');
}

/** What force, presence or coming a verb takes a stand on, as a head word; or -1: then it tells of no consent. */
export function standsOn(graph: Graph, verb: number, on: ConsentWord['on']): number {
  const of =
    on === 'to'
      ? (graph.by(verb, 'obl').find((child) => casesOf(graph, child)[0] === 'to') ?? -1)
      : argumentsOfVerb(graph, verb).object;
  if (of < 0) return -1;
  // *regards their presence as an occupation and has not consented to it*
  if (PRONOUNS.has(graph.form(of)))
    for (let i = graph.begin(verb); i < verb; i++) if (PRESENCES_AND_COMINGS.has(graph.lemma(i))) return of;
  return isForce(graph, of, on) ? of : -1;
}
