// The projection of the map: what it is given lies in the frame.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitProjection, type Position } from '../../../web/src/views/map/fit-projection.ts';

const frame = { width: 640, height: 480, margin: 30 };
const position = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map(([lon, lat]): Position => [lon, lat]);

test('every position lies within the frame', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 12 }), (positions) => {
      const projection = fitProjection(positions, frame);
      for (const at of positions) {
        const [x, y] = projection([...at])!;
        expect(x).toBeGreaterThan(28);
        expect(x).toBeLessThan(612);
        expect(y).toBeGreaterThan(28);
        expect(y).toBeLessThan(452);
      }
    }),
  );
});

test('the 180th meridian is no edge: two places beside it lie side by side', () => {
  const projection = fitProjection(
    [
      [179, -17],
      [-179, -17],
    ],
    frame,
  );
  const [west] = projection([179, -17])!;
  const [east] = projection([-179, -17])!;
  expect(east - west).toBeGreaterThan(200);
});

test('a single place has its surroundings around it', () => {
  const projection = fitProjection([[44.4, 33.3]], frame);
  const [x, y] = projection([44.4, 33.3])!;
  expect(x).toBeCloseTo(320, 0);
  expect(y).toBeCloseTo(240, -1);
  expect(projection([45.4, 33.3])![0] - x).toBeLessThan(200);
});

test('without a place: the world', () => {
  const projection = fitProjection([], frame);
  expect(projection([-170, 0])![0]).toBeGreaterThan(0);
  expect(projection([170, 0])![0]).toBeLessThan(640);
});
