// The newest conflicts and claims as an Atom feed (RFC 4287). What counts as new is when it was published; what nobody can date
// has no place in it.
import { conflictsAmong } from '../../ledger/conflicts/conflicts-among.ts';
import { disagreements } from '../../ledger/conflicts/disagreements.ts';
import { shortHash } from '../../ledger/short-hash.ts';
import { actorLabel, questionLabel } from '../ask/labels.ts';
import { type Saying, sayingsIn } from '../ask/saying.ts';
import { webAddress } from './address.ts';
import { type FeedItem, feedDocument } from './feed-document.ts';
import type { Material } from './material.ts';
import { latestMoment } from './moment.ts';
import { quotedWords, teller } from './quoted.ts';

/** Entries in the feed at most. */
const MOST = 100;

/** The document, in pieces. */
export function* atomFeed(material: Material): Generator<string> {
  const items = [...conflictItems(material), ...claimItems(material)]
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, MOST);
  yield* feedDocument({ id: 'newest', title: 'Newest conflicts and claims', items });
}

function conflictItems({ record }: Material): FeedItem[] {
  const saying = sayingsIn(record);
  return disagreements(conflictsAmong(record.propositions)).flatMap(({ key, shown, pairs }) => {
    const sides = [shown.a, shown.b].map((side) => ({ ...side, ...saying(side) }));
    // It is there from the moment at which both sides of some pair are.
    const moments = pairs.flatMap(({ a, b }) => {
      const published = [a, b].map(({ version }) => record.versions.get(version)!.published);
      return published.includes(null) ? [] : (latestMoment(published) ?? []);
    });
    const updated = moments.sort()[0];
    if (updated === undefined) return [];
    return [
      {
        ...{ id: `k_${shortHash([key])}`, updated, kind: 'conflict' },
        title: questionLabel(record, shown.question),
        content: [...sides.map((side) => `${side.value} — ${quoted(side)}`), `Why: ${shown.why}`].join(
          '\n\n',
        ),
        addresses: [...new Set(sides.flatMap(({ url }) => webAddress(url) ?? []))],
      },
    ];
  });
}

function claimItems({ record, propositions }: Material): FeedItem[] {
  const saying = sayingsIn(record);
  return [...propositions.values()].flatMap((one) => {
    const said = saying(one);
    const updated = latestMoment([said.published]);
    if (updated === null) return [];
    const who = one.side?.key ?? one.who;
    const facts = [
      [one.kind, one.status ?? one.force].filter((word) => word !== null).join(' '),
      ...(who === null ? [] : [actorLabel(record, who)]),
    ];
    return [
      {
        ...{ id: one.id, updated, kind: one.kind, title: facts.join(': ') },
        ...{ content: quoted(said), addresses: [webAddress(said.url)].filter((one) => one !== null) },
      },
    ];
  });
}

function quoted(saying: Saying): string {
  return `${teller(saying)}: ${quotedWords(saying)} (${saying.outlet ?? saying.report})`;
}
