// Where the places are that versions name.
import { placesNamed } from '../../store/named-now.ts';
import { bookOf, type PlaceBook } from '../export/place-facts.ts';
import type { Desk } from './desk.ts';

/** A book of the places of `versions`, by their ids. */
export async function placedNamed(desk: Desk, versions: readonly string[]): Promise<PlaceBook> {
  const rows = await placesNamed(desk.ledger.database, versions);
  return bookOf(
    rows.map(({ version, name, country, precision, lat, lon }) => [
      version,
      {
        ...{ name, precision },
        ...(country ? { country } : {}),
        ...(lat === null || lat === undefined ? {} : { lat }),
        ...(lon === null || lon === undefined ? {} : { lon }),
      },
    ]),
  );
}
