// A place of a report: its name, what it is taken for and why, and where it is spoken of.
import type { Span } from '../text/span.ts';

/**
 * How closely the words say where: a country, a first-level region, a settlement (or base, or crossing), an area
 * that is none of these (*northeastern Syria*, *the Gulf*), or not known.
 */
export type Precision = 'country' | 'region' | 'city' | 'area' | 'unknown';

/** A place of the gazetteer that bears the name. */
export interface PlaceCandidate {
  readonly name: string;
  readonly precision: Precision;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Degrees, WGS 84. */
  readonly lat?: number;
  readonly lon?: number;
  /** Share of the belief, 0 to 1; what is missing to 1 stands for “none of these”. */
  readonly score: number;
}

/** A place that a report speaks of. */
export interface Place {
  readonly id: `p${number}`;
  /** The gazetteer's name; the report's own words for a part of a place, or for one that is not known. */
  readonly name: string;
  readonly precision: Precision;
  /** ISO 3166-1 alpha-2, where it is known. */
  readonly country?: string;
  /** Degrees, WGS 84: of a country or region the middle of its towns. Left out for parts and for what is not known. */
  readonly lat?: number;
  readonly lon?: number;
  /** The words that make it a part of the place: *northeastern*, *border*. */
  readonly part?: string;
  /** The best candidates first, at most five. */
  readonly candidates: readonly PlaceCandidate[];
  /** What decided, in a few words. */
  readonly why: string;
  /** In the order of the text. */
  readonly mentions: readonly Span[];
}
