// Where an act leads or happens: places with the prepositions that say so, under the act's word or beside it.
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';

/** How a place stands to an act. */
export type Leg = 'from' | 'via' | 'to' | 'at';

/** A place with its preposition, by its head word. */
export interface Leading {
  readonly leg: Leg;
  readonly head: number;
  readonly preposition: string;
}

const LEG_OF: ReadonlyMap<string, Leg> = new Map(
  (
    [
      ['from', 'from off'],
      ['to', 'to into onto toward towards back'],
      ['via', 'through via across over along'],
      [
        'at',
        'in at on inside within near around outside throughout amid between among beyond behind beside under',
      ],
    ] as const
  ).flatMap(([leg, words]) => words.split(' ').map((word) => [word, leg] as const)),
);
/** Adverbs that lead somewhere. */
const HOMEWARD = new Set(['home', 'there', 'here', 'abroad', 'overseas', 'homeward', 'elsewhere']);

/** First words of prepositions that are not of place: *according to*. */
const NO_LEGS = new Set([
  'according',
  'due',
  'thanks',
  'as',
  'because',
  'instead',
  'prior',
  'contrary',
  'owing',
]);

/** The leg that a noun's prepositions make of it, or null. */
export function legOf(graph: Graph, noun: number): Leading | null {
  const cases = casesOf(graph, noun);
  if (cases.length > 1 && NO_LEGS.has(cases[0]!)) return null;
  if (cases.includes('out')) return { leg: 'from', head: noun, preposition: 'out of' };
  for (const preposition of cases) {
    const leg = LEG_OF.get(preposition);
    if (leg !== undefined) return { leg, head: noun, preposition };
  }
  return null;
}

/** The places that hang on an act's word. */
export function placesUnder(graph: Graph, act: number): Leading[] {
  const out: Leading[] = [];
  for (const child of graph.children(act)) {
    const relation = graph.plain(child);
    if (relation === 'obl' || relation === 'nmod') {
      const place = legOf(graph, child);
      if (place !== null) out.push(place);
      else if (HOMEWARD.has(graph.form(child))) out.push({ leg: 'to', head: child, preposition: '' });
      // *to Iraq and Kuwait*: what is coordinated is part of the phrase; *from Syria to Iraq* may hang below.
      for (const inner of graph.by(child, 'nmod')) {
        const below = legOf(graph, inner);
        if (below !== null && below.leg !== 'at' && below.leg !== 'via') out.push(below);
      }
    } else if (relation === 'advmod' && HOMEWARD.has(graph.form(child)))
      out.push({ leg: 'to', head: child, preposition: '' });
  }
  return out;
}

/** How many words after an act places are looked for that hang on other words. */
const AHEAD = 14;
const STOPS = new Set(['VERB', 'AUX', 'SCONJ', 'CCONJ']);

/**
 * Places after an act in the order of the text, whatever word they hang on: prepositional phrases are often hung on the
 * wrong one. Ends at the next verb, conjunction or mark.
 */
export function placesAfter(graph: Graph, act: number): Leading[] {
  const out: Leading[] = [];
  const end = Math.min(graph.end(act), act + 1 + AHEAD);
  for (let i = act + 1; i < end; i++) {
    const upos = graph.upos(i);
    if (
      STOPS.has(upos) &&
      graph.plain(i) !== 'amod' &&
      graph.plain(i) !== 'compound' &&
      graph.plain(i) !== 'cc'
    )
      break;
    if (upos === 'PUNCT' && graph.xpos(i) !== 'HYPH' && !QUOTES.has(graph.xpos(i))) break;
    if (graph.by(i, 'case').length === 0) continue;
    const place = legOf(graph, i);
    if (place !== null) out.push(place);
  }
  return out;
}
const QUOTES = new Set(['``', "''"]);

/** The places of both lists, those of the first before those of the second. */
export function joined(first: readonly Leading[], second: readonly Leading[]): Leading[] {
  return [...first, ...second.filter(({ head }) => !first.some((other) => other.head === head))];
}
