// Which time dates which find of a sentence: the one that hangs on its trigger or is nearest to it; else an adverb
// (*still*) or a clause (*once the war is over*).

import type { Graph } from '../language/graph.ts';
import type { TimeExpression } from '../time/time.ts';
import type { Found } from './found.ts';
import type { TimeWords } from './time-words.ts';

/** How many words up from a time its act may stand, and how far from it in the text where it hangs elsewhere. */
const HEIGHT = 3;
const NEAR = 12;

/** A time expression with its words. */
export interface Placed {
  readonly time: TimeExpression;
  readonly at: TimeWords;
}

/** The finds of a sentence with the times of it that date them. A time dates the finds that it is nearest to, and no others. */
export function withTimes(graph: Graph, found: readonly Found[], placed: readonly Placed[]): Found[] {
  const times = new Map<Found, { time: TimeExpression; far: number }>();
  for (const { time, at } of placed) {
    const near = found.flatMap((find) => {
      const far = farFrom(graph, find, at);
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
