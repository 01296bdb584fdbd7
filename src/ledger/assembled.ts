// What follows from each version, put together: actors get the keys that hold across reports, versions their accounts. It
// works on any part of a ledger, if all who may be tied to the actors of that part are among its actors.
import { actorsNamedIn, type NamedActor, withKeys } from './derived-version.ts';
import { grouped } from './grouped.ts';
import { type KnownActors, knownActors, type ToBeKeyed } from './known-actors.ts';
import { countNames, type Names } from './names.ts';
import type { Proposition } from './proposition.ts';
import type { RecordVersion } from './read-version.ts';

/** How often reports call somebody so: `report` is one of them, and of what holds in one report only it is that one. */
export interface NameCount extends ToBeKeyed {
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
  /** Null where `actors` are all that there are. */
  readonly actorNames: readonly NameCount[] | null;
  /** The names given to each place, by its id. */
  readonly placeNames: ReadonlyMap<string, Names>;
}

/** The parts put together. */
export interface Assembled {
  /** By id, in the order of their dates. */
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
 * Puts parts together. Where people have ruled on actors (`known` says how) the parts are all that there is, and the
 * propositions have been derived by what they say of forces.
 */
export function assembled(
  { versions, actors, accounts, ...parts }: RecordParts,
  known: KnownActors = knownActors(actors),
): Assembled {
  const sorted = inOrder(versions);
  const named = grouped(actors, ({ version }) => version);
  const keys = new Map(
    [...named].map(([version, all]) => [
      version,
      new Map(all.map((one) => [one.actor.id, known.keyOf(one)] as const)),
    ]),
  );
  const names =
    parts.actorNames?.map((one) => [known.keyOf(one), one.actor.name, one.count] as const) ??
    actors.map(({ version, actor }) => [keys.get(version)!.get(actor.id)!, actor.name] as const);
  const said = grouped(parts.propositions, ({ version }) => version);
  const propositions = sorted.flatMap(({ id }) => {
    const own = keys.get(id);
    const account = accounts.get(id) ?? id;
    return (said.get(id) ?? []).map((one) => withKeys(one, account, (actor) => own?.get(actor) ?? null));
  });
  return {
    versions: new Map(sorted.map((one) => [one.id, one])),
    ...{ propositions, actors: countNames(names), places: parts.placeNames },
    carriers: grouped(sorted, ({ id }) => accounts.get(id) ?? id),
    nameIn: namesIn(named, said, keys),
    keyIn: (version, actor) => keys.get(version)?.get(actor) ?? null,
  };
}

/** By what a version calls whom its propositions name: the names of a version are looked up when it is first asked for. */
function namesIn(
  named: ReadonlyMap<string, readonly NamedActor[]>,
  said: ReadonlyMap<string, readonly Proposition[]>,
  keys: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Assembled['nameIn'] {
  const called = new Map<string, Map<string, string>>();
  return (version, key) => {
    let names = called.get(version);
    if (names === undefined) {
      called.set(version, (names = new Map()));
      const speaking = new Set((said.get(version) ?? []).flatMap(actorsNamedIn));
      for (const { actor } of named.get(version) ?? []) {
        const own = keys.get(version)!.get(actor.id)!;
        if (speaking.has(actor.id) && !names.has(own)) names.set(own, actor.name);
      }
    }
    return names.get(key) ?? null;
  };
}

/** Versions by date of publication, undated ones last. */
function inOrder(versions: readonly RecordVersion[]): RecordVersion[] {
  return versions
    .map((version) => ({ version, order: `${version.published ?? '~'} ${version.report} ${version.id}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ version }) => version);
}
