// Consent: whoever holds the ground permits, invites, refuses or contests a foreign force's presence or operation.

import type { Graph } from '../language/graph.ts';
import { casesOf, phraseOf } from '../language/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import { argumentsOfVerb } from './arguments.ts';
import { byWord, isListed } from './by-word.ts';
import type { Status } from './claim.ts';
import { CONSENT_NOUNS, CONSENT_VERBS } from './en/consents.ts';
import type { Found, Slot } from './found.ts';
import { ownerOf } from './owners.ts';
import { type Party, partyOf } from './parties.ts';
import { partySpan } from './phrases.ts';
import { standsOn } from './stand-on.ts';
import { isNegated, standingOfVerb } from './status.ts';

const NOUNS = byWord(CONSENT_NOUNS);
const VERBS = byWord(CONSENT_VERBS);
/** Verbs by which consent is given, had or sought, and verbs that call a presence by a name. */
const GIVING = new Set(
  'give grant have obtain seek get receive win ask need want secure offer extend'.split(' '),
);
/** Of these verbs the subject is permitted something, and permits nothing. */
const RECEIVING = new Set(
  'have obtain seek get receive win ask need want secure lack await gain enjoy'.split(' '),
);
const CALLING = new Set(
  'consider regard call describe view see deem label condemn denounce reject decry treat brand'.split(' '),
);
const ACTING: ReadonlySet<Party> = new Set(['state', 'organization', 'person', 'pronoun', 'force']);
const LACKING = new Set(['deny', 'refuse', 'lack', 'withhold', 'reject', 'withdraw', 'revoke']);

/** Whether a word may be the trigger of a consent. */
export function mayConsent(graph: Graph, i: number): boolean {
  return isListed(graph, i, VERBS, NOUNS);
}

/** The consent that a word tells of, or null. */
export function consentAt(graph: Graph, i: number): Found | null {
  return graph.upos(i) === 'VERB' ? byVerb(graph, i) : byNoun(graph, i);
}

function byVerb(graph: Graph, verb: number): Found | null {
  const entry = VERBS.get(graph.lemma(verb))!;
  const { subject, object: taken } = argumentsOfVerb(graph, verb);
  const on = entry.on === undefined ? -1 : standsOn(graph, verb, entry.on);
  const object = entry.on === undefined ? taken : on;
  if ((subject < 0 && object < 0) || (entry.on !== undefined && (on < 0 || subject < 0))) return null;
  const party = subject >= 0 ? partyOf(graph, subject) : 'none';
  const slots: Partial<Record<Slot, Span>> = {};
  if (subject >= 0) slots.who = partySpan(graph, subject);
  const clause = on >= 0 ? -1 : (graph.by(verb, 'xcomp', 'ccomp')[0] ?? -1);
  const what = clause >= 0 ? clause : object;
  if (what >= 0) {
    const [, last] = clause >= 0 ? graph.extent(clause) : phraseOf(graph, object, true);
    const [first] = object >= 0 ? phraseOf(graph, object) : graph.extent(clause);
    slots.object = graph.span(Math.min(first, last), last);
  }
  const negated = isNegated(graph, verb) || standingOfVerb(graph, verb).standing === 'denied';
  const status: Status = negated && entry.status === 'given' ? 'refused' : entry.status;
  return {
    kind: 'consent',
    rule: 'consent.verb',
    first: verb,
    last: verb,
    slots,
    status,
    facts: strength(
      graph,
      verb,
      'verb',
      ACTING.has(party as Party) && (clause >= 0 || on >= 0 || entry.status === 'contested'),
      on >= 0,
    ),
  };
}

function byNoun(graph: Graph, noun: number): Found | null {
  const lemma = graph.lemma(noun);
  if (lemma === 'light' && graph.form(noun - 1) !== 'green') return null;
  const entry = NOUNS.get(lemma)!;
  const over = graph.head(noun);
  const verb = over >= 0 && graph.upos(over) === 'VERB' ? over : -1;
  const owner = ownerOf(graph, noun);
  const subject = verb >= 0 ? argumentsOfVerb(graph, verb).subject : -1;
  const cases = casesOf(graph, noun);
  const lacking =
    cases.includes('without') ||
    isNegated(graph, noun) ||
    (verb >= 0 && (LACKING.has(graph.lemma(verb)) || isNegated(graph, verb)));
  const called = entry.status === 'contested' && verb >= 0 && CALLING.has(graph.lemma(verb));
  const owned = !called && owner >= 0 && partyOf(graph, owner) !== 'thing';
  // *granted Turkey permission*: whom it is granted stands where an owner would.
  const granted = owned && verb >= 0 && verb < owner && subject >= 0 && graph.plain(owner) === 'compound';
  const who = owned && !granted ? owner : subject;
  const slots: Partial<Record<Slot, Span>> = {};
  const receives = who === subject && verb >= 0 && RECEIVING.has(graph.lemma(verb));
  const giver = receives ? giverOf(graph, noun, verb) : who;
  if (giver >= 0 && giver !== noun && partyOf(graph, giver) !== 'thing') slots.who = partySpan(graph, giver);
  const clause = graph.by(noun, 'acl')[0] ?? -1;
  const object = verb >= 0 ? (graph.by(verb, 'obj').find((child) => child !== noun) ?? -1) : -1;
  if (clause >= 0) slots.object = graph.span(...graph.extent(clause));
  else if (object >= 0) slots.object = graph.span(...phraseOf(graph, object, true));
  const status: Status = lacking && entry.status === 'given' ? 'refused' : entry.status;
  const acting = who >= 0 && ACTING.has(partyOf(graph, who));
  const giving = clause >= 0 || cases.includes('without') || (verb >= 0 && GIVING.has(graph.lemma(verb)));
  // *There is no permission for these forces to stay*: nobody needs to be named who refuses.
  const none = entry.status === 'given' && isNegated(graph, noun) && clause >= 0;
  const strong = none || (acting && (entry.status === 'contested' ? called : giving || lacking));
  return {
    kind: 'consent',
    rule: 'consent.noun',
    // *considers their presence as occupation*: the verb and the noun carry it together.
    first: called && verb < noun ? verb : lemma === 'light' ? noun - 1 : noun,
    last: noun,
    slots,
    status,
    facts: strength(graph, noun, 'noun', strong),
  };
}

/** From whom permission is had: *has no consent **from the government***; or -1. */
function giverOf(graph: Graph, noun: number, verb: number): number {
  return (
    [...graph.by(noun, 'nmod', 'obl'), ...graph.by(verb, 'obl')].find(
      (child) => casesOf(graph, child)[0] === 'from',
    ) ?? -1
  );
}

/**
 * How sure the pattern is: who can permit does so, and the sentence speaks of an armed force. There are few examples to
 * learn from, so the judge sees nothing else. `ofForce` where that is known.
 */
function strength(graph: Graph, i: number, word: string, strong: boolean, ofForce = false): string[] {
  let force = ofForce;
  for (let k = graph.begin(i); k < graph.end(i) && !force; k++) force = partyOf(graph, k) === 'force';
  return [`${word} ${strong ? 'strong' : 'weak'}`, `${word} ${strong ? 'strong' : 'weak'} force ${force}`];
}
