// Conflicts as an Atom feed: those that nobody dismissed, the newest first. A conflict is there from the moment at which both
// sides were published.
import type { Disagreement } from '../../ledger/conflicts/disagreements.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { shortHash } from '../../ledger/short-hash.ts';
import type { ConflictItem } from '../contract/conflicts.ts';
import { webAddress } from './address.ts';
import { type Feed, feedDocument } from './feed-document.ts';
import { latestMoment } from './moment.ts';
import { quotedWords, teller } from './quoted.ts';

/** Entries in the feed at most. */
const MOST = 100;

/** One conflict, with the pairs that it was made from. */
export interface FeedConflict {
  readonly item: ConflictItem;
  readonly pairs: Disagreement['pairs'];
}

/** What the conflicts of a feed were chosen by; the address of the feed has it. */
export type FeedFilters = Readonly<
  Partial<Record<'actor' | 'place' | 'rule' | 'asOf' | 'knownBy', string | undefined>>
>;

/** The document, in pieces; what nobody can date has no place in it. Each choice is a feed of its own, with an id of its own. */
export function conflictFeed(
  { versions }: Pick<LedgerRecord, 'versions'>,
  conflicts: readonly FeedConflict[],
  { filters = {}, links = {} }: { readonly filters?: FeedFilters; readonly links?: Feed['links'] } = {},
): Generator<string> {
  const items = conflicts.flatMap(({ item, pairs }) => {
    const moments = pairs.flatMap(({ a, b }) => {
      const published = [a, b].map(({ version }) => versions.get(version)!.published);
      return published.includes(null) ? [] : (latestMoment(published) ?? []);
    });
    const updated = moments.sort()[0];
    if (updated === undefined) return [];
    const { id, about, why, a, b } = item;
    return [
      {
        ...{ id, updated, kind: 'conflict', title: about },
        content: [
          ...[a, b].map(
            (side) => `${side.value} — ${teller(side)}: ${quotedWords(side)} (${side.outlet ?? side.report})`,
          ),
          `Why: ${why}`,
        ].join('\n\n'),
        addresses: [...new Set([a, b].flatMap(({ url }) => webAddress(url) ?? []))],
      },
    ];
  });
  items.sort((x, y) => (x.updated === y.updated ? (x.id < y.id ? -1 : 1) : x.updated < y.updated ? 1 : -1));
  return feedDocument({
    ...{ ...named(filters), links },
    items: items.slice(0, MOST),
  });
}

const WORDS = { actor: 'of', place: 'in', rule: 'by', asOf: 'as of', knownBy: 'known by' } as const;

/** The id of a feed, the same for the same filters in whatever order, and its title. */
function named(filters: FeedFilters): Pick<Feed, 'id' | 'title'> {
  const given = (['actor', 'place', 'rule', 'asOf', 'knownBy'] as const).flatMap((name) =>
    filters[name] === undefined ? [] : [[name, filters[name]] as const],
  );
  const title = 'Accounts that cannot both hold';
  if (given.length === 0) return { id: 'conflicts', title };
  return {
    id: `conflicts:${shortHash(given.flat())}`,
    title: `${title}: ${given.map(([name, value]) => `${WORDS[name]} ${value}`).join(', ')}`,
  };
}
