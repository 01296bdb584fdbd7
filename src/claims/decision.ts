// Decisions: somebody with authority decides, orders, approves, announces, rejects, puts off, or has yet to decide.

import type { Graph } from '../language/graph.ts';
import { casesOf, phraseOf } from '../language/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import { argumentsOfVerb } from './arguments.ts';
import { byWord, isListed } from './by-word.ts';
import type { Status } from './claim.ts';
import { DECISION_NOUNS, DECISION_VERBS } from './en/decisions.ts';
import type { Found, Slot } from './found.ts';
import { joined, placesAfter } from './legs.ts';
import { likeliest, ownersOf } from './owners.ts';
import { partyOf, whoSpan } from './parties.ts';
import { partySpan, placeSpan } from './phrases.ts';
import { isNegated, standingOfVerb } from './status.ts';

const VERBS = byWord(DECISION_VERBS);
const NOUNS = byWord(DECISION_NOUNS);

/** Whether a word may be the trigger of a decision. */
export function mayDecide(graph: Graph, i: number): boolean {
  return isListed(graph, i, VERBS, NOUNS);
}

/** The decision that a word tells of, or null. */
export function decisionAt(graph: Graph, i: number): Found | null {
  return graph.upos(i) === 'VERB' ? byVerb(graph, i) : byNoun(graph, i);
}

function byVerb(graph: Graph, verb: number): Found | null {
  const entry = VERBS.get(graph.lemma(verb))!;
  const { subject, object } = argumentsOfVerb(graph, verb);
  const clause = graph.by(verb, 'xcomp', 'ccomp').find((child) => child > verb) ?? -1;
  const oblique =
    graph.by(verb, 'obl').find((child) => ['to', 'on', 'for'].includes(casesOf(graph, child)[0] ?? '')) ?? -1;
  const party = subject >= 0 ? partyOf(graph, subject) : 'none';
  const slots: Partial<Record<Slot, Span>> = {};
  if (subject >= 0) slots.who = partySpan(graph, subject);
  const what = clause >= 0 ? clause : object >= 0 ? object : oblique;
  if (clause >= 0) slots.object = clauseSpan(graph, clause);
  else if (what >= 0) slots.object = graph.span(...phraseOf(graph, what, true));
  const place = clause >= 0 ? placeOf(graph, clause) : -1;
  if (place >= 0) slots.place = placeSpan(graph, place);
  const { standing } = standingOfVerb(graph, verb);
  const negated = isNegated(graph, verb) || standing === 'denied';
  const status: Status = negated && entry.status === 'made' ? 'pending' : entry.status;
  return {
    kind: 'decision',
    rule: 'decision.verb',
    first: verb,
    last: verb,
    slots,
    status,
    facts: [
      'decision.verb',
      `verb ${graph.lemma(verb)}`,
      `who ${party}`,
      `verb ${graph.lemma(verb)} who ${party}`,
      clause >= 0
        ? `clause ${graph.plain(clause)}`
        : object >= 0
          ? `object ${partyOf(graph, object)}`
          : 'no object',
      what >= 0 && clause < 0 ? `what ${graph.lemma(what)}` : 'what clause',
      `standing ${standing}`,
      `tag ${graph.xpos(verb)}`,
      `relation ${graph.plain(verb)}`,
    ],
  };
}

function byNoun(graph: Graph, noun: number): Found | null {
  if (casesOf(graph, noun).includes('without')) return null;
  const entry = NOUNS.get(graph.lemma(noun))!;
  const owner = likeliest(
    graph,
    ownersOf(graph, noun).filter((one) => graph.plain(one) !== 'compound' || partyOf(graph, one) !== 'thing'),
  );
  const head = graph.head(noun);
  const clause =
    graph.by(noun, 'acl').find((child) => child > noun && graph.relation(child) !== 'acl:relcl') ?? -1;
  const of =
    graph
      .by(noun, 'nmod')
      .find(
        (child) =>
          child > noun && ['of', 'on', 'about', 'over', 'for'].includes(casesOf(graph, child)[0] ?? ''),
      ) ?? -1;
  const slots: Partial<Record<Slot, Span>> = {};
  let who = owner >= 0 && owner !== of ? owner : -1;
  if (who < 0 && head >= 0 && graph.upos(head) === 'VERB') who = argumentsOfVerb(graph, head).subject;
  if (who >= 0 && who !== noun) slots.who = whoSpan(graph, who, noun);
  if (clause >= 0) slots.object = clauseSpan(graph, clause);
  else if (of >= 0) slots.object = graph.span(...phraseOf(graph, of, true));
  const place = clause >= 0 ? placeOf(graph, clause) : -1;
  if (place >= 0) slots.place = placeSpan(graph, place);
  const party = who >= 0 ? partyOf(graph, who) : 'none';
  return {
    kind: 'decision',
    rule: 'decision.noun',
    first: noun,
    last: noun,
    slots,
    status: entry.status,
    facts: [
      'decision.noun',
      `noun ${graph.lemma(noun)}`,
      `who ${party}`,
      clause >= 0 ? 'clause' : of >= 0 ? 'of' : 'no object',
      `relation ${graph.plain(noun)}`,
      `noun ${graph.lemma(noun)} ${clause >= 0 ? 'clause' : owner >= 0 ? 'owned' : 'bare'}`,
      `number ${graph.xpos(noun)}`,
      casesOf(graph, noun)[0] === 'under' ? 'under' : 'not under',
    ],
  };
}

/** Where what is decided is to be done, or -1. */
function placeOf(graph: Graph, clause: number): number {
  const places = joined(argumentsOfVerb(graph, clause).places, placesAfter(graph, clause));
  return (
    places.find(({ leg, head }) => (leg === 'from' || leg === 'at') && graph.upos(head) !== 'NUM')?.head ?? -1
  );
}

/** A clause without its *to* or *that*. */
function clauseSpan(graph: Graph, verb: number): Span {
  const [first, last] = graph.extent(
    verb,
    (child) => graph.plain(child) === 'punct' || graph.plain(child) === 'parataxis',
  );
  let begin = first;
  while (begin < verb && graph.plain(begin) === 'mark') begin++;
  return graph.span(begin, last);
}
