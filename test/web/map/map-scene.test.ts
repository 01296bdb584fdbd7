// What stands on the map at one enlargement: moving the map moves it and its labels, and changes nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelBoxes, sceneOf } from '../../../web/src/views/map/map-scene.ts';
import {
  mapSections,
  type Site,
  spotKey,
  spotsOf,
  type Way,
} from '../../../web/src/views/map/map-sections.ts';
import { isSpot, type Spot } from '../../../web/src/views/map/placed-claim.ts';
import { anyClaims } from './claims.ts';

const FRAME = { width: 900, height: 600 };
const at = ({ lon, lat }: Spot) => ({ x: lon * 10, y: -lat * 10 });
const scene = (claims: Parameters<typeof mapSections>[0]) => {
  const sections = mapSections(claims);
  const sites = sections.filter((one): one is Site => one.kind === 'site');
  return sceneOf(
    sites,
    sections.filter((one): one is Way => one.kind === 'way'),
    at,
  );
};

test('a place is there once, whatever names it how often', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const keys = spotsOf(claims).map(spotKey);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys)).toEqual(
        new Set(claims.flatMap(({ places }) => places.filter(isSpot).map(spotKey))),
      );
      // It stands there once at most, as a mark or as a stop of which nothing else is said.
      const { marks, stops } = scene(claims);
      const drawn = [
        ...marks.flatMap((mark) => mark.sites.map(({ key }) => key)),
        ...stops.map((s) => s.key),
      ];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.filter((key) => !keys.includes(key))).toEqual([]);
    }),
  );
});

test('labels of marks stand within the frame or at their marks, wherever the map is moved', () => {
  fc.assert(
    fc.property(
      anyClaims,
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.boolean(),
      (claims, x, y, compact) => {
        const drawn = scene(claims);
        const boxes = labelBoxes(drawn, { frame: FRAME, shift: { x, y }, compact });
        for (const mark of drawn.marks) {
          const box = boxes.get(mark.key)!;
          const inside =
            box.x >= 0 &&
            box.y >= 0 &&
            box.x + box.width <= FRAME.width &&
            box.y + box.height <= FRAME.height;
          const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          const atMark = Math.abs(middle.x - mark.x - x) < 1e-6 && Math.abs(middle.y - mark.y - y) < 1e-6;
          expect(inside || atMark).toBe(true);
        }
      },
    ),
  );
});
