// Presences: an armed force was, is or stays at a place, or holds it.

import type { Graph } from '../language/graph.ts';
import { casesOf, phraseOf } from '../language/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import { argumentsOfVerb, isPassive } from './arguments.ts';
import type { Status } from './claim.ts';
import { PRESENCE_NOUNS, STRONGHOLD_NOUNS } from './en/forces.ts';
import { PRESENCE_VERBS, type PresenceWord } from './en/presences.ts';
import type { Found, Slot } from './found.ts';
import { joined, legOf, placesAfter } from './legs.ts';
import { likeliest, ownersOf } from './owners.ts';
import { partyOf, whoSpan } from './parties.ts';
import { countOf, placeSpan } from './phrases.ts';
import { calledSo, placesOf, sortOf } from './placed.ts';
import { isNegated, type Standing, standingOfNoun, standingOfVerb } from './status.ts';

const VERBS: ReadonlyMap<string, PresenceWord> = new Map(
  PRESENCE_VERBS.flatMap((entry) => entry.words.split(' ').map((word) => [word, entry] as const)).reverse(),
);

/** Of a presence, what has been done is, and what is going on is. */
const STATUS: Readonly<Record<Standing, Status>> = {
  done: 'was',
  underway: 'is',
  planned: 'planned',
  demanded: 'demanded',
  possible: 'possible',
  denied: 'denied',
};

/** Whether a word may be the trigger of a presence. */
export function mayBePresence(graph: Graph, i: number): boolean {
  const lemma = graph.lemma(i);
  if (graph.upos(i) === 'VERB' || graph.upos(i) === 'ADJ')
    return VERBS.has(lemma) || VERBS.has(graph.form(i)) || HELD.has(graph.form(i));
  return graph.upos(i) === 'NOUN' || graph.upos(i) === 'PROPN';
}

const BRINGING = new Set(['deploy', 'position']);
const HELD = new Set(['held', 'controlled', 'occupied', 'dominated', 'run', 'ruled']);

/** The presence that a word tells of, or null. */
export function presenceAt(graph: Graph, i: number): Found | null {
  if (HELD.has(graph.form(i)) && i > graph.begin(i) && graph.xpos(i - 1) === 'HYPH') return heldBy(graph, i);
  if (graph.upos(i) === 'VERB') {
    const entry = VERBS.get(graph.lemma(i));
    return entry === undefined ? null : verbPresence(graph, i, entry);
  }
  const lemma = graph.lemma(i);
  if (STRONGHOLD_NOUNS.has(lemma)) return nounPresence(graph, i, 'presence.stronghold');
  if (PRESENCE_NOUNS.has(lemma)) return nounPresence(graph, i, 'presence.noun');
  return partyOf(graph, i) === 'force' ? forcePresence(graph, i) : null;
}

/** *Kurdish-held Syria*: who stands before the hyphen, the place after the participle. */
function heldBy(graph: Graph, i: number): Found | null {
  const who = graph.xpos(i - 1) === 'HYPH' ? i - 2 : i - 1;
  let place = i + 1;
  const end = graph.end(i);
  while (place < end && graph.upos(place) === 'ADJ') place++;
  while (place + 1 < end && ['NOUN', 'PROPN'].includes(graph.upos(place + 1))) place++;
  if (who < graph.begin(i) || place >= end || !['NOUN', 'PROPN'].includes(graph.upos(place))) return null;
  const slots = {
    who: graph.span(who),
    place: graph.span(i + 1, Math.max(place, phraseOf(graph, place, true)[1])),
  };
  return found(
    graph,
    'presence.held',
    i,
    slots,
    'is',
    [`who ${partyOf(graph, who)}`, `held ${graph.form(i)}`],
    place,
  );
}

function verbPresence(graph: Graph, verb: number, entry: PresenceWord): Found | null {
  const { subject, object, places } = argumentsOfVerb(graph, verb);
  const who = entry.who === 'subject' ? subject : object;
  const near = placesAfter(graph, verb).filter(({ leg, head }) => leg === 'at' && head < verb + 12);
  const place =
    entry.place === 'object' ? object : (joined(places, near).find(({ leg }) => leg === 'at')?.head ?? -1);
  const party = who >= 0 ? partyOf(graph, who) : 'none';
  if (party === 'thing') return null;
  // *the remaining soldiers in Aden*: the noun says where they are.
  if (graph.plain(verb) === 'amod' && graph.xpos(verb) === 'VBG') return null;
  if (place < 0 && party !== 'force') return null;
  if (graph.lemma(verb) === 'leave' && party !== 'force') return null;
  if (party === 'civilian') return null;
  const slots = slotsOf(graph, verb, who, place);
  const { standing } = standingOfVerb(graph, verb);
  // *will be deployed in Kidal* is a move that is to come; nobody is there yet.
  if (BRINGING.has(graph.lemma(verb)) && (standing === 'planned' || standing === 'demanded')) return null;
  const passive = isPassive(graph, verb);
  const auxiliaries = graph.by(verb, 'aux').map((aux) => graph.form(aux));
  const past =
    graph.xpos(verb) === 'VBD' ||
    auxiliaries.includes('had') ||
    graph.by(verb, 'aux:pass').some((aux) => ['was', 'were'].includes(graph.form(aux)));
  const status = standing === 'done' ? (past ? 'was' : 'is') : STATUS[standing];
  return found(
    graph,
    'presence.verb',
    verb,
    slots,
    status,
    [
      `verb ${graph.lemma(verb)}`,
      `who ${party}`,
      `verb ${graph.lemma(verb)} who ${party}`,
      passive ? 'passive' : 'active',
      `tag ${graph.xpos(verb)}`,
      place >= 0 ? `place ${sortOf(graph, place)} ${graph.lemma(verb)}` : 'no place',
    ],
    place,
  );
}

function nounPresence(graph: Graph, noun: number, rule: string): Found | null {
  if (casesOf(graph, noun).some((word) => BEYOND.has(word))) return null;
  const owner = likeliest(graph, ownersOf(graph, noun));
  const places = placesOf(graph, noun);
  // *Afrin, the stronghold*; *Afrin is the stronghold*, *is one of the strongholds*: the place is what is called so.
  let place = calledSo(graph, noun);
  if (place < 0) place = places[0]?.head ?? -1;
  let who = owner;
  // *the stronghold of Afrin*: what follows *of* is the place, whose it is stands before.
  if (owner > noun && casesOf(graph, owner)[0] === 'of' && partyOf(graph, owner) !== 'force' && place < 0) {
    place = owner;
    who =
      graph.by(noun, 'nmod:poss')[0] ??
      graph
        .by(noun, 'compound', 'amod')
        .find(
          (child) => child < noun && ['force', 'state', 'organization'].includes(partyOf(graph, child)),
        ) ??
      -1;
  }
  const for_ = graph.by(noun, 'nmod').find((child) => casesOf(graph, child)[0] === 'for');
  if (who < 0 && for_ !== undefined && partyOf(graph, for_) === 'force') who = for_;
  // *control of the cities*, *took control*: who controls is the subject of the verb over it.
  if (graph.lemma(noun) === 'control' && owner > noun) {
    place = owner;
    who = -1;
  }
  const over = graph.head(noun);
  if (who < 0 && over >= 0 && graph.upos(over) === 'VERB' && ['obj', 'obl'].includes(graph.plain(noun)))
    who = argumentsOfVerb(graph, over).subject;
  // *calls their presence an occupation*, *regards it as an occupation*: what it is called, not another presence.
  if (
    graph.lemma(noun) === 'occupation' &&
    over >= 0 &&
    graph.upos(over) === 'VERB' &&
    graph.plain(noun) !== 'nsubj' &&
    CALLS.has(graph.lemma(over))
  )
    return null;
  const party = who >= 0 ? partyOf(graph, who) : 'none';
  if (party === 'civilian') return null;
  if (place < 0 && who < 0) return null;
  const { standing, by } = standingOfNoun(graph, noun);
  // *has not agreed to the US presence*: it is there all the same.
  const status = standing === 'done' || STANDS.has(graph.lemma(by)) ? 'is' : STATUS[standing];
  return found(
    graph,
    rule,
    noun,
    slotsOf(graph, noun, who, place),
    status,
    [
      `noun ${graph.lemma(noun)}`,
      `who ${party}`,
      `${rule} who ${party}`,
      `relation ${graph.plain(noun)}`,
      place >= 0 ? `place ${sortOf(graph, place)}` : 'no place',
    ],
    place,
  );
}

/** Verbs that take a stand on a presence and leave it as it is. */
const STANDS = new Set('agree consent accept approve oppose reject object'.split(' '));

/** *US troops in Syria*, *has 5,200 troops in Iraq*. */
function forcePresence(graph: Graph, noun: number): Found | null {
  const own = placesOf(graph, noun).filter(({ head }) => head > noun);
  let place = own[0]?.head ?? -1;
  let where = 'under the noun';
  const over = graph.head(noun);
  if (
    place < 0 &&
    over >= 0 &&
    graph.upos(over) === 'VERB' &&
    graph.plain(noun) === 'obj' &&
    graph.lemma(over) === 'have'
  ) {
    place = argumentsOfVerb(graph, over).places.find(({ leg }) => leg === 'at')?.head ?? -1;
    where = 'under have';
  }
  if (place < 0) {
    const clause =
      graph
        .by(noun, 'acl')
        .find((child) => ['VBN', 'VBG'].includes(graph.xpos(child)) && !VERBS.has(graph.lemma(child))) ?? -1;
    place =
      clause < 0 ? -1 : (argumentsOfVerb(graph, clause).places.find(({ leg }) => leg === 'at')?.head ?? -1);
    where = 'under a clause';
  }
  // *Norwegian troops are in Bamako*: the place is what is said of them.
  if (place < 0 && over >= 0 && graph.plain(noun) === 'nsubj' && graph.by(over, 'cop').length > 0) {
    place = legOf(graph, over)?.leg === 'at' ? over : -1;
    where = 'under be';
  }
  if (place < 0) return null;
  const denied = isNegated(graph, noun) || (where === 'under be' && isNegated(graph, over));
  const slots = slotsOf(graph, noun, noun, place);
  const lead = own[0]?.preposition ?? '';
  return found(
    graph,
    'presence.force',
    noun,
    slots,
    denied ? 'denied' : 'is',
    [
      `force ${graph.lemma(noun)}`,
      `relation ${graph.plain(noun)}`,
      where,
      `in ${lead}`,
      `place ${sortOf(graph, place)}`,
      over >= 0 ? `over ${graph.lemma(over)}` : 'root',
      over >= 0 && FOUGHT.has(graph.lemma(over)) ? 'fought' : 'not fought',
      `case ${casesOf(graph, noun)[0] ?? 'none'}`,
      slots.count === undefined ? 'no count' : 'count',
    ],
    place,
  );
}

/** *outside the army’s control* is nobody's presence. */
const BEYOND = new Set(['outside', 'beyond', 'without', 'out']);
const CALLS = new Set('call consider regard describe view see deem label condemn denounce'.split(' '));
/** What is done to a force without its being there as a fact of the report: *killed fighters in Syria*. */
const FOUGHT = new Set(
  'kill attack target bomb hit strike fight destroy defeat wound injure arrest capture against battle combat defend support back arm train aid help supply pursue target'.split(
    ' ',
  ),
);

function slotsOf(graph: Graph, act: number, who: number, place: number): Partial<Record<Slot, Span>> {
  const slots: Partial<Record<Slot, Span>> = {};
  if (who >= 0) {
    slots.who = whoSpan(graph, who, act);
    const count = countOf(graph, who);
    if (count !== null) slots.count = graph.span(count[0], count[1]);
  }
  if (place >= 0) slots.place = placeSpan(graph, place);
  return slots;
}

function found(
  graph: Graph,
  rule: string,
  trigger: number,
  slots: Partial<Record<Slot, Span>>,
  status: Status,
  facts: string[],
  place: number,
): Found {
  return {
    kind: 'presence',
    rule,
    first: trigger,
    last: trigger,
    slots,
    status,
    facts: [
      rule,
      ...facts,
      slots.who === undefined ? 'no who' : 'some who',
      place >= 0 ? `${rule} place ${sortOf(graph, place)}` : `${rule} no place`,
    ],
  };
}
