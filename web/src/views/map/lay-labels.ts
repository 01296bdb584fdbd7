// Where the labels of a map stand: beside their marks, over no other label and no other mark, within the frame. What finds no
// room for its full label gets a small one, which always stands at its mark.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark that wants a label; the more important ones first. */
export interface Wanted {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Set where only a small label is wanted. */
  readonly small?: boolean;
}

export interface Laid extends Box {
  readonly key: string;
  /** Whether there is room for all of it. */
  readonly full: boolean;
}

/** Size of a small label; large enough to be hit by a finger. */
export const SMALL = 28;

/** Size of a mark, and how far from its middle its label begins. */
const MARK = 14;
const GAP = 14;

/** A box for each of `wanted`, in the same order. Full boxes do not overlap each other and lie within the frame. */
export function layLabels(
  wanted: readonly Wanted[],
  frame: { readonly width: number; readonly height: number },
): readonly Laid[] {
  const taken: Box[] = wanted.map(({ x, y, small }) => around(x, y, small ? SMALL : MARK));
  return wanted.map(({ key, x, y, width, height, small = false }) => {
    if (small) return { key, ...around(x, y, SMALL), full: false };
    const sides = [
      { x: x + GAP, y: y - height / 2 },
      { x: x - GAP - width, y: y - height / 2 },
      { x: x - width / 2, y: y + GAP },
      { x: x - width / 2, y: y - GAP - height },
      { x: x + GAP, y: y + GAP },
      { x: x + GAP, y: y - GAP - height },
      { x: x - GAP - width, y: y + GAP },
      { x: x - GAP - width, y: y - GAP - height },
    ];
    for (const side of sides) {
      const box = { ...side, width, height };
      if (!inside(box, frame) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { key, ...box, full: true };
    }
    return { key, ...around(x, y, SMALL), full: false };
  });
}

function around(x: number, y: number, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
}
