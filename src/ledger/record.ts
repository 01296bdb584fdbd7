// Versions with their readings → the record: what their claims say, in keys that hold across reports, and which versions
// carry one account. What people say of actors goes before what the machine finds. Pure, and the same in any order.
import { type Assembled, assembled } from './assembled.ts';
import type { Conflict } from './conflicts/conflict.ts';
import { conflictsAmong } from './conflicts/conflicts-among.ts';
import { accountsOf } from './copies/accounts-of.ts';
import { derivedVersion, type NamedActor, type NamedPlace, namedActors } from './derived-version.ts';
import { knownActors } from './known-actors.ts';
import { countNames } from './names.ts';
import type { ReadVersion } from './read-version.ts';
import { NO_RULINGS, type Rulings, shownAs } from './rulings.ts';

/** What many versions say together, or the part of it that a question needs. */
export interface LedgerRecord extends Assembled {
  /** How many reports there are, whether or not they say anything that is asked for. */
  readonly reports: number;
  /** What people say of actors and disagreements. */
  readonly rulings: Rulings;
  /** The conflicts among the propositions, in no order. */
  conflicts(): Conflict[];
}

/** The record of all versions that there are. */
export interface WholeRecord extends LedgerRecord {
  /** All actors, in the order of their versions' readings. */
  readonly namedActors: readonly NamedActor[];
  /** All names of places, each as often as versions give it. */
  readonly namedPlaces: readonly NamedPlace[];
}

/** The same, with the readings. */
export interface ReadRecord extends WholeRecord {
  /** By id, in the order of their dates. */
  readonly versions: ReadonlyMap<string, ReadVersion>;
}

/** The record of `versions`, one a report, with what people say applied. */
export function recordOf(versions: readonly ReadVersion[], rulings: Rulings = NO_RULINGS): ReadRecord {
  const known = knownActors(versions.flatMap(namedActors), rulings);
  const derived = versions.map((version) =>
    derivedVersion(version, {
      sideOf: (actor) => known.sideOf(actor, version),
      shownAs: (key) => shownAs(rulings, key),
    }),
  );
  const actors = derived.flatMap((one) => one.actors);
  const places = derived.flatMap((one) => one.places);
  const record = assembled(
    {
      ...{ versions, actors, actorNames: null },
      accounts: accountsOf(versions),
      propositions: derived.flatMap((one) => one.propositions),
      placeNames: countNames(places.map(({ place, name }) => [place, name])),
    },
    known,
  );
  const byId = new Map(versions.map((one) => [one.id, one]));
  return {
    ...record,
    versions: new Map([...record.versions.keys()].map((id) => [id, byId.get(id)!])),
    ...{ namedActors: actors, namedPlaces: places },
    ...{ reports: versions.length, rulings, conflicts: () => conflictsAmong(record.propositions) },
  };
}
