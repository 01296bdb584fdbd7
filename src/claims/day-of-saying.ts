// The day on which something was said, where the words beside it name one: *told reporters on 23 October that …*.
import { overlaps, type Span } from '../text/span.ts';
import { type DaySpan, daysOfTime } from '../time/day-span.ts';
import type { TimeExpression } from '../time/time.ts';

/** Longer stretches than this (a year, with room) do not say when something was said. */
const LONGEST = 370;

/**
 * The latest past day, or stretch of `longest` days at most, that `times` name outside of what is `told`, which has times of
 * its own. Null where they name none before the day of publication (any, where that is null).
 */
export function dayOfSaying(
  times: readonly TimeExpression[],
  told: readonly Span[],
  published: number | null,
  longest = LONGEST,
): DaySpan | null {
  let latest: DaySpan | null = null;
  for (const time of times) {
    if (time.limit !== undefined || told.some((one) => overlaps(one, time.span))) continue;
    const days = daysOfTime(time);
    if (days === null || days.to - days.from > longest) continue;
    if (published !== null && days.to >= published) continue;
    if (latest === null || days.to > latest.to || (days.to === latest.to && days.from > latest.from))
      latest = days;
  }
  return latest;
}
