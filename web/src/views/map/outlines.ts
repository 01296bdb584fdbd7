// The outlines of countries as the map has them, and how much of the earth a country is.
import { geoBounds, geoContains } from 'd3-geo';
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
