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
        if (claim !== null) found.push(withTime(graph, claim, placed));
      }
  }
  for (const { time, at } of placed) {
    const claim = deadlineOf(graph, time, at, published);
    if (claim !== null) found.push(claim);
  }
  found.sort((a, b) => a.first - b.first);
  return { graph, found };
}

/** How many words up from a time its act may stand, and how far from it in the text where it hangs elsewhere. */
const HEIGHT = 3;
const NEAR = 12;

/** A find with the time that dates it: one that hangs on its trigger, or stands near it with no verb between. */
function withTime(
  graph: Graph,
  claim: Found,
  placed: readonly { readonly time: TimeExpression; readonly at: TimeWords }[],
): Found {
  let best: { time: TimeExpression; far: number } | null = null;
  for (const { time, at } of placed) {
    if (graph.sentence(at.first) !== graph.sentence(claim.first)) continue;
    if (at.first <= claim.last && at.last >= claim.first) continue;
    const far = farFrom(graph, claim, at);
    if (far !== null && (best === null || far < best.far)) best = { time, far };
  }
  if (best === null) return { ...claim, facts: [...claim.facts, 'no time'] };
  const { time } = best;
  return {
    ...claim,
    slots: { ...claim.slots, time: time.limit?.span ?? time.span },
    facts: [...claim.facts, time.limit ? 'limit' : 'time'],
  };
}

/** How far a time is from a find that it may date, or null where it dates something else. */
function farFrom(graph: Graph, { first, last }: Found, at: TimeWords): number | null {
  let word = at.head;
  for (let height = 1; height <= HEIGHT; height++) {
    word = graph.head(word);
    if (word < 0) break;
    if (word >= first && word <= last) return height;
    if (graph.upos(word) === 'VERB') break;
  }
  const [from, to] = at.last < first ? [at.last + 1, first] : [last + 1, at.first];
  if (to - from > NEAR) return null;
  for (let i = from; i < to; i++) {
    const upos = graph.upos(i);
    if ((upos === 'VERB' && graph.plain(i) !== 'amod') || upos === 'SCONJ' || graph.xpos(i) === ':')
      return null;
  }
  return HEIGHT + to - from;
}
