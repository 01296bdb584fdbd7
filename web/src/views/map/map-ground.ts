// The earth under the marks: a projection that holds all places, and under it the path of every land, with where its name may
// stand. Made once for a size of the picture; zooming enlarges it as it is.
import { type GeoProjection, geoGraticule10, geoPath } from 'd3-geo';
import type { Point } from './cluster-points.ts';
import { fitProjection, type Position } from './fit-projection.ts';
import type { Size } from './lay-labels.ts';
import { cornersAround, type Outline, type Outlines } from './outlines.ts';
import type { Spot } from './placed-claim.ts';

/** A land as it is drawn. */
export interface Land {
  readonly outline: Outline;
  /** For the `d` of a path. */
  readonly d: string;
  /** The middle of its largest part, and how wide that is. */
  readonly middle: Point;
  readonly width: number;
}

export interface Ground {
  readonly projection: GeoProjection;
  readonly lands: readonly Land[];
  readonly grid: string | null;
}

/** The ground of a picture of `frame`; at each edge `margin` is free of `spots`, and of the countries that they name as a whole. */
export function groundOf(spots: readonly Spot[], outlines: Outlines, frame: Size, margin: number): Ground {
  const { width, height } = frame;
  const positions = spots.flatMap((spot): readonly Position[] => {
    const at: Position = [spot.lon, spot.lat];
    const outline = spot.precision === 'country' && spot.country !== null ? outlines.of(spot.country) : null;
    return outline === null ? [at] : [at, ...cornersAround(outline, at)];
  });
  const projection = fitProjection(positions, { width, height, margin }).clipExtent([
    [-width, -height],
    [2 * width, 2 * height],
  ]);
  const pen = new OutlinePen();
  const draw = geoPath(projection, pen);
  const lands = outlines.all.flatMap((outline) => {
    draw(outline.shape);
    const drawn = pen.taken();
    return drawn === null ? [] : [{ outline, ...drawn }];
  });
  return { projection, lands, grid: geoPath(projection)(geoGraticule10()) };
}

/** Writes the path of an outline, and measures its parts in the same go: outlines have a hundred thousand points. */
class OutlinePen {
  #d = '';
  #ring = { area: 0, x: 0, y: 0, west: 0, east: 0 };
  #first = { x: 0, y: 0 };
  #last = { x: 0, y: 0 };
  #largest = { area: 0, middle: { x: 0, y: 0 }, width: 0 };

  /** What was drawn since it was last asked for; null where that is nothing. */
  taken(): Omit<Land, 'outline'> | null {
    const [d, { middle, width }] = [this.#d, this.#largest];
    this.#d = '';
    this.#largest = { area: 0, middle: { x: 0, y: 0 }, width: 0 };
    return d === '' ? null : { d, middle, width };
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#d += `M${digits(x)} ${digits(y)}`;
    this.#first = { x, y };
    this.#last = { x, y };
    this.#ring = { area: 0, x: 0, y: 0, west: x, east: x };
  }

  lineTo(x: number, y: number): void {
    this.#d += `L${digits(x)} ${digits(y)}`;
    this.#edge(x, y);
  }

  closePath(): void {
    this.#d += 'Z';
    this.#edge(this.#first.x, this.#first.y);
    const { area, x, y, west, east } = this.#ring;
    if (Math.abs(area) <= this.#largest.area) return;
    const middle = { x: x / (3 * area), y: y / (3 * area) };
    this.#largest = { area: Math.abs(area), middle, width: east - west };
  }

  /** Points have no outline. */
  arc(): void {}

  /** Twice the area, and the weighted middle, by the shoelace formula. */
  #edge(x: number, y: number): void {
    const ring = this.#ring;
    const cross = this.#last.x * y - x * this.#last.y;
    ring.area += cross;
    ring.x += (this.#last.x + x) * cross;
    ring.y += (this.#last.y + y) * cross;
    ring.west = Math.min(ring.west, x);
    ring.east = Math.max(ring.east, x);
    this.#last.x = x;
    this.#last.y = y;
  }
}

/** Sharp at the largest zoom, and no longer than that. */
const digits = (value: number): number => Math.round(value * 100) / 100;
