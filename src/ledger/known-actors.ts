// The actors of many reports under the keys by which they are the same, with the names that the reports give them. A
// function of the whole set: family names are tied to the full names that any of the reports has.
import type { Actor } from '../actors/actor.ts';
import { actorKey, isBound } from './actor-key.ts';
import { type KnownPerson, tieFamilyName } from './family-name.ts';
import { countNames, type Names } from './names.ts';

/** The actors of one report. */
export interface ReportActors {
  /** The report's id. */
  readonly report: string;
  readonly actors: readonly Actor[];
}

/** Actors across reports. */
export interface KnownActors {
  /** The key of an actor of a report. */
  keyOf(actor: Actor, report: string): string;
  /** The names that reports give to each key. */
  readonly names: ReadonlyMap<string, Names>;
}

/** Ties the actors of `reports` together. The same in any order of them. */
export function knownActors(reports: readonly ReportActors[]): KnownActors {
  const byFamily = personsByFamily(reports);
  const keyOf = (actor: Actor, report: string): string => {
    const { key } = actorKey(actor, report);
    if (actor.kind !== 'person' || !isBound(key)) return key;
    const known = byFamily.get(key.slice('person:'.length, key.indexOf('@')));
    return (known && tieFamilyName(actor, known)?.key) ?? key;
  };
  const named = reports.flatMap(({ report, actors }) =>
    actors.map((actor): [string, string] => [keyOf(actor, report), actor.name]),
  );
  return { keyOf, names: countNames(named) };
}

/** The persons known by full name, by the last part of it. */
function personsByFamily(reports: readonly ReportActors[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const known = new Map<string, { key: string; offices: Set<string>; countries: Set<string> }>();
  for (const { report, actors } of reports)
    for (const actor of actors) {
      const { key } = actorKey(actor, report);
      if (actor.kind !== 'person' || isBound(key)) continue;
      const person = known.get(key) ?? { key, offices: new Set<string>(), countries: new Set<string>() };
      known.set(key, person);
      if (actor.office !== undefined) person.offices.add(actor.office);
      if (actor.country !== undefined) person.countries.add(actor.country);
    }
  const byFamily = new Map<string, KnownPerson[]>();
  for (const person of known.values()) {
    const family = person.key.slice(person.key.lastIndexOf(' ') + 1);
    const same = byFamily.get(family);
    if (same === undefined) byFamily.set(family, [person]);
    else same.push(person);
  }
  return byFamily;
}
