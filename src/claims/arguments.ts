// Who does what to whom, and where: the arguments of a verb or of a noun of action, as head words.
import type { Graph } from './graph.ts';
import { type Party, partyOf } from './parties.ts';
import { casesOf, coreOf } from './phrases.ts';

/** How a place stands to an act. */
export type Leg = 'from' | 'via' | 'to' | 'at';

/** A place with its preposition, by its head word. */
export interface Leading {
  readonly leg: Leg;
  readonly head: number;
  readonly preposition: string;
}

/** The arguments of an act; -1 where there is none. */
export interface Arguments {
  readonly subject: number;
  readonly object: number;
  readonly places: readonly Leading[];
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
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

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

function placesUnder(graph: Graph, act: number): Leading[] {
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

/** The noun that a relative or reduced clause says something of, or -1. */
function antecedent(graph: Graph, verb: number): number {
  return graph.plain(verb) === 'acl' ? graph.head(verb) : -1;
}

/** Whether a verb is passive, or a participle that its noun suffers: *troops deployed in Iraq*. */
export function isPassive(graph: Graph, verb: number): boolean {
  if (graph.by(verb, 'aux:pass', 'nsubj:pass').length > 0) return true;
  if (graph.xpos(verb) !== 'VBN' || graph.by(verb, 'aux', 'nsubj').length > 0) return false;
  const relation = graph.relation(verb);
  if (relation === 'conj') return isPassive(graph, graph.head(verb));
  return relation === 'acl' || relation === 'amod' || relation === 'advcl';
}

/** The subject of a verb as it is understood: its own, or one that it shares with the verb over it. */
function subjectOf(graph: Graph, verb: number, height = 0): number {
  const own = graph.by(verb, 'nsubj')[0];
  const noun = antecedent(graph, verb);
  if (own !== undefined) return noun >= 0 && RELATIVE.has(graph.form(own)) ? noun : own;
  const over = graph.head(verb);
  if (over < 0 || height > 4) return -1;
  switch (graph.plain(verb)) {
    case 'acl': {
      // *the plan to leave* is of him whose plan it is, *the call for troops to leave* of them; *troops leaving* are troops.
      if (!graph.by(verb, 'mark').some((mark) => graph.form(mark) === 'to')) return over;
      const meant = graph
        .by(over, 'nmod')
        .find((child) => child < verb && casesOf(graph, child)[0] === 'for');
      return meant ?? ownerOf(graph, over);
    }
    case 'conj':
    case 'advcl':
      return subjectOf(graph, over, height + 1);
    case 'xcomp': {
      const object = graph.by(over, 'obj', 'iobj')[0];
      return object ?? subjectOf(graph, over, height + 1);
    }
    default:
      return -1;
  }
}

/** Whose a noun may be, the likeliest first: *his*, *Trump’s*, *of the army*, *by the army*, *US*. */
export function ownersOf(graph: Graph, noun: number): number[] {
  const after = graph
    .by(noun, 'nmod')
    .filter((child) => child > noun && OF.has(casesOf(graph, child)[0] ?? ''));
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

/** The noun that a participle stands right behind, adverbs aside, or -1: *forces currently stationed in Syria*. */
function nounBefore(graph: Graph, verb: number): number {
  let i = verb - 1;
  while (i >= graph.begin(verb) && graph.upos(i) === 'ADV') i--;
  return i >= graph.begin(verb) && (graph.upos(i) === 'NOUN' || graph.upos(i) === 'PROPN') ? i : -1;
}

/** The noun of a relative clause that a verb or one over it is the verb of: *the area it intends to invade*; or -1. */
function relativeObject(graph: Graph, verb: number): number {
  let word = verb;
  for (let height = 0; height < 3; height++) {
    if (graph.relation(word) === 'acl:relcl') return graph.head(word);
    if (graph.plain(word) !== 'xcomp') return -1;
    word = graph.head(word);
  }
  return -1;
}

/** The place that a clause opened by *where* tells of, or -1. */
function whereOf(graph: Graph, verb: number): number {
  const where = graph.by(verb, 'advmod').find((child) => graph.form(child) === 'where');
  if (where === undefined) return -1;
  if (graph.relation(verb) === 'acl:relcl') return graph.head(verb);
  for (let i = where - 1; i >= graph.begin(verb); i--) {
    if (graph.upos(i) === 'NOUN' || graph.upos(i) === 'PROPN') return i;
    if (graph.upos(i) !== 'PUNCT') return -1;
  }
  return -1;
}

/** The arguments of a verb. */
export function argumentsOfVerb(graph: Graph, verb: number): Arguments {
  const passive = isPassive(graph, verb);
  const understood = subjectOf(graph, verb);
  const bare = passive && graph.by(verb, 'aux', 'nsubj').length === 0;
  const suffers = bare ? (graph.plain(verb) === 'acl' ? graph.head(verb) : nounBefore(graph, verb)) : -1;
  let object = passive ? (suffers >= 0 ? suffers : understood) : (graph.by(verb, 'obj')[0] ?? -1);
  if (object < 0 && !passive) object = relativeObject(graph, verb);
  const subject = passive ? agentOf(graph, verb) : understood;
  const where = whereOf(graph, verb);
  const places = placesUnder(graph, verb);
  if (where >= 0) places.push({ leg: 'at', head: where, preposition: 'where' });
  if (object >= 0 && !passive)
    for (const child of graph.by(object, 'nmod')) {
      const place = legOf(graph, child);
      if (place !== null && place.leg !== 'at' && place.leg !== 'via') places.push(place);
    }
  return {
    subject: subject < 0 ? -1 : coreOf(graph, subject),
    object: object < 0 ? -1 : coreOf(graph, object),
    places,
  };
}

/** By whom something is done, or -1. */
function agentOf(graph: Graph, verb: number): number {
  const agents = graph.by(verb, 'obl').filter((child) => casesOf(graph, child)[0] === 'by');
  return agents.find((child) => graph.upos(child) !== 'NUM') ?? -1;
}

const LIGHT = new Set(
  'carry begin start complete continue launch conduct make stage mount undertake finish resume accelerate perform execute'.split(
    ' ',
  ),
);

/** The arguments of a noun of action; whoever it is of is the subject. */
export function argumentsOfNoun(graph: Graph, noun: number): Arguments {
  const owner = likeliest(graph, ownersOf(graph, noun));
  const over = graph.head(noun);
  // *We are carrying out a withdrawal*: who does it is the subject of a verb that adds nothing.
  const light = owner < 0 && over >= 0 && LIGHT.has(graph.lemma(over)) && graph.plain(noun) === 'obj';
  const subject = light ? argumentsOfVerb(graph, over).subject : owner;
  return { subject, object: -1, places: placesUnder(graph, noun) };
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
