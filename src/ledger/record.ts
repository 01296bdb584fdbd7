// Versions with their readings → the record: what their claims say, in keys that hold across reports, and which versions
// carry one account. Pure, and the same in any order.
import type { Reading } from '../reading.ts';
import { accountsOf } from './copies/accounts-of.ts';
import { knownActors } from './known-actors.ts';
import { countNames, type Names } from './names.ts';
import { placeKey } from './place-key.ts';
import type { Proposition } from './proposition.ts';
import { propositionsOf } from './propositions.ts';

/** A version, its reading, and what the ledger calls its entries. */
export interface ReadVersion {
  readonly id: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** As it was given; null when undated. */
  readonly published: string | null;
  readonly text: string;
  readonly reading: Reading;
  /** The lasting id of an entry, by its id in the reading. */
  entryId(local: string): string;
}

/** What many versions say together. */
export interface LedgerRecord {
  /** By id. */
  readonly versions: ReadonlyMap<string, ReadVersion>;
  /** In the order of the versions' dates, then of their claims. */
  readonly propositions: readonly Proposition[];
  /** The versions that carry an account, by its id, the oldest first. */
  readonly carriers: ReadonlyMap<string, readonly ReadVersion[]>;
  /** The names of actors by key, and of places by id. */
  readonly actors: ReadonlyMap<string, Names>;
  readonly places: ReadonlyMap<string, Names>;
  /** The key of an actor of a version, by its name there: what the report calls a key. */
  nameIn(version: string, key: string): string | null;
  /** The key of an actor of a version, by its id in the reading; null where the version has none. */
  keyIn(version: string, actor: string): string | null;
}

/** The record of `versions`, one a report. */
export function recordOf(versions: readonly ReadVersion[]): LedgerRecord {
  const sorted = versions.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const known = knownActors(sorted.map(({ report, reading }) => ({ report, actors: reading.actors ?? [] })));
  const accounts = accountsOf(sorted);
  const carriers = new Map<string, ReadVersion[]>();
  for (const version of sorted) {
    const account = accounts.get(version.id)!;
    carriers.set(account, [...(carriers.get(account) ?? []), version]);
  }
  const calledIn = new Map<string, string>();
  const keysIn = new Map<string, string>();
  const propositions = sorted.flatMap((version) => {
    const { id, report, outlet, published, text, reading, entryId } = version;
    const keys = new Map((reading.actors ?? []).map((one) => [one.id, known.keyOf(one, report)]));
    for (const actor of reading.actors ?? []) {
      keysIn.set(`${id} ${actor.id}`, keys.get(actor.id)!);
      const at = `${id} ${keys.get(actor.id)!}`;
      if (!calledIn.has(at)) calledIn.set(at, actor.name);
    }
    return propositionsOf(reading, {
      ...{ id, report, text, entryId, account: accounts.get(id)!, publishedAt: published },
      ...(outlet === null ? {} : { outlet }),
      actorKey: (actor) => keys.get(actor)!,
    });
  });
  const placed = sorted.flatMap(({ reading }) =>
    (reading.places ?? []).map((place): [string, string] => [placeKey(place).id, place.name]),
  );
  return {
    versions: new Map(sorted.map((one) => [one.id, one])),
    ...{ propositions, carriers, actors: known.names, places: countNames(placed) },
    nameIn: (version, key) => calledIn.get(`${version} ${key}`) ?? null,
    keyIn: (version, actor) => keysIn.get(`${version} ${actor}`) ?? null,
  };
}

const order = ({ published, report, id }: ReadVersion): string => `${published ?? '~'} ${report} ${id}`;
