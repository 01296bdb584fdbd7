// The presences of a record as items: which forces are, were or are to be where, as reports say, the latest first.
import { liesWithin } from '../../ledger/place-key.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { dayText } from '../../time/day-span.ts';
import { standingOf } from '../cli/page/standing.ts';
import type { PresenceItem } from '../contract/presence.ts';
import { actorLabel, placeLabel } from './labels.ts';
import { once } from './once.ts';
import { sayingsIn } from './saying.ts';

/** The presences in one of `places` (ids) and all that lies in them; everywhere when it is null. */
export function presenceItems(record: LedgerRecord, places: readonly string[] | null): PresenceItem[] {
  const saying = sayingsIn(record);
  const asked = places?.map((id) => ({ id }));
  const found = record.propositions.filter(
    ({ kind, places: at }) =>
      kind === 'presence' &&
      (asked === undefined || at.some((place) => asked.some((one) => liesWithin(place, one)))),
  );
  return once(found, ({ side, who, places: at, status, counts, voice }) =>
    JSON.stringify([side?.key ?? who, at.map(({ id }) => id), status, counts, voice]),
  )
    .toSorted((a, b) => (b.said?.to ?? -1e9) - (a.said?.to ?? -1e9))
    .map((one): PresenceItem => {
      const force = one.side?.key ?? one.who;
      return {
        force: force === null ? null : { key: force, name: actorLabel(record, force) },
        places: one.places.map(({ id }) => ({ id, name: placeLabel(record, id) })),
        ...{ status: standingOf({ status: one.status ?? 'is' }), counts: one.counts },
        said: one.said && { from: dayText(one.said.from), to: dayText(one.said.to) },
        ...saying(one),
      };
    });
}
