// Where the places of a record are: by the report that speaks of them, since two towns may share a name and a country.
import { placeKey } from '../../ledger/place-key.ts';
import type { Place } from '../../places/place.ts';
import type { Material } from './material.ts';

/** What is known of a place. */
export interface PlaceFacts {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly precision: Place['precision'];
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What it takes of a place. */
export type LocatedPlace = Pick<Place, 'name' | 'country' | 'precision' | 'lat' | 'lon'>;

/** Looks places up. */
export interface PlaceBook {
  /** Every place that a report names, by its id; where reports differ, the first that has coordinates. */
  readonly all: ReadonlyMap<string, PlaceFacts>;
  /** A place as a version has it; of countries, which are the same everywhere, as any does. */
  of(version: string, id: string): PlaceFacts | null;
}

/** The places of `material`. */
export function placeBook({ versions }: Pick<Material, 'versions'>): PlaceBook {
  return bookOf(
    versions.flatMap(({ id, reading }) => (reading.places ?? []).map((place) => [id, place] as const)),
  );
}

/** The places of versions, each with the version that names it. */
export function bookOf(places: Iterable<readonly [version: string, place: LocatedPlace]>): PlaceBook {
  const all = new Map<string, PlaceFacts>();
  const own = new Map<string, PlaceFacts>();
  for (const [version, place] of places) {
    const facts = factsOf(place);
    keepBetter(all, facts.id, facts);
    keepBetter(own, `${version} ${facts.id}`, facts);
  }
  return {
    all,
    of: (version, id) => own.get(`${version} ${id}`) ?? (id.includes('/') ? null : (all.get(id) ?? null)),
  };
}

function keepBetter(book: Map<string, PlaceFacts>, key: string, facts: PlaceFacts): void {
  const before = book.get(key);
  if (before === undefined || (before.lat === null && facts.lat !== null)) book.set(key, facts);
}

function factsOf(place: LocatedPlace): PlaceFacts {
  const { name, country, precision, lat, lon } = place;
  const known = isDegrees(lat, 90) && isDegrees(lon, 180);
  return {
    ...{ id: placeKey(place).id, name, country: country ?? null, precision },
    ...{ lat: known ? lat : null, lon: known ? lon : null },
  };
}

const isDegrees = (value: number | undefined, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;
