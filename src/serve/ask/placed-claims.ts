// The presences and movements of a record for a map: each with its places and where they are.
import type { PlaceRef } from '../../ledger/place-key.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { dayText } from '../../time/day-span.ts';
import { standingOf } from '../cli/page/standing.ts';
import type { PlacedClaim } from '../contract/map.ts';
import type { PlaceBook } from '../export/place-facts.ts';
import { actorLabel, placeLabel } from './labels.ts';
import { once } from './once.ts';
import { sayingsIn } from './saying.ts';

/** The propositions that a map shows: of copies the first, the latest said first. */
export function mappable(record: LedgerRecord): Proposition[] {
  const moves = record.propositions.filter(({ kind }) => kind === 'presence' || kind === 'movement');
  return once(moves, ({ kind, side, who, places, status, counts, voice }) =>
    JSON.stringify([kind, side?.key ?? who, places.map(({ id, leg }) => [id, leg]), status, counts, voice]),
  ).toSorted((a, b) => (b.said?.to ?? -1e9) - (a.said?.to ?? -1e9));
}

/** The same as items; `book` knows where places are. */
export function placedClaims(
  record: LedgerRecord,
  propositions: readonly Proposition[],
  book: Pick<PlaceBook, 'of'>,
): PlacedClaim[] {
  const saying = sayingsIn(record);
  return propositions.map((one) => {
    const { kind, side, who, status, counts, said, version } = one;
    const force = side?.key ?? who;
    return {
      kind: kind as PlacedClaim['kind'],
      status: standingOf({ status: status ?? 'is' }),
      force: force === null ? null : { key: force, name: actorLabel(record, force) },
      counts,
      places: one.places.map((place) => placed(record, version, place, book)),
      said: said && { from: dayText(said.from), to: dayText(said.to) },
      ...saying(one),
    };
  });
}

function placed(
  record: LedgerRecord,
  version: string,
  { id, leg, country, inferred }: PlaceRef,
  book: Pick<PlaceBook, 'of'>,
): PlacedClaim['places'][number] {
  const known = book.of(version, id);
  return {
    ...{ id, name: placeLabel(record, id), leg },
    country: known?.country ?? country?.toUpperCase() ?? null,
    precision: known?.precision ?? (/^[a-z]{2}$/.test(id) ? 'country' : 'unknown'),
    ...{ lat: known?.lat ?? null, lon: known?.lon ?? null },
    ...(inferred === undefined ? {} : { inferred }),
  };
}
