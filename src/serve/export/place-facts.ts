// Where the places of a record are: by the report that speaks of them, since two towns may share a name and a country.
import { type NamedPlace, namedPlaces } from '../../ledger/derived-version.ts';
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

/** Looks places up. */
export interface PlaceBook {
  /** Every place that a report names, by its id; where reports differ, the first that has coordinates. */
  readonly all: ReadonlyMap<string, PlaceFacts>;
  /** A place as a version has it; of countries, which are the same everywhere, as any does. */
  of(version: string, id: string): PlaceFacts | null;
}

/** The places of `material`. */
export function placeBook({ versions }: Pick<Material, 'versions'>): PlaceBook {
  return bookOf(versions.flatMap(namedPlaces));
}

/** The places that versions name. */
export function bookOf(places: Iterable<NamedPlace>): PlaceBook {
  const all = new Map<string, PlaceFacts>();
  const own = new Map<string, PlaceFacts>();
  for (const { version, ...place } of places) {
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

function factsOf({ place, name, country, precision, lat, lon }: Omit<NamedPlace, 'version'>): PlaceFacts {
  const known = isDegrees(lat, 90) && isDegrees(lon, 180);
  return { id: place, name, country, precision, lat: known ? lat : null, lon: known ? lon : null };
}

const isDegrees = (value: number | null, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;
