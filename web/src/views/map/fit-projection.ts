// The projection that shows all of what is given: Mercator for a region, turned so that the 180th meridian is no edge; Equal
// Earth where half the world is concerned.
import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoMercator } from 'd3-geo';

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Left free on every side, in pixels. */
  readonly margin: number;
}

/** Degrees around a single place at the least: a map of one town would say nothing. */
const LEAST = 3;

/** Degrees of longitude from which on the whole world is shown. */
const WORLD = 150;

/** Mercator ends where its scale is without sense. */
const POLAR = 75;

/**
 * A projection under which every position lies within the frame, its margin included. `areas` are the corners of what else is
 * to be seen, such as a country that is spoken of. Without positions: the world.
 */
export function fitProjection(positions: readonly Position[], frame: Frame): GeoProjection {
  const { width, height, margin } = frame;
  const edge = Math.min(margin, width / 3, height / 3);
  const extent: [[number, number], [number, number]] = [
    [edge, edge],
    [width - edge, height - edge],
  ];
  const middle = middleLongitude(positions.map(([lon]) => lon));
  const around = positions.map(([lon, lat]): Position => [turned(lon - middle), lat]);
  const lons = around.map(([lon]) => lon);
  const lats = around.map(([, lat]) => lat);
  const [west, east] = widened(Math.min(...lons), Math.max(...lons));
  const [south, north] = widened(Math.min(...lats), Math.max(...lats));
  if (positions.length === 0 || east - west > WORLD || north > POLAR || south < -POLAR)
    return geoEqualEarth()
      .rotate([positions.length === 0 ? 0 : -middle, 0])
      .fitExtent(extent, { type: 'Sphere' });
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [turned(west + middle), south],
      [turned(east + middle), north],
    ],
  };
  return geoMercator().rotate([-middle, 0]).fitExtent(extent, corners);
}

/** The longitude around which all the others lie most closely: the middle of what is left beside the widest gap. */
function middleLongitude(lons: readonly number[]): number {
  const sorted = lons.map((lon) => turned(lon)).toSorted((a, b) => a - b);
  if (sorted.length === 0) return 0;
  let widest = sorted[0]! + 360 - sorted.at(-1)!;
  let first = sorted[0]!;
  for (const [i, lon] of sorted.slice(1).entries()) {
    const gap = lon - sorted[i]!;
    if (gap > widest) [widest, first] = [gap, lon];
  }
  return turned(first + (360 - widest) / 2);
}

/** Degrees between -180 and 180. */
function turned(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function widened(least: number, most: number): readonly [least: number, most: number] {
  const lacking = Math.max(0, LEAST - (most - least)) / 2;
  return [least - lacking, most + lacking];
}
