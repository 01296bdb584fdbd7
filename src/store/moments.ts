// The two moments of an as-of question: what was on the record by then, and what this ledger knew by then.
import { publishedPeriod } from '../ledger/published-period.ts';

/** Left out, a moment asks nothing: all that is there counts. */
export interface Moments {
  /**
   * ISO 8601; a day, month or year means its end. Only versions published by then count; undated ones stand outside.
   */
  readonly onRecord?: string;
  /** ISO 8601 in the same way. Only what was recorded or judged by then counts. */
  readonly knownBy?: string;
}

/** The moments as PostgreSQL takes them. Throws `RangeError` for what is no ISO 8601 date. */
export function momentsOf({ onRecord, knownBy }: Moments): [onRecord: string, knownBy: string] {
  return [moment(onRecord), moment(knownBy)];
}

const moment = (written: string | undefined): string =>
  written === undefined ? 'infinity' : momentEnd(written);

/** The last moment that `written` may mean, ISO 8601 in UTC. Throws `RangeError` for what is no ISO 8601 date. */
export function momentEnd(written: string): string {
  const period = publishedPeriod(written);
  if (period === null)
    throw new RangeError(`${written} is no moment: write 2019-10-22, or 2019-10-22T09:00Z`);
  return period.to;
}
