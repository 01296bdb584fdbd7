// A version with its reading → what follows from it alone: who is named in it, which places, and what its claims say.
// What hangs on other reports (who is who, which accounts are copies) is left open, and is settled by `assembled`.
import { actorKey, type KeyActor } from './actor-key.ts';
import { familyBlock, postBlock } from './known-actors.ts';
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
}

/** What follows from one version alone. */
export interface DerivedVersion {
  /** In the order of the reading. */
  readonly actors: readonly NamedActor[];
  /** The ids of places with the names that they have here, without repeats. */
  readonly places: readonly (readonly [id: string, name: string])[];
  /** With actors by their ids in the reading, and with the version for its account. */
  readonly propositions: readonly Proposition[];
}

/** The actors of a version, in the order of its reading. */
export function namedActors({ id, report, published, reading, entryId }: ReadVersion): NamedActor[] {
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
    return { version: id, report, published, entry: entryId(one.id), actor, key, ...ties };
  });
}

/** Derives what follows from a version and its reading; `sides`: what people say of forces, if they say anything. */
export function derivedVersion(version: ReadVersion, sides?: Sides): DerivedVersion {
  const { id, report, outlet, published, text, reading, entryId } = version;
  const places = new Map(
    (reading.places ?? []).map((place) => {
      const pair = [placeKey(place).id, place.name] as const;
      return [pair.join('\n'), pair];
    }),
  );
  return {
    actors: namedActors(version),
    places: [...places.values()],
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

/** A proposition with the keys of its actors in place of their ids. An actor that was rejected (null) is nobody. */
export function withKeys(proposition: Proposition, keyOf: (actor: string) => string | null): Proposition {
  // Sources that are no actors go by their words: `unnamed:aides@report`.
  const key = (one: string | null): string | null => (one === null || one.includes(':') ? one : keyOf(one));
  const { who, voice, told } = proposition;
  const tellers = told.flatMap((one) => key(one) ?? []);
  // Whoever passes on their own words, under another name, is one voice.
  const once = tellers.filter((one, i) => one !== tellers[i - 1]);
  return { ...proposition, who: key(who), voice: key(voice), told: once };
}
