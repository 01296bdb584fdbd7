// Versions with their readings → the record: what their claims say, in keys that hold across reports, and which versions
// carry one account. What people say of actors goes before what the machine finds. Pure, and the same in any order.
import { type Assembled, assembled, byReport } from './assembled.ts';
import type { Conflict } from './conflicts/conflict.ts';
import { conflictsAmong } from './conflicts/conflicts-among.ts';
import { accountsOf } from './copies/accounts-of.ts';
import { derivedVersion, namedActors } from './derived-version.ts';
import { knownActors } from './known-actors.ts';
import { countNames } from './names.ts';
import type { ReadVersion } from './read-version.ts';
import { NO_RULINGS, type Rulings, shownAs } from './rulings.ts';

/** What many versions say together. */
export interface LedgerRecord extends Assembled {
  /** How many reports there are, whether or not they say anything that is asked for. */
  readonly reports: number;
  /** What people say of actors and disagreements. */
  readonly rulings: Rulings;
  /** The conflicts among the propositions, in no order. */
  conflicts(): Conflict[];
}

/** The record of versions that are there as a whole. */
export interface WholeRecord extends LedgerRecord {
  /** By id, in the order of their dates. */
  readonly versions: ReadonlyMap<string, ReadVersion>;
}

/** The record of `versions`, one a report, with what people say applied. */
export function recordOf(versions: readonly ReadVersion[], rulings: Rulings = NO_RULINGS): WholeRecord {
  const known = knownActors(byReport(versions.flatMap(namedActors)), rulings);
  const derived = versions.map((version) =>
    derivedVersion(version, {
      sideOf: (actor) => known.sideOf(actor, version.report),
      shownAs: (key) => shownAs(rulings, key),
    }),
  );
  const actors = derived.flatMap((one) => one.actors);
  const record = assembled(
    {
      versions,
      actors,
      accounts: accountsOf(versions),
      propositions: derived.flatMap((one) => one.propositions),
      actorNames: actors.map(({ actor, report, published }) => ({ actor, report, published, count: 1 })),
      placeNames: countNames(derived.flatMap(({ places }) => places)),
    },
    rulings,
  );
  const byId = new Map(versions.map((one) => [one.id, one]));
  return {
    ...record,
    versions: new Map([...record.versions.keys()].map((id) => [id, byId.get(id)!])),
    ...{ reports: versions.length, rulings, conflicts: () => conflictsAmong(record.propositions) },
  };
}
