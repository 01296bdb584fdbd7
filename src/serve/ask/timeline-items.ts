// The time line of a record as items: what was said, day by day: each sentence that claims something, with what it claims.
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { dayText } from '../../time/day-span.ts';
import { standingOf } from '../cli/page/standing.ts';
import type { TimelineItem } from '../contract/timeline.ts';
import { once } from './once.ts';
import { sayingsIn } from './saying.ts';

/** The sentences of the record that claim something, by the day on which it was said; undated ones last. */
export function timelineItems(record: LedgerRecord): TimelineItem[] {
  const saying = sayingsIn(record);
  return claimingSentences(record).map((sentence) => timelineItem(sentence, saying));
}

/** One of them as an item. */
export function timelineItem(claims: ClaimingSentence, saying: ReturnType<typeof sayingsIn>): TimelineItem {
  const [one] = claims;
  return {
    day: one.said && dayText(one.said.from),
    to: one.said && dayText(one.said.to),
    claims: claims.map(({ id, kind, status, force }) => ({
      ...{ id, kind },
      standing: standingOf({ ...(status !== null && { status }), ...(force !== null && { force }) }),
    })),
    ...saying(one),
  };
}

/** What a sentence claims. */
export type ClaimingSentence = readonly [Proposition, ...Proposition[]];

/** The sentences as what they claim, in the same order. */
export function claimingSentences(record: LedgerRecord): ClaimingSentence[] {
  const first = once(record.propositions, ({ words, kind, verb, status }) =>
    JSON.stringify([words, kind, verb, status]),
  );
  const sentences = new Map<string, [Proposition, ...Proposition[]]>();
  for (const one of first) {
    // One sentence may tell what two people said on two days.
    const key = `${one.version} ${one.sentence[0]} ${one.said?.from} ${one.told.join(' ')}`;
    const group = sentences.get(key);
    if (group === undefined) sentences.set(key, [one]);
    else group.push(one);
  }
  return [...sentences.values()].toSorted(
    ([a], [b]) => (a.said?.from ?? 1e9) - (b.said?.from ?? 1e9) || (a.said?.to ?? 0) - (b.said?.to ?? 0),
  );
}
