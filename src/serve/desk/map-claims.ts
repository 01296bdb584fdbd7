// What the map shows: presences and movements, parted by whether they are at a place, on a way, or not to be put anywhere.

import { mappable, placedClaims } from '../ask/placed-claims.ts';
import type { MapAnswer, PlacedClaim } from '../contract/map.ts';
import { bookOf } from '../export/place-facts.ts';
import { actorsOf } from './lists.ts';
import { type Choice, chosen, type Row } from './rows.ts';
import type { View } from './view.ts';

/** What of it is asked for: days ISO 8601. */
export interface MapChoice extends Choice {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** The latest claims that are asked for. */
export function mapClaims(view: View, choice: MapChoice): MapAnswer {
  const { from, to, limit } = choice;
  const rows = chosen(view.record, placedRows(view), choice).filter(
    ({ item: { said } }) =>
      (from === undefined || (said !== null && said.to >= from)) &&
      (to === undefined || (said !== null && said.from <= to)),
  );
  const answer = { points: [] as PlacedClaim[], legs: [] as PlacedClaim[], unplaced: [] as PlacedClaim[] };
  for (const { item } of rows.slice(0, limit)) answer[sortOf(item)].push(item);
  return { ...answer, total: rows.length };
}

function placedRows(view: View): readonly Row<PlacedClaim>[] {
  return view.kept('map', () => {
    const propositions = mappable(view.record);
    const items = placedClaims(view.record, propositions, bookOf(view.record.namedPlaces));
    return items.map((item, i) => {
      const { side, who, places } = propositions[i]!;
      const force = side?.key ?? who;
      return { item, actors: force === null ? actorsOf(propositions[i]!) : [force], places };
    });
  });
}

function sortOf({ kind, places }: PlacedClaim): 'points' | 'legs' | 'unplaced' {
  const known = places.filter(({ lat }) => lat !== null);
  if (known.length === 0) return 'unplaced';
  const spots = new Set(known.map(({ lat, lon }) => `${lat} ${lon}`));
  return kind === 'movement' && spots.size > 1 ? 'legs' : 'points';
}
