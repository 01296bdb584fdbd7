// How a claim stands, in a word that cannot be taken for more than it says.
import type { Claim, Status } from '../../../reader.ts';

/** Words for the statuses that are not said by their own name. */
const PLAIN: Partial<Record<Status, string>> = { is: 'there', was: 'was there' };

/** `there`, `planned`, `denied`; of a deadline its force; `said` where a claim has neither. */
export function standingOf({ status, force }: Pick<Claim, 'status' | 'force'>): string {
  return status === undefined ? (force ?? 'said') : (PLAIN[status] ?? status);
}
