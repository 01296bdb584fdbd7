// Whether a page has nothing to show since there are no reports, or none by the moment that it is asked of.
import { momentOf } from './moment.ts';

/** What of the ledger's status it hangs on. */
interface Held {
  readonly reports: number;
  /** The day of the first report; null where none is dated. */
  readonly first: string | null;
}

/** `asOf` as the address has it; `held` is null before the server has answered. */
export function isNothingYet(asOf: string | null, held: Held | null): boolean {
  if (held === null) return false;
  if (held.reports === 0) return true;
  const moment = momentOf(asOf);
  return moment !== null && (held.first === null || moment.day < held.first.slice(0, 10));
}
