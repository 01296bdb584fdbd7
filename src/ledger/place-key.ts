// The id under which a place of one report is the same place in another: its country and its gazetteer name, or the
// report's words for a part (*northern Syria*), with the points of the compass written one way.
import type { Place } from '../places/place.ts';
import { keyName } from './force-key.ts';

/** The leg of a way that a place is, or `at` for where something is. */
export type Leg = 'at' | 'from' | 'via' | 'to';

/** A place as it compares across reports. */
export interface PlaceKey {
  /** `sy`, `sy/deir ez-zor`, `sy/north east syria`; `?/…` where the country is not known. */
  readonly id: string;
  /** ISO 3166-1 alpha-2, small letters. */
  readonly country?: string;
}

/** A place of a proposition. */
export interface PlaceRef extends PlaceKey {
  readonly leg: Leg;
  /** Set where the words do not say so, with the reason. */
  readonly inferred?: string;
}

/** The key of a place. */
export function placeKey({
  name,
  country,
  precision,
}: Pick<Place, 'name' | 'country' | 'precision'>): PlaceKey {
  const code = country?.toLowerCase();
  if (precision === 'country' && code !== undefined) return { id: code, country: code };
  const plain = keyName(name)
    .replace(/\b(north|south|east|west)[\s-]?(east|west)?(?:ern)?\b/g, (_, one: string, two?: string) =>
      two === undefined ? one : `${one}-${two}`,
    )
    .replace(/[\s]+/g, ' ');
  return { id: `${code ?? '?'}/${plain}`, ...(code === undefined ? {} : { country: code }) };
}

/** Whether `inner` lies in `outer`, or is it: by id, or because `outer` is its whole country. */
export function liesWithin(inner: PlaceKey, outer: PlaceKey): boolean {
  return inner.id === outer.id || (inner.country !== undefined && outer.id === inner.country);
}
