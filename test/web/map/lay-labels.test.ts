// Labels and groups of the map: nothing over anything else, nothing lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterPoints } from '../../../web/src/views/map/cluster-points.ts';
import { layLabels, overlap } from '../../../web/src/views/map/lay-labels.ts';

const frame = { width: 500, height: 400 };
const point = fc.record({ x: fc.integer({ min: -50, max: 550 }), y: fc.integer({ min: -50, max: 450 }) });

test('full labels lie in the frame and over no other', () => {
  const wanted = fc.array(
    fc
      .tuple(point, fc.integer({ min: 40, max: 240 }), fc.integer({ min: 28, max: 120 }), fc.boolean())
      .map(([at, width, height, small]) => ({ ...at, width, height, small })),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(wanted, (all) => {
      const laid = layLabels(
        all.map((one, i) => ({ ...one, key: `${i}` })),
        frame,
      );
      expect(laid.map(({ key }) => key)).toEqual(all.map((_, i) => `${i}`));
      const full = laid.filter((one) => one.full);
      for (const [i, one] of full.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 500 && one.y + one.height <= 400).toBe(true);
        expect(full.slice(i + 1).some((other) => overlap(one, other))).toBe(false);
      }
    }),
  );
});

test('one mark in an empty frame has its label at its right', () => {
  expect(layLabels([{ key: 'a', x: 100, y: 100, width: 80, height: 40 }], frame)).toEqual([
    { key: 'a', x: 114, y: 80, width: 80, height: 40, full: true },
  ]);
});

test('points of different groups are at least the reach apart, and every point is in one group', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const clusters = clusterPoints(points, 34);
      expect(clusters.flatMap(({ members }) => members)).toHaveLength(points.length);
      for (const [i, one] of clusters.entries())
        for (const other of clusters.slice(i + 1))
          for (const a of one.members)
            for (const b of other.members)
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(34);
    }),
  );
});

test('a chain of near points is one group', () => {
  expect(
    clusterPoints(
      [0, 30, 60, 200].map((x) => ({ x, y: 0 })),
      34,
    ).map(({ members }) => members.length),
  ).toEqual([3, 1]);
});
