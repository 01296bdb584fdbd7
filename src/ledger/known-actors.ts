// The actors of many reports under the keys by which they are the same, with the names that the reports give them. A
// function of the whole set: family names are tied to the full names that any of the reports has, offices to those whom
// reports of the time name as their holders.
import { actorKey, isBound, type KeyActor } from './actor-key.ts';
import { type KnownPerson, tieFamilyName } from './family-name.ts';
import { type Holder, monthOf, tieOffice } from './office-holder.ts';

/** The actors of one report. */
export interface ReportActors {
  /** The report's id. */
  readonly report: string;
  /** When it was published, ISO 8601; without it no office is tied. */
  readonly published?: string | null;
  readonly actors: readonly KeyActor[];
}

/** Actors across reports. */
export interface KnownActors {
  /** The key of an actor of a report. */
  keyOf(actor: KeyActor, report: string): string;
}

/** Ties the actors of `reports` together. The same in any order of them. */
export function knownActors(reports: readonly ReportActors[]): KnownActors {
  const byFamily = personsByFamily(reports);
  const byPost = holdersByPost(reports);
  const months = new Map(reports.map(({ report, published }) => [report, monthOf(published)]));
  const keyOf = (actor: KeyActor, report: string): string => {
    const { key } = actorKey(actor, report);
    if (actor.kind === 'office') {
      const post = postBlock(actor);
      const month = months.get(report) ?? null;
      const holders = post === null || isBound(key) ? undefined : byPost.get(post);
      return (holders && month !== null && tieOffice(post!, month, holders)?.key) || key;
    }
    if (actor.kind !== 'person' || !isBound(key)) return key;
    const known = byFamily.get(familyBlock(key)!);
    return (known && tieFamilyName(actor, known)?.key) ?? key;
  };
  return { keyOf };
}

/** The family name by which persons are tied, from their key; null for other keys. */
export function familyBlock(key: string): string | null {
  if (!key.startsWith('person:')) return null;
  return isBound(key) ? key.slice('person:'.length, key.indexOf('@')) : key.slice(key.lastIndexOf(' ') + 1);
}

/** The office by which actors may be tied, `us/defence-minister`; null for those without one. */
export function postBlock({ country, office }: Pick<KeyActor, 'country' | 'office'>): string | null {
  return country === undefined || office === undefined ? null : `${country.toLowerCase()}/${office}`;
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
    const family = familyBlock(person.key)!;
    const same = byFamily.get(family);
    if (same === undefined) byFamily.set(family, [person]);
    else same.push(person);
  }
  return byFamily;
}

/** Whom dated reports name in each post, by full name. */
function holdersByPost(reports: readonly ReportActors[]): ReadonlyMap<string, readonly Holder[]> {
  const held = new Map<string, Holder[]>();
  for (const { report, published, actors } of reports) {
    const month = monthOf(published);
    if (month === null) continue;
    for (const actor of actors) {
      const post = actor.kind === 'person' ? postBlock(actor) : null;
      const { key } = actorKey(actor, report);
      if (post === null || isBound(key)) continue;
      const holders = held.get(post);
      if (holders === undefined) held.set(post, [{ key, month }]);
      else holders.push({ key, month });
    }
  }
  return held;
}
