// What is found: time expressions with TIMEX3 values, the stretch of the calendar that they cover, and limits.
import type { Span } from '../text/span.ts';
import type { Mod } from './candidate.ts';
import type { Interval } from './value.ts';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression. Types, values, `mod` and `quant` are those of TIMEX3 (TimeML 1.2.1). */
export interface TimeExpression {
  /** `t1`, `t2`, … in the order of the text. */
  readonly id: `t${number}`;
  readonly span: Span;
  readonly type: TimeType;
  /** `2019-10-23`, `2019-W42`, `2019-Q3`, `198` (the 1980s), `P2W`, `PT5H`, `PAST_REF`; what is not known is X. */
  readonly value: string;
  /** How the value is blurred: START, MID, END, APPROX, MORE_THAN, … */
  readonly mod?: Mod;
  /** Of sets: EACH, EVERY. */
  readonly quant?: string;
  /**
   * Of times of day, where the words name it: the offset (`-05:00`), the area whose clocks are meant
   * (`America/New_York`), or `local`. The value and the interval are in this zone.
   */
  readonly zone?: string;
  /** First and last day (or the minute) that is meant, both within it; left out where that is not known. */
  readonly interval?: Interval;
  /** What the parts that the words do not name were taken from; left out where they name all of it. */
  readonly anchor?: Anchor;
  /** The limit that the words before the time make of it: *by Friday*, *within four weeks*. */
  readonly limit?: Limit;
}

/** The day of publication, or the id of the time expression that was counted from. */
export type Anchor = 'published' | `t${number}`;

/**
 * What sort of limit: something is done `by` or `before` a date, lasts `until` one, is done some time `within` a
 * length, goes on `for` a length.
 */
export type LimitKind = 'by' | 'before' | 'until' | 'within' | 'for';

/** A limit in time: an interval, and what it counts from. */
export interface Limit {
  /** From the limiting words to the end of the time, or of the event it counts from: *within a day of the vote*. */
  readonly span: Span;
  readonly kind: LimitKind;
  /** First and last day (or minute) that keeps to the limit, ISO 8601; null where that is not known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Null where nothing known is counted from: the limit is relative, and `value` of its time says how long it is. */
  readonly anchor: Anchor | null;
  /** The words that name the event it counts from. */
  readonly event?: Span;
  /** Set where the report does not say from when, and publication was taken. */
  readonly inferred?: true;
  /** The interval in EDTF (ISO 8601-2): `2019-10-23/2019-11-20`, `/1990-08-15` with an unknown start. */
  readonly edtf?: string;
}
