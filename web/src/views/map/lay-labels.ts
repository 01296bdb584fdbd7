// Where the labels of a map stand: beside their marks, over no other label and no other mark, within the frame. What finds no
// room for its large label gets a smaller one, and at last a badge, which always stands at its mark.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A mark that wants a label; the more important ones first. */
export interface Wanted extends Place {
  readonly key: string;
  /** Sizes that it may have, the best first; none where only a badge is wanted. */
  readonly sizes: readonly Size[];
  /** Of a badge: where else it may stand. */
  readonly or?: readonly Place[];
  /** Left out where there is no room for it. */
  readonly optional?: boolean;
}

export interface Laid extends Box {
  readonly key: string;
  /** Which of the sizes it has; null for a badge. */
  readonly size: number | null;
}

/** Width and height of a badge; large enough to be hit by a finger. */
export const BADGE = 28;

/** Size of a mark, and how far from its middle its label begins. */
const MARK = 14;
const GAP = 14;

/**
 * A box for each of `wanted`, in the same order, but for optional ones without room. Labels of a size do not overlap each other, nor any mark, and lie within the
 * frame, and over nothing of `kept`.
 */
export function layLabels(
  wanted: readonly Wanted[],
  frame: Size,
  kept: readonly Box[] = [],
): readonly Laid[] {
  const marks = wanted.filter(({ sizes }) => sizes.length > 0);
  const taken: Box[] = [...kept, ...marks.map((one) => around(one, MARK))];
  const free = (box: Box): boolean => inside(box, frame) && !taken.some((other) => overlap(box, other));
  const laid = new Map<string, Laid>();
  for (const one of wanted.filter(({ sizes }) => sizes.length === 0)) {
    const boxes = [one, ...(one.or ?? [])].map((place) => around(place, BADGE));
    const box = boxes.find(free) ?? (one.optional ? undefined : boxes[0]!);
    if (box === undefined) continue;
    taken.push(box);
    laid.set(one.key, { key: one.key, ...box, size: null });
  }
  for (const one of marks) {
    const box = sized(one, free, taken);
    if (box.size !== null || !one.optional) laid.set(one.key, box);
  }
  return wanted.flatMap(({ key }) => laid.get(key) ?? []);
}

function sized({ key, x, y, sizes }: Wanted, free: (box: Box) => boolean, taken: Box[]): Laid {
  for (const [size, { width, height }] of sizes.entries()) {
    const left = x - GAP - width;
    const right = x + GAP;
    const places = [
      ...[right, left].map((side) => ({ x: side, y: y - height / 2 })),
      ...[y + GAP, y - GAP - height].map((side) => ({ x: x - width / 2, y: side })),
      ...[right, left].flatMap((side) => [y + GAP, y - GAP - height].map((at) => ({ x: side, y: at }))),
    ];
    const box = places.map((place) => ({ ...place, width, height })).find(free);
    if (box === undefined) continue;
    taken.push(box);
    return { key, ...box, size };
  }
  return { key, ...around({ x, y }, BADGE), size: null };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A square of `size` around its middle. */
export function around({ x, y }: Place, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

function inside(box: Box, frame: Size): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
}
