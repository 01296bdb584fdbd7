// What follows from each version, put together: actors get the keys that hold across reports, versions their accounts. It
// works on any part of a ledger, if all who may be tied to the actors of that part are among its actors.
import type { KeyActor } from './actor-key.ts';
import { actorsNamedIn, type NamedActor, withKeys } from './derived-version.ts';
import { knownActors, type ReportActors } from './known-actors.ts';
import { countNames, type Names } from './names.ts';
import type { Proposition } from './proposition.ts';
import type { RecordVersion } from './read-version.ts';
import { NO_RULINGS, type Rulings } from './rulings.ts';

/** How often reports call somebody so: `report` is one of them, and of what holds in one report only it is that one. */
export interface NameCount {
  readonly actor: KeyActor;
  readonly report: string;
  /** When it was published, ISO 8601: of offices, in which month. */
  readonly published: string | null;
  readonly count: number;
}

/** The parts, in any order. */
export interface RecordParts {
  readonly versions: readonly RecordVersion[];
  /** The actors of these versions and, of others, those that share a family name or a post with one of them. */
  readonly actors: readonly NamedActor[];
  /** The account of each version, by its id. */
  readonly accounts: ReadonlyMap<string, string>;
  /** As `derivedVersion` gives them. */
  readonly propositions: readonly Proposition[];
  readonly actorNames: readonly NameCount[];
  /** The names given to each place, by its id. */
  readonly placeNames: ReadonlyMap<string, Names>;
}

/** The parts put together. */
export interface Assembled {
  /** By id. */
  readonly versions: ReadonlyMap<string, RecordVersion>;
  /** In the order of the versions' dates, then of their claims. */
  readonly propositions: readonly Proposition[];
  /** The versions that carry an account, by its id, the oldest first. */
  readonly carriers: ReadonlyMap<string, readonly RecordVersion[]>;
  /** The names of actors by key, and of places by id. */
  readonly actors: ReadonlyMap<string, Names>;
  readonly places: ReadonlyMap<string, Names>;
  /** The name by which a version calls an actor of its propositions, by its key; null where it does not. */
  nameIn(version: string, key: string): string | null;
  /** The key under which an actor of a version is shown, by its id in the reading; null where it is not among the actors. */
  keyIn(version: string, actor: string): string | null;
}

/**
 * Puts parts together. Where people have ruled on actors the parts are all that there is, and the propositions have been
 * derived by what they say of forces.
 */
export function assembled(
  { versions, actors, accounts, ...parts }: RecordParts,
  rulings: Rulings = NO_RULINGS,
): Assembled {
  const sorted = versions.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const known = knownActors(byReport(actors), rulings);
  const speaking = new Set(
    parts.propositions.flatMap((one) => actorsNamedIn(one).map((actor) => `${one.version} ${actor}`)),
  );
  const keys = new Map<string, string>();
  const calledIn = new Map<string, string>();
  for (const { version, report, actor } of actors) {
    const key = known.keyOf(actor, report);
    const local = `${version} ${actor.id}`;
    keys.set(local, key);
    const at = `${version} ${key}`;
    if (speaking.has(local) && !calledIn.has(at)) calledIn.set(at, actor.name);
  }
  const carriers = new Map<string, RecordVersion[]>();
  for (const version of sorted) {
    const account = accounts.get(version.id) ?? version.id;
    const others = carriers.get(account);
    if (others === undefined) carriers.set(account, [version]);
    else others.push(version);
  }
  const said = new Map<string, Proposition[]>();
  for (const one of parts.propositions) {
    const keyed = withKeys(one, (actor) => keys.get(`${one.version} ${actor}`) ?? null);
    const among = { ...keyed, account: accounts.get(one.version) ?? one.version };
    const others = said.get(one.version);
    if (others === undefined) said.set(one.version, [among]);
    else others.push(among);
  }
  return {
    versions: new Map(sorted.map((one) => [one.id, one])),
    propositions: sorted.flatMap(({ id }) => said.get(id) ?? []),
    actors: countNames(
      parts.actorNames.map(({ actor, report, published, count }) => [
        known.keyOf(actor, report, published),
        actor.name,
        count,
      ]),
    ),
    ...{ carriers, places: parts.placeNames },
    nameIn: (version, key) => calledIn.get(`${version} ${key}`) ?? null,
    keyIn: (version, actor) => keys.get(`${version} ${actor}`) ?? null,
  };
}

/** Actors by their reports, with the ids of their entries. */
export function byReport(actors: readonly NamedActor[]): ReportActors[] {
  const reports = new Map<
    string,
    {
      readonly published: string | null;
      readonly all: NamedActor['actor'][];
      readonly entries: Map<string, string>;
    }
  >();
  for (const { report, published, actor, entry } of actors) {
    let one = reports.get(report);
    if (one === undefined) reports.set(report, (one = { published, all: [], entries: new Map() }));
    one.all.push(actor);
    one.entries.set(actor.id, entry);
  }
  return [...reports].map(([report, { published, all, entries }]) => ({
    ...{ report, published, actors: all },
    entryId: (local) => entries.get(local) ?? null,
  }));
}

const order = ({ published, report, id }: RecordVersion): string => `${published ?? '~'} ${report} ${id}`;
