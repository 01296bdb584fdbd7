// What stands on the map at one enlargement: marks, arrows and the stops of ways, in pixels of the whole picture enlarged; and
// where their labels stand in the frame. Moving the map shifts all of it, and lays the labels anew.
import type { Point } from './cluster-points.ts';
import { labelSizes } from './label-lines.ts';
import { around, type Laid, layLabels, type Size, type Wanted } from './lay-labels.ts';
import { type Arrow, arrowsOf, type Mark, marksOf } from './map-groups.ts';
import { type Site, spotKey, type Way } from './map-sections.ts';
import type { Spot } from './placed-claim.ts';
import { type WayCurve, wayCurve } from './way-curve.ts';

/** An arrow with the line that it takes. */
export interface DrawnArrow extends Arrow {
  readonly curve: WayCurve;
}

/** An end or a stop of a way of which nothing else is said: it has a name and no label. */
export interface Stop extends Point {
  readonly key: string;
  readonly name: string;
}

export interface Scene {
  readonly marks: readonly Mark[];
  readonly arrows: readonly DrawnArrow[];
  readonly stops: readonly Stop[];
}

/** The scene of sites and ways; `at` gives where a place stands. */
export function sceneOf(sites: readonly Site[], ways: readonly Way[], at: (spot: Spot) => Point): Scene {
  const spoken = new Set(sites.map(({ key }) => key));
  const stops = new Map<string, Stop>();
  for (const stop of ways.flatMap((way) => way.stops)) {
    const key = spotKey(stop);
    if (!spoken.has(key) && !stops.has(key)) stops.set(key, { key, name: stop.name, ...at(stop) });
  }
  const arrows = arrowsOf(ways).flatMap((arrow) => {
    const curve = wayCurve(arrow.way.stops.map(at), arrow.nth);
    return curve === null ? [] : [{ ...arrow, curve }];
  });
  return { marks: marksOf(sites, ({ spot }) => at(spot)), arrows, stops: [...stops.values()] };
}

/** Of more arrows, those keep their number for which there is room; the list has all. */
const MANY = 24;

/** How the labels are laid. */
export interface Laying {
  readonly frame: Size;
  /** How far the scene is shifted in the frame. */
  readonly shift: Point;
  /** Whether there is no room for lines: signs alone. */
  readonly compact: boolean;
}

/** The boxes of the labels of marks, arrows and stops, by their keys; in pixels of the frame. */
export function labelBoxes(
  { marks, arrows, stops }: Scene,
  { frame, shift, compact }: Laying,
): ReadonlyMap<string, Laid> {
  const shifted = ({ x, y }: Point): Point => ({ x: x + shift.x, y: y + shift.y });
  const wanted: Wanted[] = [
    ...arrows.map(({ key, curve }) => ({
      ...{ key, ...shifted(curve.middle), sizes: [], or: curve.beside.map(shifted) },
      optional: arrows.length > MANY,
    })),
    ...marks.map((mark) => {
      const [lines, signs] = labelSizes(mark.name, mark.tallies);
      return { key: mark.key, ...shifted(mark), sizes: compact ? [signs] : [lines, signs] };
    }),
    ...stops.map((stop) => ({
      ...{ key: stop.key, ...shifted(stop) },
      sizes: [{ width: Math.min(130, stop.name.length * 7 + 6), height: 18 }],
      optional: true,
    })),
  ];
  // A label over the head of an arrow would hide whither it leads.
  const heads = arrows.map(({ curve }) => around(shifted(curve.tip), 18));
  return new Map(layLabels(wanted, frame, heads).map((box) => [box.key, box]));
}
