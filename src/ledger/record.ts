// Versions with their readings → the record: what their claims say, in keys that hold across reports, and which versions
// carry one account. Pure, and the same in any order.
import { type Assembled, assembled } from './assembled.ts';
import type { Conflict } from './conflicts/conflict.ts';
import { conflictsAmong } from './conflicts/conflicts-among.ts';
import { accountsOf } from './copies/accounts-of.ts';
import { derivedVersion } from './derived-version.ts';
import { countNames } from './names.ts';
import type { ReadVersion } from './read-version.ts';

/** What many versions say together. */
export interface LedgerRecord extends Assembled {
  /** How many reports there are, whether or not they say anything that is asked for. */
  readonly reports: number;
  /** The conflicts among the propositions, in no order. */
  conflicts(): Conflict[];
}

/** The record of `versions`, one a report. */
export function recordOf(versions: readonly ReadVersion[]): LedgerRecord {
  const derived = versions.map(derivedVersion);
  const actors = derived.flatMap((one) => one.actors);
  const record = assembled({
    versions,
    actors,
    accounts: accountsOf(versions),
    propositions: derived.flatMap((one) => one.propositions),
    actorNames: actors.map(({ actor, report }) => ({ actor, report, count: 1 })),
    placeNames: countNames(derived.flatMap(({ places }) => places)),
  });
  return { ...record, reports: versions.length, conflicts: () => conflictsAmong(record.propositions) };
}
