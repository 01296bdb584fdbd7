// What every question of the record brings: the moments it is asked for, and the day the calendar goes by.
import { publishedPeriod } from '../../ledger/published-period.ts';
import { type Moments, momentEnd } from '../../store/moments.ts';
import { AskError } from '../ask/ask-error.ts';

/** The moments as they stand in an address. */
export interface AskedMoments {
  readonly asOf?: string | undefined;
  readonly knownBy?: string | undefined;
}

/** The moments as the ledger takes them. Throws `AskError` for what is no moment. */
export function momentsAsked({ asOf, knownBy }: AskedMoments): Moments {
  return {
    ...(asOf === undefined ? {} : { onRecord: understood(asOf) }),
    ...(knownBy === undefined ? {} : { knownBy: understood(knownBy) }),
  };
}

function understood(written: string): string {
  try {
    momentEnd(written);
    return written;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AskError('moment-unreadable', `${error.message}.`);
  }
}

/** The day for which the calendar is asked: that of `asOf`, or of `now`, both ISO 8601. */
export function dayAsked({ asOf }: AskedMoments, now: string): string {
  return (asOf === undefined ? now : momentEnd(asOf)).slice(0, 10);
}

/** The first or last day that `written` may mean; undefined where nothing was asked. Throws `AskError` for what is no day. */
export function dayEnd(written: string | undefined, end: 'from' | 'to'): string | undefined {
  if (written === undefined) return undefined;
  const period = publishedPeriod(written);
  if (period === null)
    throw new AskError('day-unreadable', `${written} is no date: write 2019-10-22, 2019-10 or 2019.`);
  return period[end].slice(0, 10);
}
