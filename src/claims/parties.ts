// What sort of party a noun phrase names: a force, a state, a person, a civilian, or a thing.

import { ROLE_WORDS } from '../actors/en/offices.ts';
import type { Graph } from '../language/graph.ts';
import { phraseOf } from '../language/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import {
  ARMED_GROUPS,
  CIVILIANS,
  FORCE_NOUNS,
  PEACEFUL_WORDS,
  POSSIBLE_FORCE_NOUNS,
  POWER_NOUNS,
  WAR_WORDS,
} from './en/forces.ts';
import { modifierSpan, partySpan } from './phrases.ts';

/**
 * `force`: soldiers and armed groups; `state`: a country, government or nationality; `person`, `organization`: named;
 * `pronoun`: any of them; `civilian`: people who are no force; `thing`: all else.
 */
export type Party = 'force' | 'state' | 'person' | 'organization' | 'pronoun' | 'civilian' | 'thing';

const PERSONAL = new Set(
  'i we he she it they us them him her itself themselves ourselves himself our their its his who which that'.split(
    ' ',
  ),
);

/** The sort of party that the phrase of a noun (or pronoun, or adjective of nationality) names. */
export function partyOf(graph: Graph, noun: number): Party {
  const lemma = graph.lemma(noun).toLowerCase();
  const form = graph.form(noun);
  if (ARMED_GROUPS.has(form) || ARMED_GROUPS.has(lemma)) return 'force';
  // *US* in small letters is a pronoun; as a name it is none.
  if (graph.upos(noun) === 'PRON' || (PERSONAL.has(form) && graph.name(noun) === '')) return 'pronoun';
  if (CIVILIANS.has(lemma)) return 'civilian';
  if (FORCE_NOUNS.has(lemma)) return isPeaceful(graph, noun) ? 'civilian' : 'force';
  if (POSSIBLE_FORCE_NOUNS.has(lemma) && ofWar(graph, noun)) return 'force';
  if (POWER_NOUNS.has(lemma)) return 'state';
  if (ROLE_WORDS.has(lemma)) return 'person';
  switch (graph.name(noun)) {
    case 'PERSON':
      return 'person';
    case 'PLACE':
    case 'NORP':
      return 'state';
    case 'ORG':
      return ofArms(graph, noun) ? 'force' : 'organization';
    default:
      return 'thing';
  }
}

/** Whether the word before a noun says that it is no force: *an aid convoy*. */
function isPeaceful(graph: Graph, noun: number): boolean {
  const before = noun - 1;
  return before >= graph.begin(noun) && PEACEFUL_WORDS.has(graph.form(before));
}

/** Whether the words before a noun are of war, or name a force or a nationality. */
function ofWar(graph: Graph, noun: number): boolean {
  const [first] = phraseOf(graph, noun);
  for (let i = first; i < noun; i++) {
    const form = graph.form(i);
    if (WAR_WORDS.has(form) || FORCE_NOUNS.has(graph.lemma(i)) || ARMED_GROUPS.has(form)) return true;
    const name = graph.name(i);
    if (name === 'NORP' || name === 'PLACE' || name === 'ORG') return true;
  }
  // *the group*, *the forces* by themselves: taken up again from before.
  return graph.lemma(noun) === 'force' || graph.lemma(noun) === 'group';
}

/** Whether a named organisation is one of arms by a word of its name: *Free Syrian Army*. */
function ofArms(graph: Graph, noun: number): boolean {
  const [first, last] = phraseOf(graph, noun);
  for (let i = first; i <= last; i++) {
    const lemma = graph.form(i).replace(/s$/, '');
    if (
      FORCE_NOUNS.has(graph.form(i)) ||
      FORCE_NOUNS.has(lemma) ||
      lemma === 'force' ||
      ARMED_GROUPS.has(graph.form(i))
    )
      return true;
  }
  return false;
}

/** The phrase of the party of an act: by itself, or as it stands before the noun that names the act. */
export function whoSpan(graph: Graph, party: number, act: number): Span {
  const before = party < act && graph.head(party) === act && graph.upos(act) !== 'VERB';
  if (!before || graph.relation(party) === 'nmod:poss') return partySpan(graph, party);
  return modifierSpan(
    graph,
    party,
    act,
    (i) => partyOf(graph, i) !== 'thing' || WAR_WORDS.has(graph.form(i)),
  );
}
