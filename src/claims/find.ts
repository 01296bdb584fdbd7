// All claims that may be in a text: every word that can carry one is tried by the rules of its kinds.

import type { Graph } from '../language/graph.ts';
import type { TimeExpression } from '../time/time.ts';
import { consentAt, mayConsent } from './consent.ts';
import { type Placed, withTimes } from './dating.ts';
import { deadlineOf } from './deadline.ts';
import { decisionAt, mayDecide } from './decision.ts';
import type { Found } from './found.ts';
import { mayMove, movementAt } from './movement.ts';
import { mayBePresence, presenceAt } from './presence.ts';
import { timeWords } from './time-words.ts';

/** The kinds that a single word carries, each with its test and its rule. */
const RULES = [
  { may: mayMove, at: movementAt },
  { may: mayBePresence, at: presenceAt },
  { may: mayDecide, at: decisionAt },
  { may: mayConsent, at: consentAt },
];

/** Tries the rules on all sentences that have a tree. `published` is the report's day. */
export function findClaims(
  graph: Graph,
  times: readonly TimeExpression[],
  published?: string,
): readonly Found[] {
  const placed = new Map<number, Placed[]>();
  for (const time of times) {
    const at = timeWords(graph, time);
    if (at === null) continue;
    const sentence = graph.sentence(at.first);
    placed.set(sentence, [...(placed.get(sentence) ?? []), { time, at }]);
  }
  const found: Found[] = [];
  const { sentenceStarts } = graph.words;
  for (let s = 0; s + 1 < sentenceStarts.length; s++)
    if (graph.hasTree(s)) found.push(...findsIn(graph, s, placed.get(s) ?? [], published));
  return found;
}

/** What may be a claim in one sentence. */
function findsIn(graph: Graph, sentence: number, times: readonly Placed[], published?: string): Found[] {
  const { sentenceStarts } = graph.words;
  const found: Found[] = [];
  for (let i = sentenceStarts[sentence]!; i < sentenceStarts[sentence + 1]!; i++)
    for (const { may, at } of RULES) {
      const claim = may(graph, i) ? at(graph, i) : null;
      if (claim !== null) found.push(claim);
    }
  const all = withTimes(graph, onceEach(graph, found), times);
  for (const { time, at } of times) {
    const claim = deadlineOf(graph, time, at, published);
    // One trigger makes one deadline.
    const known = all.some(({ kind, first }) => kind === 'deadline' && first === claim?.first);
    if (claim !== null && !known) all.push(withPlace(claim, all));
  }
  all.sort((a, b) => a.first - b.first);
  return withSurroundings(graph, all);
}

/** Finds without presences that say again what a verb says: *keeps soldiers in Syria* is one, not two. */
function onceEach(graph: Graph, found: readonly Found[]): Found[] {
  const told = found.filter(({ rule }) => rule === 'presence.verb');
  return found.filter(({ kind, rule, first }) => {
    if (kind !== 'presence' || rule === 'presence.verb' || rule === 'presence.held') return true;
    const [from] = graph.span(first);
    return !told.some(({ slots: { who } }) => who !== undefined && who[0] <= from && from < who[1]);
  });
}

/** A deadline with the place that its act leaves or goes to, where it names none itself. */
function withPlace(deadline: Found, found: readonly Found[]): Found {
  if (deadline.slots.place !== undefined) return deadline;
  const move = found.find(({ kind, first }) => kind === 'movement' && first === deadline.first);
  const place = move?.slots.from ?? move?.slots.to;
  return place === undefined ? deadline : { ...deadline, slots: { ...deadline.slots, place } };
}

/** Finds with facts about other finds and about how short their party is named. */
function withSurroundings(graph: Graph, found: readonly Found[]): Found[] {
  const places = found.flatMap(({ kind, slots, first }) =>
    kind === 'presence' && slots.place ? [{ place: slots.place, first }] : [],
  );
  const legs = found.flatMap(({ kind, slots, first }) =>
    kind === 'movement'
      ? [slots.from, slots.via, slots.to].flatMap((leg) => (leg === undefined ? [] : [{ place: leg, first }]))
      : [],
  );
  return found.map((find) => {
    const [from] = graph.span(find.first);
    const leg = legs.some(({ place, first }) => first !== find.first && place[0] <= from && from < place[1]);
    const within = places.some(
      ({ place, first }) => first !== find.first && place[0] <= from && from < place[1],
    );
    const { who } = find.slots;
    const pronoun =
      who !== undefined && who[1] - who[0] <= 5
        ? `who is ${graph.words.text.slice(...who).toLowerCase()}`
        : '';
    return {
      ...find,
      facts: [
        ...find.facts,
        ...(within ? ['in the place of another'] : []),
        ...(leg ? [`${find.rule} in the leg of a move`] : []),
        ...(pronoun === '' ? [] : [pronoun]),
      ],
    };
  });
}
