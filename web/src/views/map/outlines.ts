// The outlines of countries: world-atlas, which is Natural Earth at 1 : 50 million with its de facto borders. Loaded when a map
// is first shown, and once.
import { geoBounds, geoContains } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import type { Position } from './fit-projection.ts';

/** A country's outline. */
export interface Outline {
  /** ISO 3166-1 numeric; of lands without one their name. */
  readonly id: string;
  readonly name: string;
  readonly shape: GeoJSON.Feature;
}

/** All outlines, and how to find one. */
export interface Outlines {
  readonly all: readonly Outline[];
  /** By ISO 3166-1 alpha-2, in either case; null where none has it. */
  of(code: string): Outline | null;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let loading: Promise<Outlines> | undefined;

/** Rejects where the file cannot be loaded; the next call tries again. */
export function loadOutlines(): Promise<Outlines> {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`the outlines of the map could not be loaded (${response.status})`);
      return response.json() as Promise<Atlas>;
    })
    .then(outlinesOf)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The outlines of an atlas. */
export function outlinesOf(atlas: Atlas): Outlines {
  const { features } = feature(atlas, atlas.objects.countries);
  const all = features.map(
    (one): Outline => ({ id: String(one.id ?? one.properties.name), name: one.properties.name, shape: one }),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const numeric = new Map((codes as readonly (readonly string[])[]).map((code) => [code[0], code[2]]));
  return { all, of: (code) => byId.get(numeric.get(code.toUpperCase()) ?? '') ?? null };
}

/** Wider countries than this, in degrees, are not fitted into the map as a whole. */
const WIDE = 30;

/** The corners of the part of a country in which `at` lies; `at` alone where that is very wide or none. */
export function cornersAround({ shape }: Outline, at: Position): readonly Position[] {
  const parts = partsOf(shape);
  const part = parts.find((one) => geoContains(one, [...at])) ?? parts[0];
  if (part === undefined) return [at];
  const [[west, south], [east, north]] = geoBounds(part);
  return east < west || east - west > WIDE
    ? [at]
    : [
        [west, south],
        [east, north],
      ];
}

function partsOf({ geometry }: GeoJSON.Feature): readonly GeoJSON.Geometry[] {
  if (geometry.type !== 'MultiPolygon') return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
