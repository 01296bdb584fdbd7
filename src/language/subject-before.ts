// The subject that a tree misses: the noun right before a finite verb, additions between commas aside.
import type { Graph } from './graph.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
/** The longest addition between two commas, in words: *Mike Pompeo, the US secretary of state, announced*. */
const ADDITION = 14;

/** The head of the noun phrase that ends right before a finite verb without a subject of its own; or -1. */
export function subjectBefore(graph: Graph, verb: number): number {
  if (!FINITE.has(graph.xpos(verb)) || graph.by(verb, 'nsubj', 'csubj', 'expl').length > 0) return -1;
  const begin = graph.begin(verb);
  let i = verb - 1;
  while (i >= begin && graph.upos(i) === 'ADV') i--;
  if (i > begin && graph.form(i) === ',') {
    let open = i - 1;
    while (open > begin && i - open <= ADDITION && graph.form(open) !== ',') open--;
    if (graph.form(open) !== ',' || open === i - 1) return -1;
    i = open - 1;
  }
  if (i < begin || !NOMINAL.has(graph.upos(i))) return -1;
  const left = ofParticiple(graph, i);
  if (left >= begin) return left;
  // Up to the head of the phrase: *Trump* of *Donald Trump*, *president* of *the president of Iraq*.
  for (let over = graph.head(i); over >= begin && over < verb; over = graph.head(over)) {
    if (!NOMINAL.has(graph.upos(over))) break;
    if (!['flat', 'compound', 'nmod', 'conj', 'appos'].includes(graph.plain(i)) && over > i) break;
    if (graph.name(i) !== '' && graph.name(over) === '') break;
    i = over;
  }
  return i;
}

/** *Forces leaving **Syria** have approval*: what a participle takes is no subject of what follows; whom it is said of is. */
export function ofParticiple(graph: Graph, object: number): number {
  const participle = graph.head(object);
  if (graph.plain(object) !== 'obj' || participle > object || graph.xpos(participle) !== 'VBG') return -1;
  const over = graph.plain(participle) === 'acl' ? graph.head(participle) : -1;
  return graph.by(participle, 'nsubj').find((word) => word < participle) ?? (over < participle ? over : -1);
}
