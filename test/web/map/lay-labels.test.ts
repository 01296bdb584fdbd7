// Labels and groups of the map: nothing over anything else, nothing lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterPoints } from '../../../web/src/views/map/cluster-points.ts';
import { layLabels, overlap } from '../../../web/src/views/map/lay-labels.ts';

const frame = { width: 500, height: 400 };
const point = fc.record({ x: fc.integer({ min: -50, max: 550 }), y: fc.integer({ min: -50, max: 450 }) });

test('labels of a size lie in the frame, over no other and no other mark', () => {
  const size = fc.record({
    width: fc.integer({ min: 40, max: 240 }),
    height: fc.integer({ min: 28, max: 120 }),
  });
  const wanted = fc.array(
    fc.tuple(point, fc.array(size, { maxLength: 2 }), fc.array(point, { maxLength: 2 })),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(wanted, (all) => {
      const marks = all.map(([at, sizes, or], i) => ({ ...at, sizes, or, key: `${i}` }));
      const laid = layLabels(marks, frame);
      expect(laid.map(({ key }) => key)).toEqual(marks.map(({ key }) => key));
      const labels = laid.filter(({ size: of }) => of !== null);
      for (const [i, one] of labels.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 500 && one.y + one.height <= 400).toBe(true);
        expect(marks[Number(one.key)]!.sizes[one.size!]).toMatchObject({
          width: one.width,
          height: one.height,
        });
        expect(labels.slice(i + 1).some((other) => overlap(one, other))).toBe(false);
        for (const { x, y, sizes } of marks)
          if (sizes.length > 0) expect(overlap(one, { x, y, width: 0.1, height: 0.1 })).toBe(false);
      }
    }),
  );
});

test('a label stands at the right of its mark; where there is no room for it, a smaller one, then a badge', () => {
  const sizes = [
    { width: 80, height: 40 },
    { width: 30, height: 20 },
  ];
  const at = (x: number, width: number) => layLabels([{ key: 'a', x, y: 50, sizes }], { width, height: 100 });
  expect(at(100, 500)).toEqual([{ key: 'a', x: 114, y: 30, width: 80, height: 40, size: 0 }]);
  expect(at(5, 60)).toEqual([{ key: 'a', x: 19, y: 40, width: 30, height: 20, size: 1 }]);
  expect(at(10, 20)).toEqual([{ key: 'a', x: -4, y: 36, width: 28, height: 28, size: null }]);
});

test('a label leaves free what is to be kept free', () => {
  const mark = { key: 'a', x: 100, y: 100, sizes: [{ width: 60, height: 20 }] };
  const kept = [{ x: 130, y: 95, width: 10, height: 10 }];
  expect(layLabels([mark], frame, kept)).toMatchObject([{ x: 26, size: 0 }]);
});

test('a badge gives way along its line', () => {
  const wanted = [0, 1].map((i) => ({ key: `${i}`, x: 100, y: 100, sizes: [], or: [{ x: 140, y: 100 }] }));
  expect(layLabels(wanted, frame).map(({ x }) => x)).toEqual([86, 126]);
});

test('what is optional is left out where there is no room', () => {
  const wanted = [0, 1].map((i) => ({ key: `${i}`, x: 100, y: 100, sizes: [], optional: true }));
  expect(layLabels(wanted, frame).map(({ key }) => key)).toEqual(['0']);
});

test('groups are at least the reach apart, their members within it; every point is in one group', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const clusters = clusterPoints(points, 34);
      expect(clusters.flatMap(({ members }) => members)).toHaveLength(points.length);
      for (const [i, { x, y, members }] of clusters.entries()) {
        for (const other of clusters.slice(i + 1))
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(34);
        for (const member of members) expect(Math.hypot(x - member.x, y - member.y)).toBeLessThan(34);
      }
    }),
  );
});

test('a chain of near points does not become one group', () => {
  const chain = [0, 30, 60, 90].map((x) => ({ x, y: 0 }));
  expect(clusterPoints(chain, 34).map(({ members }) => members.map(({ x }) => x))).toEqual([
    [0, 30],
    [60, 90],
  ]);
});
