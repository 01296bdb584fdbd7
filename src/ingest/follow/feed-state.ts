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

/** A state as it was kept; that of a new feed for what is none, so that the feed is read from the start. */
export function keptFeedState(value: unknown): FeedState {
  const { validators, seen, tried } = (value ?? {}) as Readonly<Partial<Record<keyof FeedState, unknown>>>;
  const isText = (one: unknown) => typeof one === 'string';
  const isPair = (one: unknown) => Array.isArray(one) && one.length === 2 && one.every(isText);
  const whole =
    hasOnly(validators, isText) &&
    hasOnly(tried, (one) => typeof one === 'number') &&
    Array.isArray(seen) &&
    seen.every(isPair);
  return whole ? ({ validators, seen, tried } as FeedState) : NEW_FEED;
}

function hasOnly(value: unknown, fits: (one: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(fits);
}
