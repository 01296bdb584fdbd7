// What is remembered of a feed between two looks at it. Plain data, for the ledger to keep.
import type { Validators } from '../fetch/fetched.ts';

/** What is remembered of one feed. */
export interface FeedState {
  /** What its server gave to recognise it by; none when it must be read again in any case. */
  readonly validators: Validators;
  /** Items that are done, with the day of change that they stated (else ''), the longest known first. */
  readonly seen: readonly (readonly [id: string, updated: string])[];
  /** Items whose page could not be had yet, and how often it was tried. */
  readonly tried: Readonly<Record<string, number>>;
}

/** Of a feed that was never looked at. */
export const NEW_FEED: FeedState = { validators: {}, seen: [], tried: {} };

/** Items remembered of one feed beside those in it: some feeds bring back old ones. */
const MOST_SEEN = 3000;

/**
 * The state with one more item done. A program that is stopped in the middle of a feed keeps this with each report, and
 * so begins again where it was.
 */
export function withSeen(state: FeedState, id: string, updated: string): FeedState {
  const seen = [...state.seen.filter(([known]) => known !== id), [id, updated] as const];
  const { [id]: _, ...tried } = state.tried;
  return { ...state, seen: seen.slice(-MOST_SEEN), tried };
}
