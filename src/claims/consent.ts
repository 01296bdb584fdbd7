// Consent: whoever holds the ground permits, invites, refuses or contests a foreign force's presence or operation.
import type { Span } from '../text/span.ts';
import { argumentsOfVerb, ownerOf } from './arguments.ts';
import type { Status } from './claim.ts';
import { CONSENT_NOUNS, CONSENT_VERBS, type ConsentWord } from './en/consents.ts';
import type { Found, Slot } from './found.ts';
import type { Graph } from './graph.ts';
import { partyOf } from './parties.ts';
import { casesOf, partySpan, phraseOf } from './phrases.ts';
import { isNegated, standingOfVerb } from './status.ts';

const byWord = (list: readonly ConsentWord[]): ReadonlyMap<string, ConsentWord> =>
  new Map(list.flatMap((entry) => entry.words.split(' ').map((word) => [word, entry] as const)));
const NOUNS = byWord(CONSENT_NOUNS);
const VERBS = byWord(CONSENT_VERBS);
const LACKING = new Set(['deny', 'refuse', 'lack', 'withhold', 'reject', 'withdraw', 'revoke']);

/** Whether a word may be the trigger of a consent. */
export function mayConsent(graph: Graph, i: number): boolean {
  return graph.upos(i) === 'VERB'
    ? VERBS.has(graph.lemma(i))
    : graph.upos(i) === 'NOUN' && NOUNS.has(graph.lemma(i));
}

/** The consent that a word tells of, or null. */
export function consentAt(graph: Graph, i: number): Found | null {
  return graph.upos(i) === 'VERB' ? byVerb(graph, i) : byNoun(graph, i);
}

function byVerb(graph: Graph, verb: number): Found | null {
  const entry = VERBS.get(graph.lemma(verb))!;
  const { subject, object } = argumentsOfVerb(graph, verb);
  if (subject < 0 && object < 0) return null;
  const party = subject >= 0 ? partyOf(graph, subject) : 'none';
  const slots: Partial<Record<Slot, Span>> = {};
  if (subject >= 0) slots.who = partySpan(graph, subject);
  const clause = graph.by(verb, 'xcomp', 'ccomp')[0] ?? -1;
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
    facts: [
      'consent.verb',
      `verb ${graph.lemma(verb)}`,
      `who ${party}`,
      `object ${object >= 0 ? partyOf(graph, object) : 'none'}`,
      `status ${status}`,
      ...warlike(graph, verb),
    ],
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
  const who = owner >= 0 && partyOf(graph, owner) !== 'thing' ? owner : subject;
  const slots: Partial<Record<Slot, Span>> = {};
  if (who >= 0) slots.who = partySpan(graph, who);
  const clause = graph.by(noun, 'acl')[0] ?? -1;
  const object = verb >= 0 ? (graph.by(verb, 'obj').find((child) => child !== noun) ?? -1) : -1;
  if (clause >= 0) slots.object = graph.span(...graph.extent(clause));
  else if (object >= 0) slots.object = graph.span(...phraseOf(graph, object, true));
  const status: Status = lacking && entry.status === 'given' ? 'refused' : entry.status;
  return {
    kind: 'consent',
    rule: 'consent.noun',
    first: lemma === 'light' ? noun - 1 : noun,
    last: noun,
    slots,
    status,
    facts: [
      'consent.noun',
      `noun ${lemma}`,
      `who ${who >= 0 ? partyOf(graph, who) : 'none'}`,
      `owner ${owner >= 0 ? partyOf(graph, owner) : 'none'}`,
      `relation ${graph.plain(noun)}`,
      verb >= 0 ? `over ${graph.lemma(verb)}` : 'no verb',
      `case ${cases[0] ?? ''}`,
      clause >= 0 ? 'clause' : 'no clause',
      ...warlike(graph, noun),
    ],
  };
}

/** Whether the sentence speaks of an armed force at all. */
function warlike(graph: Graph, i: number): string[] {
  for (let k = graph.begin(i); k < graph.end(i); k++)
    if (partyOf(graph, k) === 'force') return ['force near'];
  return ['no force near'];
}
