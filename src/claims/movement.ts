// Movements: an armed force moves, is moved, or is to move.

import type { Graph } from '../language/graph.ts';
import type { Span } from '../text/span.ts';
import { type Arguments, argumentsOfNoun, argumentsOfVerb, isPassive } from './arguments.ts';
import { isListed } from './by-word.ts';
import { PLACE_NOUNS, STRONGHOLD_NOUNS } from './en/forces.ts';
import { MOVE_NOUNS, MOVE_VERBS, type MoveWord } from './en/movements.ts';
import { forceBefore } from './force-before.ts';
import type { Found, Slot } from './found.ts';
import { joined, type Leading, placesAfter } from './legs.ts';
import { type Party, partyOf, whoSpan } from './parties.ts';
import { countOf, placeSpan } from './phrases.ts';
import { standingOfNoun, standingOfVerb } from './status.ts';

function entriesByWord(list: readonly MoveWord[]): ReadonlyMap<string, readonly MoveWord[]> {
  const map = new Map<string, MoveWord[]>();
  for (const entry of list)
    for (const word of entry.words.split(' ')) map.set(word, [...(map.get(word) ?? []), entry]);
  return map;
}

const VERBS = entriesByWord(MOVE_VERBS);
const NOUNS = entriesByWord(MOVE_NOUNS);

/** Whether a word may be the trigger of a movement. */
export function mayMove(graph: Graph, i: number): boolean {
  return isListed(graph, i, VERBS, NOUNS);
}

/** The particle or direction that a verb has of those it needs, as a word, or -1. */
function particleOf(graph: Graph, verb: number, particles: string): number {
  const wanted = new Set(particles.split(' '));
  for (const child of graph.children(verb)) {
    if (wanted.has(graph.form(child)) && ['compound', 'advmod', 'obl'].includes(graph.plain(child)))
      return child;
    const lead = graph.by(child, 'case').find((word) => wanted.has(graph.form(word)));
    if (lead !== undefined && graph.plain(child) === 'obl') return lead;
  }
  return -1;
}

/** The movement that a verb or noun tells of, or null. */
export function movementAt(graph: Graph, i: number): Found | null {
  const noun = graph.upos(i) === 'NOUN';
  const entries = (noun ? NOUNS : VERBS).get(graph.lemma(i)) ?? [];
  for (const entry of entries) {
    let last = i;
    if (entry.particles !== undefined) {
      const particle = particleOf(graph, i, entry.particles);
      if (particle < 0) continue;
      if (particle === i + 1 && graph.plain(particle) === 'compound') last = particle;
    }
    return noun ? nounMovement(graph, i, entry) : verbMovement(graph, i, last, entry);
  }
  return null;
}

const REFLEXIVE = /sel(?:f|ves)$/;

function verbMovement(graph: Graph, verb: number, last: number, entry: MoveWord): Found | null {
  const found = argumentsOfVerb(graph, verb);
  const { subject, object } = found;
  const objectParty = object >= 0 ? partyOf(graph, object) : null;
  let who = -1;
  let place: Leading | null = null;
  if (entry.mover === 'object') who = object;
  else if (entry.mover === 'subject') {
    who = subject;
    if (object >= 0 && entry.object !== undefined && objectParty !== 'force')
      place = { leg: entry.object, head: object, preposition: '' };
    // *Marines were evacuated*: with nobody who did it, they moved.
    if (object >= 0 && subject < 0) who = objectParty === 'force' ? object : -1;
  } else who = object >= 0 && !REFLEXIVE.test(graph.form(object)) ? object : subject;
  // *withdrew her candidacy*, *left a message*: what is no force, place or party does not move and is not left.
  if (entry.mover === 'object' && (object < 0 || objectParty === 'thing')) return null;
  if (entry.mover === 'either' && objectParty === 'thing') return null;
  if (entry.object !== undefined && objectParty === 'thing' && !isGround(graph, object)) return null;
  let near = false;
  if (who < 0 || partyOf(graph, who) === 'thing') {
    const before = forceBefore(graph, verb);
    if (before >= 0 && (entry.mover !== 'object' || isPassive(graph, verb))) {
      near = true;
      who = before;
    }
  }
  const { standing, by } = standingOfVerb(graph, verb);
  const facts = [
    `verb ${graph.lemma(verb)}`,
    `standing ${standing}`,
    by === verb ? 'own standing' : `by ${graph.lemma(by)}`,
    object < 0
      ? 'no object'
      : objectParty === 'thing' && isGround(graph, object)
        ? 'object ground'
        : `object ${objectParty}`,
    `verb ${graph.lemma(verb)} who ${who < 0 ? 'none' : partyOf(graph, who)}`,
    `tag ${graph.xpos(verb)}`,
    `relation ${graph.plain(verb)}`,
    near ? 'who by place' : 'who by tree',
  ];
  return made(graph, 'movement.verb', verb, last, who, place, found, entry, standing, facts);
}

function nounMovement(graph: Graph, noun: number, entry: MoveWord): Found | null {
  const found = argumentsOfNoun(graph, noun);
  const { standing, by } = standingOfNoun(graph, noun);
  const facts = [
    `noun ${graph.lemma(noun)}`,
    `standing ${standing}`,
    by === noun ? 'own standing' : `by ${graph.lemma(by)}`,
    `relation ${graph.plain(noun)}`,
    graph.by(noun, 'det').length > 0 ? 'with article' : 'no article',
  ];
  return made(graph, 'movement.noun', noun, noun, found.subject, null, found, entry, standing, facts);
}

function made(
  graph: Graph,
  rule: string,
  first: number,
  last: number,
  who: number,
  object: Leading | null,
  found: Arguments,
  entry: MoveWord,
  status: Found['status'] & string,
  facts: string[],
): Found | null {
  const party = who >= 0 ? partyOf(graph, who) : null;
  if (party === 'civilian') return null;
  // Only what leads from or to somewhere is taken from words that hang elsewhere.
  const near = placesAfter(graph, last).filter(({ leg, head }) => leg !== 'at' || head === last + 2);
  const places = joined(found.places, near);
  const slots: Partial<Record<Slot, Span>> = {};
  if (who >= 0 && party !== 'thing') {
    slots.who = whoSpan(graph, who, first);
    const count = countOf(graph, who);
    if (count !== null) slots.count = graph.span(count[0], count[1]);
  }
  for (const place of object === null ? places : [object, ...places]) {
    if (place.head === who) continue;
    const leg = place.leg === 'at' ? entry.inside : place.leg;
    if (leg !== undefined && slots[leg] === undefined && isPlace(graph, place, party))
      slots[leg] = placeSpan(graph, place.head);
  }
  const kinds = (['from', 'via', 'to'] as const).filter((leg) => slots[leg] !== undefined);
  if (rule === 'movement.verb' && ((who < 0 && kinds.length === 0) || party === 'thing')) return null;
  // *the withdrawal* with neither mover nor place is background, unless something is said of it.
  if (rule === 'movement.noun' && who < 0 && kinds.length === 0 && graph.plain(first) !== 'nsubj')
    return null;
  const named = places.concat(object ?? []).some(({ head }) => graph.name(head) === 'PLACE');
  return {
    kind: 'movement',
    rule,
    first,
    last,
    slots,
    status,
    facts: [
      ...facts,
      rule,
      `who ${party ?? 'none'}`,
      `${rule} who ${party ?? 'none'} legs ${kinds.join('+')}`,
      ...kinds.map((leg) => `leg ${leg}`),
      kinds.length === 0 ? 'no leg' : 'some leg',
      named ? 'named place' : 'no named place',
      `${party ?? 'none'} ${named ? 'named' : kinds.length > 0 ? 'some' : 'no'} place`,
    ],
  };
}

/** Whether a noun names ground that can be left or entered. */
function isGround(graph: Graph, noun: number): boolean {
  return (
    graph.upos(noun) === 'PROPN' ||
    graph.name(noun) !== '' ||
    PLACE_NOUNS.has(graph.lemma(noun)) ||
    STRONGHOLD_NOUNS.has(graph.lemma(noun))
  );
}

const NO_PLACES = new Set(
  'end war conflict power office talk negotiation deal agreement control hand future meeting attack fight battle government job post way day week month year time side line order plan race campaign question statement deficit level state party position'.split(
    ' ',
  ),
);

/** Whether what follows a preposition can be a place. */
function isPlace(graph: Graph, { head, preposition }: Leading, mover: Party | null): boolean {
  if (graph.name(head) === 'PLACE') return true;
  // Towns that are hardly spoken of often look like persons; a force that moves does so to places.
  if (graph.name(head) === 'PERSON') return mover === 'force' && graph.upos(head) === 'PROPN';
  if (graph.name(head) === 'NORP') return false;
  if (NO_PLACES.has(graph.lemma(head))) return false;
  if (graph.upos(head) === 'NUM' || graph.upos(head) === 'VERB') return false;
  return preposition !== 'over' && preposition !== 'under';
}
