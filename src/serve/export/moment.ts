// The moment from which on something counts in an export: never the clock's, always one of the data.
import { publishedPeriod } from '../../ledger/published-period.ts';

/** Stands where no report that speaks of it is dated, and the format asks for a moment. */
export const NO_MOMENT = '1970-01-01T00:00:00Z';

/**
 * The latest moment at which any of `published` (as given) had certainly been published, `2019-10-23T23:59:59Z`; null where
 * none is dated.
 */
export function latestMoment(published: readonly (string | null)[]): string | null {
  const moments = published.flatMap((one) => (one === null ? [] : (publishedPeriod(one)?.to ?? [])));
  const latest = moments.sort().at(-1);
  return latest === undefined ? null : `${latest.slice(0, 19)}Z`;
}
