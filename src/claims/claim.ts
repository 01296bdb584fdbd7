// The shape of a claim: one proposition that a report makes, or reports somebody as making.
import type { Span } from '../text/span.ts';

export const CLAIM_KINDS = ['presence', 'movement', 'deadline', 'decision', 'consent'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * How the proposition stands to what is so. Movement: done, underway, planned, demanded, possible, denied. Presence:
 * is, was, planned, demanded, possible, denied. Decision: made, pending, rejected, reversed. Consent: given, refused,
 * contested.
 */
export type Status =
  | 'done'
  | 'underway'
  | 'planned'
  | 'demanded'
  | 'possible'
  | 'denied'
  | 'is'
  | 'was'
  | 'made'
  | 'pending'
  | 'rejected'
  | 'reversed'
  | 'given'
  | 'refused'
  | 'contested';

/** With what force a limit is set. */
export type Force = 'demand' | 'promise' | 'order' | 'agreement' | 'forecast';

/** How many, as far as the words say: `about 2,000` has both ends at 2000, `at least 500` no upper one. */
export interface CountRange {
  readonly min: number;
  readonly max: number | null;
}

/** The parts of a claim that are words of the report. */
export interface ClaimSlots {
  /** The force; of a deadline who is to act, of a decision who decides, of a consent who permits or contests. */
  readonly who?: Span;
  readonly count?: Span;
  readonly place?: Span;
  readonly from?: Span;
  readonly via?: Span;
  readonly to?: Span;
  readonly time?: Span;
  /** What is decided or permitted. */
  readonly object?: Span;
  /** To whom the report attributes it; left out when the report says it in its own voice. */
  readonly source?: Span;
}

/** A claim. All spans point into the report's text. */
export interface Claim extends ClaimSlots {
  /** `c1`, `c2`, … in the order of the text. */
  readonly id: `c${number}`;
  readonly kind: ClaimKind;
  /** The word or words that carry the claim. */
  readonly trigger: Span;
  readonly status?: Status;
  /** Deadlines: with what force, and the limit as ISO 8601 (a date, or an interval `from/to`). */
  readonly force?: Force;
  readonly due?: string;
  readonly counts?: CountRange;
  /** The statement that it is told in. */
  readonly statement?: string;
  /** The actor that `who` names. */
  readonly actor?: string;
  /** The places that its places name. */
  readonly placeIds?: readonly string[];
  /** How likely the claim is right, 0 to 1. */
  readonly score: number;
  /** The rule that found it, by its name. */
  readonly rule: string;
}
