// What a noun phrase speaks of: how many, of what, and the party or place it names.
import type { Graph } from '../language/graph.ts';
import { casesOf, phraseOf } from '../language/noun-phrase.ts';
import type { Span } from '../text/span.ts';

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
  // *8,000 to 10,000 fighters*, where the tree has two numbers.
  const to = graph.form(last + 1) === 'to' && graph.upos(last + 2) === 'NUM' && last + 2 < noun;
  if (to && begin <= own) return [begin, last + 2];
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
