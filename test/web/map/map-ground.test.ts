// The ground of the map: lands as paths, with their names in the middle of the largest part.
import { expect, test } from 'vitest';
import { groundOf } from '../../../web/src/views/map/map-ground.ts';
import type { Outline, Outlines } from '../../../web/src/views/map/outlines.ts';
import type { Spot } from '../../../web/src/views/map/placed-claim.ts';
import { place } from './claims.ts';

/** A square with its south-west corner and side in degrees; clockwise, as outlines are. */
const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west, south + side],
    [west + side, south + side],
    [west + side, south],
    [west, south],
  ],
];
const land = (id: string, ...parts: number[][][][]): Outline => ({
  ...{ id, name: id },
  shape: { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: parts } },
});
const two = land('two', square(0, 0, 1), square(10, 0, 4));
const far = land('far', square(-120, 0, 1));
const outlines: Outlines = { all: [two, far], of: (code) => (code === 'TW' ? two : null) };
const FRAME = { width: 800, height: 600 };

test('a land has its name in the middle of its largest part, and room as wide as that', () => {
  const spots = [place('a', 0, 0), place('b', 14, 4)] as Spot[];
  const { projection, lands } = groundOf(spots, outlines, FRAME, 20);
  expect(lands.map(({ outline }) => outline.id)).toEqual(['two']);
  const [x, y] = projection([12, 2])!;
  expect(lands[0]!.middle.x).toBeCloseTo(x, 0);
  expect(lands[0]!.middle.y).toBeCloseTo(y, 0);
  expect(lands[0]!.width).toBeCloseTo(projection([14, 0])![0] - projection([10, 0])![0], 0);
  expect(lands[0]!.d.match(/M/g)).toHaveLength(2);
});

test('a country that is named as a whole lies in the frame with the part that is meant', () => {
  const whole = place('tw', 12, 2, { precision: 'country', country: 'TW' }) as Spot;
  const { projection } = groundOf([whole], outlines, FRAME, 20);
  for (const corner of [
    [10, 0],
    [14, 4],
  ] as const) {
    const [x, y] = projection([...corner])!;
    expect(x).toBeGreaterThanOrEqual(19.9);
    expect(x).toBeLessThanOrEqual(780.1);
    expect(y).toBeGreaterThanOrEqual(19.9);
    expect(y).toBeLessThanOrEqual(580.1);
  }
});
