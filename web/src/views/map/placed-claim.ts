// What the map is made from: presences and movements as reports say them, each with the places it speaks of. Times are days,
// coordinates degrees (WGS 84).
import type { Saying } from '../../lib/contract.ts';

/** The leg of a way that a place is, or `at` for where something is. */
export type Leg = 'at' | 'from' | 'via' | 'to';

/** How closely the words say where. */
export type Precision = 'country' | 'region' | 'city' | 'area' | 'unknown';

/** A place of a claim; without coordinates where the words name an area that has no known middle. */
export interface ClaimPlace {
  readonly id: string;
  readonly name: string;
  readonly leg: Leg;
  /** ISO 3166-1 alpha-2 in either case, where it is known. */
  readonly country: string | null;
  readonly precision: Precision;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Set where the words do not say so, with the reason. */
  readonly inferred?: string | undefined;
}

/** An actor under its key, by its name. */
export type Named = Saying['told'][number];

/** How many, as far as the words say; no upper end where they name none. */
export interface Counts {
  readonly min: number;
  readonly max: number | null;
  readonly hedged: boolean;
}

/** A presence or movement, with the sentence that says so. */
export interface PlacedClaim extends Omit<Saying, 'span' | 'version'> {
  readonly kind: 'presence' | 'movement';
  /** `there`, `was there`, `done`, `underway`, `planned`, `demanded`, `possible` or `denied`. */
  readonly status: string;
  readonly force: Named | null;
  readonly counts: Counts | null;
  readonly places: readonly ClaimPlace[];
  /** The days on which it was said. */
  readonly said: { readonly from: string; readonly to: string } | null;
}

/** How a claim stands to the place that it is drawn at. */
export type Direction = 'at' | 'leaving' | 'arriving' | 'through';

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
