// All claims that may be in a text: every word that can carry one is tried by the rules of its kinds.

import type { TaggedWords } from '../language/language.ts';
import type { TreeParser } from '../language/trees.ts';
import type { TimeExpression } from '../time/time.ts';
import { consentAt, mayConsent } from './consent.ts';
import { deadlineOf } from './deadline.ts';
import { decisionAt, mayDecide } from './decision.ts';
import type { Found } from './found.ts';
import { Graph } from './graph.ts';
import { mayMove, movementAt } from './movement.ts';
import { mayBePresence, presenceAt } from './presence.ts';
import { type TimeWords, timeWords } from './time-words.ts';
import { wantedSentences } from './wanted.ts';

/** The kinds that a single word carries, each with its test and its rule. */
const RULES = [
  { may: mayMove, at: movementAt },
  { may: mayBePresence, at: presenceAt },
  { may: mayDecide, at: decisionAt },
  { may: mayConsent, at: consentAt },
];

/** What may be a claim, in the order of the text, and the trees it was read from. */
export interface Finds {
  readonly graph: Graph;
  readonly found: readonly Found[];
}

/** Tries the rules on all sentences that may hold a claim; only these are parsed. `published` is the report's day. */
export function findClaims(
  words: TaggedWords,
  times: readonly TimeExpression[],
  parser: TreeParser,
  published?: string,
): Finds {
  const wanted = wantedSentences(words, times);
  const graph = new Graph(words, parser.trees(words, wanted));
  const placed = times.flatMap((time) => {
    const at = timeWords(graph, time);
    return at === null || wanted[graph.sentence(at.first)] === 0 ? [] : [{ time, at }];
  });
  const found: Found[] = [];
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
    if (wanted[s] === 0) continue;
    for (let i = words.sentenceStarts[s]!; i < words.sentenceStarts[s + 1]!; i++)
      for (const { may, at } of RULES) {
        const claim = may(graph, i) ? at(graph, i) : null;
        if (claim !== null) found.push(claim);
      }
  }
  const dated = withTimes(graph, onceEach(graph, found), placed);
  for (const { time, at } of placed) {
    const claim = deadlineOf(graph, time, at, published);
    // One trigger makes one deadline.
    const known = dated.some(({ kind, first }) => kind === 'deadline' && first === claim?.first);
    if (claim !== null && !known) dated.push(withPlace(claim, dated));
  }
  dated.sort((a, b) => a.first - b.first);
  return { graph, found: withSurroundings(graph, dated) };
}

/** How many words up from a time its act may stand, and how far from it in the text where it hangs elsewhere. */
const HEIGHT = 3;
const NEAR = 12;

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

/** A time expression with its words. */
interface Placed {
  readonly time: TimeExpression;
  readonly at: TimeWords;
}

/** The finds with the times that date them. A time dates the finds that it is nearest to, and no others. */
function withTimes(graph: Graph, found: readonly Found[], placed: readonly Placed[]): Found[] {
  const times = new Map<Found, { time: TimeExpression; far: number }>();
  for (const { time, at } of placed) {
    const sentence = graph.sentence(at.first);
    const near = found.flatMap((find) => {
      const far = graph.sentence(find.first) === sentence ? farFrom(graph, find, at) : null;
      return far === null ? [] : [{ find, far }];
    });
    const least = Math.min(...near.map(({ far }) => far));
    for (const { find, far } of near)
      if (far === least && far < (times.get(find)?.far ?? Number.POSITIVE_INFINITY))
        times.set(find, { time, far });
  }
  return found.map((find) => {
    const time = times.get(find)?.time;
    if (time === undefined) {
      const words = looseTime(graph, find.first);
      const slots = words === null ? find.slots : { ...find.slots, time: graph.span(...words) };
      return { ...find, slots, facts: [...find.facts, 'no time'] };
    }
    return {
      ...find,
      slots: { ...find.slots, time: time.limit?.span ?? time.span },
      facts: [...find.facts, time.limit ? 'limit' : 'time'],
    };
  });
}

/** Adverbs that date an act without naming a time that has a value. */
const WHEN = new Set(
  'still now currently already soon shortly imminently eventually immediately recently previously initially once today'.split(
    ' ',
  ),
);
const CLAUSES = new Set(['until', 'once', 'after', 'before', 'till']);

/** The words that date an act by an adverb (*still*) or by another event (*once the war is over*), or null. */
function looseTime(graph: Graph, act: number): [first: number, last: number] | null {
  const adverb = graph.by(act, 'advmod').find((child) => WHEN.has(graph.form(child)));
  if (adverb !== undefined) return [Math.min(adverb, ...graph.by(adverb, 'advmod')), adverb];
  for (const clause of graph.by(act, 'advcl')) {
    const mark = graph.by(clause, 'mark').find((word) => CLAUSES.has(graph.form(word)));
    if (mark !== undefined && clause > mark)
      return [mark, graph.extent(clause, (child) => graph.plain(child) === 'punct')[1]];
  }
  return null;
}

/** Rules whose finds a time dates only where it hangs on them. */
const STILL: ReadonlySet<string> = new Set([
  'presence.held',
  'presence.force',
  'presence.noun',
  'presence.stronghold',
]);

/** How far a time is from a find that it may date, or null where it dates something else. */
function farFrom(graph: Graph, { first, last, rule }: Found, at: TimeWords): number | null {
  if (at.first <= last && at.last >= first) return null;
  const relation = graph.plain(at.head);
  let word = at.head;
  // *the April drawdown*: what stands before a noun dates that noun alone.
  if (relation === 'amod' || relation === 'compound')
    return graph.head(word) >= first && graph.head(word) <= last ? 1 : null;
  for (let height = 1; height <= HEIGHT; height++) {
    word = graph.head(word);
    if (word < 0) break;
    if (word >= first && word <= last) return height;
    if (graph.upos(word) === 'VERB') break;
  }
  if (STILL.has(rule)) return null;
  const [from, to] = at.last < first ? [at.last + 1, first] : [last + 1, at.first];
  if (to - from > NEAR) return null;
  for (let i = from; i < to; i++) {
    const upos = graph.upos(i);
    if ((upos === 'VERB' && graph.plain(i) !== 'amod') || upos === 'SCONJ' || graph.xpos(i) === ':')
      return null;
  }
  return HEIGHT + to - from;
}

/** Finds with facts about other finds and about how short their party is named. */
function withSurroundings(graph: Graph, found: readonly Found[]): Found[] {
  const places = found.flatMap(({ kind, slots, first }) =>
    kind === 'presence' && slots.place ? [{ place: slots.place, first }] : [],
  );
  return found.map((find) => {
    const [from] = graph.span(find.first);
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
        ...(pronoun === '' ? [] : [pronoun]),
      ],
    };
  });
}
