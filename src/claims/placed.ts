// Where a noun's force is: the places that its phrase is followed by, or that are called by the noun.

import type { Graph } from '../language/graph.ts';
import { phraseOf } from '../language/noun-phrase.ts';
import { PLACE_NOUNS } from './en/forces.ts';
import { joined, type Leading, legOf, placesAfter } from './legs.ts';

/** What a place is called by: a named place, a common noun for one, or something else. */
export function sortOf(graph: Graph, place: number): string {
  if (graph.name(place) === 'PLACE') return 'named';
  if (PLACE_NOUNS.has(graph.lemma(place))) return 'noun';
  return graph.upos(place) === 'PRON' ? 'pronoun' : 'thing';
}

/** The places that a noun's phrase is followed by, whether or not they hang on it. */
export function placesOf(graph: Graph, noun: number): Leading[] {
  const [, last] = phraseOf(graph, noun);
  const own = graph
    .by(noun, 'nmod', 'obl')
    .map((child) => atOf(graph, child))
    .filter((place) => place !== null);
  const next = placesAfter(graph, last).find(({ head }) => firstOf(graph, head) === last + 1);
  const near = next === undefined ? null : atOf(graph, next.head);
  return near === null ? own : joined(own, [near]);
}

function atOf(graph: Graph, noun: number): Leading | null {
  const place = legOf(graph, noun);
  if (place === null) return null;
  if (place.leg === 'at') return place;
  return place.preposition === 'over' || place.preposition === 'along' || place.preposition === 'across'
    ? { ...place, leg: 'at' }
    : null;
}

/** The first word of a noun's phrase with its preposition. */
function firstOf(graph: Graph, noun: number): number {
  return Math.min(...graph.by(noun, 'case'), phraseOf(graph, noun)[0]);
}

/** The place of which a noun is said, or -1. */
export function calledSo(graph: Graph, noun: number): number {
  const over = graph.head(noun);
  if (graph.plain(noun) === 'appos' && over >= 0 && graph.name(over) !== '') return over;
  const appositive = graph.by(noun, 'appos').find((child) => graph.name(child) === 'PLACE');
  if (appositive !== undefined) return appositive;
  const predicate = graph.plain(noun) === 'nmod' && over >= 0 && graph.form(over) === 'one' ? over : noun;
  const subject = graph.by(predicate, 'nsubj')[0] ?? -1;
  return subject >= 0 && (graph.name(subject) !== '' || sortOf(graph, subject) !== 'thing') ? subject : -1;
}
