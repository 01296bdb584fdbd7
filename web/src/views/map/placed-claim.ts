// What the map is made from: presences and movements as reports say them, each with the places it speaks of. Times are days,
// coordinates degrees (WGS 84). Statuses are `there`, `was there`, `done`, `underway`, `planned`, `demanded`, `possible` and
// `denied`.
import type { PlacedClaim } from '../../../../src/serve/contract/map.ts';

export type { PlacedClaim } from '../../../../src/serve/contract/map.ts';

/** A place of a claim; without coordinates where the words name an area that has no known middle. */
export type ClaimPlace = PlacedClaim['places'][number];

/** How many, as far as the words say; no upper end where they name none. */
export type Counts = NonNullable<PlacedClaim['counts']>;

/** An actor under its key, by its name. */
export type Named = PlacedClaim['told'][number];

/** How a claim stands to the place that it is drawn at; `nowhere` where there is none. */
export type Direction = 'at' | 'leaving' | 'arriving' | 'through' | 'nowhere';

/** A claim in a section. */
export interface Entry {
  readonly claim: PlacedClaim;
  readonly direction: Direction;
}

/** A place that can be drawn. */
export interface Spot extends ClaimPlace {
  readonly lat: number;
  readonly lon: number;
}

/** Whether a place has coordinates that lie on the earth. */
export function isSpot(place: ClaimPlace): place is Spot {
  return within(place.lat, 90) && within(place.lon, 180);
}

const within = (degrees: number | null, most: number): boolean =>
  degrees !== null && Number.isFinite(degrees) && Math.abs(degrees) <= most;
