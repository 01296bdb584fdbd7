// The line of a way on the screen, from stop to stop, bent to one side so that ways to and fro, and several between the same
// places, stay apart; with its arrow head, and where its label stands.
import type { Point } from './cluster-points.ts';

export interface WayCurve {
  /** For the `d` of a path. */
  readonly path: string;
  readonly head: string;
  readonly middle: Point;
  /** Other places on the line where a label may stand. */
  readonly beside: readonly Point[];
  /** Where the arrow points to. */
  readonly tip: Point;
  /** Where a denial is crossed out. */
  readonly cross: Point;
}

/** Length of the arrow head, and how far from the middle of a mark a way begins and ends, in pixels. */
const HEAD = 11;
const CLEAR = 12;

/** The curve through `stops`; `nth` of several along the same stops bends further. Null where all stops are one point. */
export function wayCurve(stops: readonly Point[], nth: number): WayCurve | null {
  const steps = stops
    .slice(1)
    .map((to, i) => ({ from: stops[i]!, to }))
    .filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 1);
  if (steps.length === 0) return null;
  const bent = steps.map(({ from, to }, i) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const bow = 0.16 + 0.12 * nth;
    const control = { x: (from.x + to.x) / 2 + dy * bow, y: (from.y + to.y) / 2 - dx * bow };
    const clear = Math.min(CLEAR, length / 4);
    return {
      from: i === 0 ? towards(from, control, clear) : from,
      control,
      to: i === steps.length - 1 ? towards(to, control, clear) : to,
    };
  });
  const last = bent.at(-1)!;
  const middle = bent[Math.floor(bent.length / 2)]!;
  const path = bent
    .map(
      ({ from, control, to }, i) => `${i === 0 ? `M${at(from)}` : `L${at(from)}`}Q${at(control)} ${at(to)}`,
    )
    .join('');
  return {
    path,
    head: headOf(last.control, last.to),
    middle: along(middle, 0.5),
    beside: [0.38, 0.62, 0.26, 0.74].map((part) => along(middle, part)),
    tip: last.to,
    cross: along(middle, 0.14),
  };
}

interface Bend {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The point of a quadratic curve at a part of it, 0 to 1. */
function along({ from, control, to }: Bend, part: number): Point {
  const mixed = (a: number, b: number, c: number): number =>
    (1 - part) ** 2 * a + 2 * part * (1 - part) * b + part ** 2 * c;
  return { x: mixed(from.x, control.x, to.x), y: mixed(from.y, control.y, to.y) };
}

function headOf(from: Point, tip: Point): string {
  const back = towards(tip, from, HEAD);
  const [wx, wy] = [((tip.y - back.y) * 5) / HEAD, ((back.x - tip.x) * 5) / HEAD];
  return `M${at(tip)}L${at({ x: back.x + wx, y: back.y + wy })}L${at({ x: back.x - wx, y: back.y - wy })}Z`;
}

/** The point `by` pixels from `from` in the direction of `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
