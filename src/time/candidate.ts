// What detectors find: a run of words and what it means before it is set against a calendar. Parts that the words
// name are certain; refiners add the implied ones, and what stays unknown is written X.
import type { Unit } from './value.ts';

/** Parts of a date or time that the words themselves name. */
export interface Parts {
  readonly century?: number;
  /** First year of a decade; below 100 where the century is not named (the '80s). */
  readonly decade?: number;
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  readonly season?: string;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly weekend?: true;
  readonly holiday?: string;
  /** MO, AF, EV, NI. */
  readonly part?: string;
  /** As in ISO 8601: `09:00`, `24:00`. */
  readonly clock?: string;
  /** The zone of the clock: an offset (`-05:00`), an area (`America/New_York`) or `local`. */
  readonly zone?: string;
}

/** What a shift counts from: the day of publication, or the time that the text spoke of last. */
export type Base = 'published' | 'text';

/** Which of several like days is meant: the last one before the base, the next one, the one in the same unit. */
export type Choice = 'last' | 'next' | 'this';

/** A point in time: parts, within what lies `shift` away from a base. */
export interface Point {
  readonly kind: 'point';
  readonly parts: Parts;
  readonly shift?: { readonly unit: Unit; readonly by: number; readonly base: Base };
  readonly choice?: Choice;
  readonly base?: Base;
  /** The quarter (week, year) that the text spoke of last, or of publication: *the quarter*. */
  readonly same?: Unit;
  /** Compared with, not spoken of: *a year earlier* keeps to the quarter that the text is about, and to its time. */
  readonly compared?: true;
}

/** A length of time; `count` is null where it is not said (*several weeks*). */
export interface Length {
  readonly kind: 'length';
  readonly count: number | null;
  readonly unit: Unit;
  /** A stretch that ends (−1) or begins (1) with the day of publication: *the past three weeks*. */
  readonly side?: -1 | 1;
  /** The greater number of a range: 18 in *12 to 18 months*. */
  readonly most?: number;
  /** On top of what has passed already: *another month*, *two more weeks*. */
  readonly further?: true;
  /** A length that leads to a point: *almost two years ago*. */
  readonly ago?: true;
}

/** Something that comes again: `value` is what comes (XXXX-WXX-1), `every` how far apart; one of them is there. */
export interface Again {
  readonly kind: 'set';
  readonly value?: string;
  readonly every?: { readonly count: number; readonly unit: Unit };
  readonly quant?: string;
}

/** The present, past or future, not measured. */
export interface Reference {
  readonly kind: 'reference';
  readonly value: string;
}

export type Meaning = Point | Length | Again | Reference;

/** How a value is blurred, as TimeML names it. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS';

/** Words [begin, end) and their meaning. */
export interface Candidate {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly mod?: Mod;
}
