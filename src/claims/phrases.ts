// Noun phrases by their head word: how far they reach, and how many they speak of.
import type { Span } from '../text/span.ts';
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

const HEDGES = new Set(
  'about around some roughly nearly almost over approximately estimated least most more less fewer than up to only at just as many an under between'.split(
    ' ',
  ),
);
const MANY = new Set(
  'dozens hundreds thousands scores tens many several few both most number numbers handful couple majority bulk remainder rest'.split(
    ' ',
  ),
);

/** Words for a part of what follows *of*: *some of the forces* are forces. */
const PARTS = new Set(
  'some number one many most few several half rest remainder majority all group dozen hundred thousand score lot bulk pocket handful couple none part'.split(
    ' ',
  ),
);

/** The noun that is meant: *soldiers* of *a small number of soldiers*. */
export function coreOf(graph: Graph, noun: number): number {
  if (!PARTS.has(graph.lemma(noun)) && graph.upos(noun) !== 'NUM') return noun;
  return graph.by(noun, 'nmod').find((child) => child > noun && casesOf(graph, child)[0] === 'of') ?? noun;
}

/** Where the number of a noun's phrase stands, as words [first, last], or null. */
export function countOf(graph: Graph, noun: number): [first: number, last: number] | null {
  const own = ownCount(graph, noun);
  const over = graph.head(noun);
  if (over < 0 || over > noun || coreOf(graph, over) !== noun) return own;
  const [first] = phraseOf(graph, over);
  return [hedged(graph, first), own === null ? over : own[1]];
}

function ownCount(graph: Graph, noun: number): [first: number, last: number] | null {
  const own = graph
    .children(noun)
    .find(
      (child) =>
        child < noun &&
        (graph.plain(child) === 'nummod' ||
          ((graph.plain(child) === 'amod' || graph.plain(child) === 'det') && MANY.has(graph.form(child)))),
    );
  if (own === undefined) return null;
  const [first, last] = graph.extent(own);
  const begin = hedged(graph, first);
  return begin <= own ? [begin, Math.max(last, own)] : [own, own];
}

/** The first word of what blurs a number that begins at a word: *about*, *more than*. */
function hedged(graph: Graph, word: number): number {
  let first = word;
  const begin = graph.begin(word);
  while (first > begin && HEDGES.has(graph.form(first - 1))) first--;
  return graph.form(first) === 'an' || graph.form(first) === 'the' ? first + 1 : first;
}

/** The phrase of a party without its number: *10,000 jihadist fighters* are *jihadist fighters*. */
export function partySpan(graph: Graph, noun: number): Span {
  const [begin, last] = phraseOf(graph, noun);
  const count = countOf(graph, noun);
  const first = count !== null && count[0] === begin && count[1] < noun ? count[1] + 1 : begin;
  return graph.span(Math.min(noun, first), last);
}

/**
 * The phrase of a party that stands before a noun as part of its phrase: *Syrian rebel* enclave, *US military* presence.
 * It takes in the words next to it that name parties too.
 */
export function modifierSpan(
  graph: Graph,
  modifier: number,
  noun: number,
  isParty: (i: number) => boolean,
): Span {
  let first = modifier;
  let last = modifier;
  while (last + 1 < noun && isParty(last + 1)) last++;
  while (first - 1 >= graph.begin(noun) && isParty(first - 1) && graph.head(first - 1) === noun) first--;
  return graph.span(first, last);
}

/** Prepositions by which a place is placed: *their bases in Syria*. */
const INSIDE = new Set(['in', 'near', 'on', 'along', 'of', 'around']);

/** The phrase of a place, with the place that it lies in where that follows. */
export function placeSpan(graph: Graph, noun: number): Span {
  const [first, last] = phraseOf(graph, noun, true);
  if (graph.name(noun) !== '' || last + 2 >= graph.end(noun) || !INSIDE.has(graph.form(last + 1)))
    return graph.span(first, last);
  const over = graph.head(last + 1);
  const named = over > last && graph.plain(last + 1) === 'case' && graph.name(over) === 'PLACE';
  return graph.span(first, named ? phraseOf(graph, over, true)[1] : last);
}
