// A version with its reading → what follows from it alone: who is named in it, which places, and what its claims say.
// What hangs on other reports (who is who, which accounts are copies) is left open, and is settled by `assembled`.
import type { Place } from '../places/place.ts';
import { familyBlock, postBlock } from './actor-blocks.ts';
import { actorKey, type KeyActor } from './actor-key.ts';
import { keyPart } from './force-key.ts';
import { placeKey } from './place-key.ts';
import type { Proposition } from './proposition.ts';
import { propositionsOf } from './propositions.ts';
import type { ReadVersion } from './read-version.ts';
import type { Sides } from './report-view.ts';

/** An actor of a version, as far as it takes to tell who it is across reports. */
export interface NamedActor {
  readonly version: string;
  readonly report: string;
  /** When the report was published, as it was given; null when undated. */
  readonly published: string | null;
  /** The lasting id of the actor's entry. */
  readonly entry: string;
  readonly actor: KeyActor;
  /** Its key by itself, before other reports are looked at. */
  readonly key: string;
  /** What it may be tied by: actors of other reports matter to its key only where they share one of these. */
  readonly family: string | null;
  readonly post: string | null;
  /** How many of the version's statements are its own. */
  readonly statements: number;
}

/** A name that a version gives to a place, with where that is: degrees, null where they are not known. */
export interface NamedPlace extends Pick<Place, 'name' | 'precision'> {
  readonly version: string;
  /** The key. */
  readonly place: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What follows from one version alone. */
export interface DerivedVersion {
  /** In the order of the reading. */
  readonly actors: readonly NamedActor[];
  /** The names that places have here, each once. */
  readonly places: readonly NamedPlace[];
  /** With actors by their ids in the reading, and with the version for its account. */
  readonly propositions: readonly Proposition[];
}

/** The actors of a version, in the order of its reading. */
export function namedActors({ id, report, published, reading, entryId }: ReadVersion): NamedActor[] {
  const spoken = new Map<string, number>();
  for (const { actor } of reading.statements)
    if (actor != null) spoken.set(actor, (spoken.get(actor) ?? 0) + 1);
  return (reading.actors ?? []).map((one) => {
    const { kind, name, country, side, office, entity } = one;
    const actor: KeyActor = {
      ...{ id: one.id, kind, name },
      ...(country === undefined ? {} : { country }),
      ...(side === undefined ? {} : { side }),
      ...(office === undefined ? {} : { office }),
      ...(entity === undefined ? {} : { entity }),
    };
    const { key } = actorKey(actor, report);
    const ties = { family: familyBlock(key), post: postBlock(actor) };
    const statements = spoken.get(one.id) ?? 0;
    return { version: id, report, published, entry: entryId(one.id), actor, key, ...ties, statements };
  });
}

/** The names of a version's places, as far as keys have them. Of two places with one key and one name the first that has coordinates counts. */
export function namedPlaces({ id, reading }: ReadVersion): NamedPlace[] {
  const named = new Map<string, NamedPlace>();
  for (const one of reading.places ?? []) {
    const { precision, country = null, lat = null, lon = null } = one;
    const [place, name] = [placeKey(one).id, keyPart(one.name)];
    const as = `${place}\n${name}`;
    const before = named.get(as);
    if (before === undefined || (before.lat === null && lat !== null))
      named.set(as, { version: id, place, name, precision, country, lat, lon });
  }
  return [...named.values()];
}

/** Derives what follows from a version and its reading; `sides`: what people say of forces, if they say anything. */
export function derivedVersion(version: ReadVersion, sides?: Sides): DerivedVersion {
  const { id, report, outlet, published, text, reading, entryId } = version;
  return {
    actors: namedActors(version),
    places: namedPlaces(version),
    propositions: propositionsOf(reading, {
      ...{ id, report, text, entryId, account: id, publishedAt: published },
      ...(outlet === null ? {} : { outlet }),
      actorKey: (actor) => actor,
      ...(sides === undefined ? {} : { sides }),
    }),
  };
}

/** The ids of the actors that a proposition of `derivedVersion` names. */
export function actorsNamedIn({ who, voice, told }: Proposition): string[] {
  return [...new Set([who, voice, ...told].filter((one) => one !== null && !one.includes(':')))] as string[];
}

/** A proposition of an account with the keys of its actors in place of their ids. One that was rejected (null) is nobody. */
export function withKeys(
  proposition: Proposition,
  account: string,
  keyOf: (actor: string) => string | null,
): Proposition {
  // Sources that are no actors go by their words: `unnamed:aides@report`.
  const key = (one: string | null): string | null => (one === null || one.includes(':') ? one : keyOf(one));
  const { who, voice, told } = proposition;
  const tellers = told.flatMap((one) => key(one) ?? []);
  // Whoever passes on their own words, under another name, is one voice.
  const once = tellers.filter((one, i) => one !== tellers[i - 1]);
  return { ...proposition, account, who: key(who), voice: key(voice), told: once };
}
