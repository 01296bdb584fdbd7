// Whose a noun is: the parties that stand with it, and which of them is meant.
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';
import { type Party, partyOf } from './parties.ts';
import { coreOf } from './phrases.ts';

/** Whose a noun may be, the likeliest first: *his*, *Trump’s*, *of the army*, *by the army*, *US*. */
export function ownersOf(graph: Graph, noun: number): number[] {
  const after = graph
    .by(noun, 'nmod', 'obl')
    .filter((child) => child > noun && OF.has(casesOf(graph, child)[0] ?? ''))
    // *deployment of hardware by the army*: by whom it is done comes first.
    .sort((a, b) => Number(casesOf(graph, b)[0] === 'by') - Number(casesOf(graph, a)[0] === 'by'));
  const before = graph.by(noun, 'compound', 'amod', 'nmod', 'nmod:desc').filter((child) => child < noun);
  const named = before.filter((child) => graph.name(child) !== '');
  const compounds = graph.by(noun, 'compound').filter((child) => child < noun);
  return [...graph.by(noun, 'nmod:poss'), ...after, ...named, ...compounds].map((owner) =>
    coreOf(graph, owner),
  );
}
const OF = new Set(['of', 'by']);

/** Whose a noun is, or -1 where nobody's. */
export function ownerOf(graph: Graph, noun: number): number {
  return ownersOf(graph, noun)[0] ?? -1;
}

const RANKS: Readonly<Record<Party, number>> = {
  force: 0,
  state: 1,
  organization: 1,
  person: 1,
  pronoun: 1,
  civilian: 1,
  thing: 2,
};

/** Of those who may have done something the likeliest: a force, then whoever can act; -1 where there is none. */
export function likeliest(graph: Graph, parties: readonly number[]): number {
  let best = -1;
  for (const party of parties)
    if (best < 0 || RANKS[partyOf(graph, party)] < RANKS[partyOf(graph, best)]) best = party;
  return best;
}
