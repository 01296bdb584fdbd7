// Who does what to whom, and where: the arguments of a verb or of a noun of action, as head words.
import type { Graph } from '../language/graph.ts';
import { casesOf } from '../language/noun-phrase.ts';
import { ofParticiple, subjectBefore } from '../language/subject-before.ts';
import { type Leading, legOf, placesUnder } from './legs.ts';
import { likeliest, ownerOf, ownersOf } from './owners.ts';
import { partyOf } from './parties.ts';
import { coreOf } from './phrases.ts';

/** The arguments of an act; -1 where there is none. */
export interface Arguments {
  readonly subject: number;
  readonly object: number;
  readonly places: readonly Leading[];
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/**
 * The noun that a relative or reduced clause says something of, or -1. A name right before *, which* is meant, and not a
 * noun further off that the tree hangs it on: *the approval of **Damascus**, which considers …*.
 */
function antecedent(graph: Graph, verb: number): number {
  if (graph.plain(verb) !== 'acl') return -1;
  const head = graph.head(verb);
  const relative = graph.by(verb, 'nsubj').find((child) => RELATIVE.has(graph.form(child))) ?? -1;
  const near = graph.form(relative - 1) === ',' ? relative - 2 : -1;
  return near > head && graph.name(near) !== '' && graph.name(head) === '' ? near : head;
}

/** Whether a verb is passive, or a participle that its noun suffers: *troops deployed in Iraq*. */
export function isPassive(graph: Graph, verb: number): boolean {
  if (graph.by(verb, 'aux:pass', 'nsubj:pass').length > 0) return true;
  if (graph.xpos(verb) !== 'VBN' || graph.by(verb, 'aux', 'nsubj').length > 0) return false;
  const relation = graph.relation(verb);
  if (relation === 'conj') return isPassive(graph, graph.head(verb));
  return relation === 'acl' || relation === 'amod' || relation === 'advcl';
}

/** *Forces loyal to the general have left*: where the adjective was made the subject, the noun before it. */
function ofAdjective(graph: Graph, subject: number | undefined): number | undefined {
  if (subject === undefined || graph.upos(subject) !== 'ADJ') return subject;
  return graph.by(subject, 'nsubj').find((child) => graph.upos(child) === 'NOUN') ?? subject;
}

/** The subject of a verb as it is understood: its own, or one that it shares with the verb over it. */
function subjectOf(graph: Graph, verb: number, height = 0): number {
  const own = ofAdjective(graph, graph.by(verb, 'nsubj')[0]);
  const noun = antecedent(graph, verb);
  if (own !== undefined) return noun >= 0 && RELATIVE.has(graph.form(own)) ? noun : own;
  const over = graph.head(verb);
  const before = graph.plain(verb) === 'conj' || noun >= 0 ? -1 : subjectBefore(graph, verb);
  if (before >= 0) return before;
  if (over < 0 || height > 4) return -1;
  switch (graph.plain(verb)) {
    case 'acl': {
      // *the plan to leave* is of him whose plan it is, *the call for troops to leave* of them; *troops leaving* are troops.
      if (!graph.by(verb, 'mark').some((mark) => graph.form(mark) === 'to')) return over;
      const meant = graph
        .by(over, 'nmod')
        .find((child) => child < verb && casesOf(graph, child)[0] === 'for');
      if (meant !== undefined) return meant;
      const owner = ownerOf(graph, over);
      if (owner >= 0 || graph.plain(over) !== 'obj' || graph.head(over) < 0) return owner;
      // *made the decision to withdraw*: whose decision it is is the subject of what is done with it.
      return subjectOf(graph, graph.head(over), height + 1);
    }
    // *fleeing rebels*: they flee.
    case 'amod':
      return graph.xpos(verb) === 'VBG' || over === verb - 1 ? over : -1;
    case 'conj':
    case 'advcl':
      return subjectOf(graph, over, height + 1);
    case 'xcomp': {
      const object = graph.by(over, 'obj', 'iobj')[0];
      // *The fighters leaving Raqqa have permission*: a verb with no *to* is not what Raqqa is made to do.
      const to = graph.by(verb, 'mark').length > 0;
      const of = object === undefined || to ? -1 : ofParticiple(graph, object);
      if (of >= 0) return of;
      return object ?? subjectOf(graph, over, height + 1);
    }
    default:
      return -1;
  }
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

const OF_NOUN = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'ADV']);

/** A force right behind an active verb that hangs on another word: *an operation to oust **militants** would start*; or -1. */
function objectBehind(graph: Graph, verb: number): number {
  let last = -1;
  for (let i = verb + 1; i < graph.end(verb) && OF_NOUN.has(graph.upos(i)); i++)
    if (graph.upos(i) === 'NOUN' || graph.upos(i) === 'PROPN') last = i;
  if (last < 0 || graph.head(last) === verb || partyOf(graph, last) !== 'force') return -1;
  return ['nsubj', 'obl', 'nmod', 'appos', 'obj'].includes(graph.plain(last)) ? last : -1;
}

/** The arguments of a verb. */
export function argumentsOfVerb(graph: Graph, verb: number): Arguments {
  const passive = isPassive(graph, verb);
  const understood = subjectOf(graph, verb);
  const bare = passive && graph.by(verb, 'aux', 'nsubj').length === 0;
  const suffers = bare ? (graph.plain(verb) === 'acl' ? graph.head(verb) : nounBefore(graph, verb)) : -1;
  let object = passive ? (suffers >= 0 ? suffers : understood) : (graph.by(verb, 'obj')[0] ?? -1);
  if (object < 0 && !passive) object = relativeObject(graph, verb);
  if (object < 0 && !passive) object = objectBehind(graph, verb);
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
