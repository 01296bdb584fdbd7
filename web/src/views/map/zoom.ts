// How a picture is enlarged and moved: a factor and the point of it that stands in the middle. All in pixels of the picture as
// it is at factor 1.

export interface Zoom {
  readonly factor: number;
  /** The point in the middle, from 0 to 1 of width and height. */
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Zoom = { factor: 1, x: 0.5, y: 0.5 };
export const MOST = 24;
const LEAST = 0.5;

/** Enlarged by `by` (made smaller below 1), with what stands in the middle left there. */
export function enlarged({ factor, x, y }: Zoom, by: number): Zoom {
  return { factor: Math.min(MOST, Math.max(LEAST, factor * by)), x, y };
}

/** Moved by parts of what is seen: `right` 0.5 shows what lay half a picture to the right. The middle stays near the picture. */
export function moved({ factor, x, y }: Zoom, right: number, down: number): Zoom {
  const kept = (value: number): number => Math.min(1.5, Math.max(-0.5, value));
  return { factor, x: kept(x + right / factor), y: kept(y + down / factor) };
}

/** Where a point of the picture stands on the screen. */
export function onScreen(
  { factor, x, y }: Zoom,
  at: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): { x: number; y: number } {
  return { x: (at.x - x * width) * factor + width / 2, y: (at.y - y * height) * factor + height / 2 };
}

/** What a key does; null for others. */
export function keyed(zoom: Zoom, key: string): Zoom | null {
  switch (key) {
    case '+':
    case '=':
      return enlarged(zoom, 1.5);
    case '-':
      return enlarged(zoom, 1 / 1.5);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return moved(zoom, -0.15, 0);
    case 'ArrowRight':
      return moved(zoom, 0.15, 0);
    case 'ArrowUp':
      return moved(zoom, 0, -0.15);
    case 'ArrowDown':
      return moved(zoom, 0, 0.15);
    default:
      return null;
  }
}
