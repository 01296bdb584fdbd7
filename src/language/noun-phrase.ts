// Noun phrases by their head word: which prepositions they have and how far they reach.
import type { Graph } from './graph.ts';

/** What stands before a noun as part of its phrase. */
const BEFORE = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'advmod',
  'fixed',
  'goeswith',
  'case',
]);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X', 'SYM']);
/** What may stand between two parts of one phrase that are next to each other in rank: *tanks, mortars and artillery*. */
const LINKS = new Set(['cc', 'punct']);
/** Marks that no phrase begins with. */
const OPENING = new Set([',', '``', '-LRB-', ':']);
const PLACES = new Set(
  'in at near on inside within across around along outside from to into toward towards through via for over under against after before during since until by with without between behind beyond beside amid following despite'.split(
    ' ',
  ),
);

/** Prepositions that no place phrase goes on with. */
const ELSEWHERE = new Set(
  'over during since after before until by amid despite into through from for as than without against including'.split(
    ' ',
  ),
);
const TIMES = new Set(
  'day week month year decade weekend hour minute morning evening night today yesterday tomorrow time monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december summer autumn winter spring christmas'.split(
    ' ',
  ),
);

/** The prepositions of a noun, in small letters and in the order of the text: `['out', 'of']`. */
export function casesOf(graph: Graph, noun: number): string[] {
  return graph.by(noun, 'case').flatMap((child) => {
    const rest = graph.by(child, 'fixed').map((word) => graph.form(word));
    return [graph.form(child), ...rest];
  });
}

/** Whether a child of a noun belongs to its name-like phrase: not a clause, not an apposition, no place it is at. */
function belongs(graph: Graph, noun: number, child: number, wide: boolean): boolean {
  const relation = graph.plain(child);
  if (relation === 'case' || relation === 'punct' || relation === 'cc') return false;
  if (child < noun) return BEFORE.has(relation);
  if (relation === 'flat' || relation === 'compound' || relation === 'fixed' || relation === 'goeswith')
    return true;
  if (relation === 'amod' || relation === 'nummod') return true;
  if (relation === 'nmod') {
    const cases = casesOf(graph, child);
    if (TIMES.has(graph.lemma(child)) || cases.length === 0) return false;
    return wide ? !ELSEWHERE.has(cases[0]!) : !cases.some((word) => PLACES.has(word));
  }
  if (relation === 'conj') return NOMINAL.has(graph.upos(child)) && graph.by(child, 'nsubj').length === 0;
  return false;
}

/**
 * The words [first, last] of a noun's phrase without its preposition, relative clauses and appositions. A `wide` one
 * takes in what follows after any preposition (*the desert near the border*), others only after *of* and the like.
 */
export function phraseOf(graph: Graph, noun: number, wide = false): [first: number, last: number] {
  let first = noun;
  let last = noun;
  for (const child of graph.children(noun)) {
    if (!belongs(graph, noun, child, wide)) continue;
    const [a, b] =
      child < noun || graph.plain(child) === 'amod'
        ? graph.extent(child, (inner) => LINKS.has(graph.plain(inner)) && inner > child)
        : phraseOf(graph, child, wide);
    // What is cut off by words that do not belong is left out.
    if (child < noun) first = Math.min(first, a);
    else last = Math.max(last, b);
  }
  while (first < noun && OPENING.has(graph.xpos(first))) first++;
  // *US-backed forces*: what a hyphen ties to the first word belongs with it.
  if (first - 2 >= graph.begin(noun) && graph.xpos(first - 1) === 'HYPH') first -= 2;
  return [first, last];
}
