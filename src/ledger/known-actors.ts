// The actors of many reports under the keys by which they are the same, with the names that the reports give them. A
// function of the whole set: family names are tied to the full names that any of the reports has, offices to those whom
// reports of the time name as their holders. What people say goes before what the machine finds.
import { actorKey, isBound, type KeyActor } from './actor-key.ts';
import { type KnownPerson, tieFamilyName } from './family-name.ts';
import { sideOf } from './force-key.ts';
import type { Keyed } from './keyed.ts';
import { type Holder, monthOf, tieOffice } from './office-holder.ts';
import { areApart, NO_RULINGS, type Rulings, shownAs } from './rulings.ts';

/** The actors of one report. */
export interface ReportActors {
  /** The report's id. */
  readonly report: string;
  /** When it was published, ISO 8601; without it no office is tied. */
  readonly published?: string | null;
  readonly actors: readonly KeyActor[];
  /** The lasting id of an actor, by its id in the reading; needed where people have ruled on single actors. */
  entryId?(local: string): string | null;
}

/** Actors across reports. */
export interface KnownActors {
  /** The key under which an actor of a report is shown; of a report that is not among them, `published` is when it was. */
  keyOf(actor: KeyActor, report: string, published?: string | null): string;
  /** The force that acts when this actor does, under the key by which claims compare it; null for others. */
  sideOf(actor: KeyActor, report: string): Keyed | null;
}

/** The key that people gave to one actor of one report, or null. */
type Ruled = (actor: KeyActor, report: string) => string | null;

/** Ties the actors of `reports` together. The same in any order of them. */
export function knownActors(reports: readonly ReportActors[], rulings: Rulings = NO_RULINGS): KnownActors {
  const idsIn = new Map(reports.map((one) => [one.report, one]));
  const ruled: Ruled = ({ id }, report) =>
    (rulings.entries.size > 0 && rulings.entries.get(idsIn.get(report)?.entryId?.(id) ?? '')) || null;
  const byFamily = personsByFamily(reports, ruled);
  const shown = (key: string): string => shownAs(rulings, key);
  const byPost = holdersByPost(reports, ruled);
  const months = new Map(reports.map(({ report, published }) => [report, monthOf(published)]));
  const holderOf = (actor: KeyActor, key: string, month: number | null): string | null => {
    const post = actor.kind === 'office' && !isBound(key) ? postBlock(actor) : null;
    if (post === null || month === null) return null;
    const allowed = byPost.get(post)?.filter((one) => !areApart(rulings, key, one.key)) ?? [];
    return (
      tieOffice(
        post,
        month,
        allowed.map((one) => ({ ...one, key: shown(one.key) })),
      )?.key ?? null
    );
  };
  const keyOf: KnownActors['keyOf'] = (actor, report, published) => {
    const said = ruled(actor, report);
    if (said !== null) return shown(said);
    const { key } = actorKey(actor, report);
    // A name of which people say whose it is, is tied to nobody else.
    if (rulings.shown.has(key)) return shown(key);
    const month = published === undefined ? (months.get(report) ?? null) : monthOf(published);
    if (actor.kind !== 'person' || !isBound(key)) return holderOf(actor, key, month) ?? shown(key);
    const known = byFamily.get(familyBlock(key)!);
    const allowed = known?.filter((one) => !areApart(rulings, key, one.key));
    return (allowed && tieFamilyName(actor, allowed, shown)?.key) ?? key;
  };
  const sideIn = (actor: KeyActor, report: string): Keyed | null => {
    const said = ruled(actor, report)?.replace(/^government:(?=[a-z]{2}$)/, 'force:');
    if (said?.startsWith('force:')) return { key: said, why: WHY_RULED, score: 1 };
    // Set apart from its government, it stands for no force either.
    if (said !== undefined && isBound(said)) return null;
    const side = sideOf(actor);
    if (side !== null || rulings.shown.size === 0 || NO_FORCE.has(actor.kind)) return side;
    const key = keyOf(actor, report);
    return key.startsWith('force:') ? { key, why: WHY_RULED, score: 1 } : null;
  };
  return { keyOf, sideOf: sideIn };
}

/** People are no force; a force without a side is one report's, and ruled on by its entry. */
const NO_FORCE: ReadonlySet<KeyActor['kind']> = new Set(['person', 'office', 'unnamed', 'force']);

const WHY_RULED = 'a person says which force it is';
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
function personsByFamily(
  reports: readonly ReportActors[],
  ruled: Ruled,
): ReadonlyMap<string, readonly KnownPerson[]> {
  const known = new Map<string, { key: string; offices: Set<string>; countries: Set<string> }>();
  for (const { report, actors } of reports)
    for (const actor of actors) {
      if (actor.kind !== 'person') continue;
      const key = ruled(actor, report) ?? actorKey(actor, report).key;
      if (!key.startsWith('person:') || isBound(key)) continue;
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
function holdersByPost(
  reports: readonly ReportActors[],
  ruled: Ruled,
): ReadonlyMap<string, readonly Holder[]> {
  const held = new Map<string, Holder[]>();
  for (const { report, published, actors } of reports) {
    const month = monthOf(published);
    if (month === null) continue;
    for (const actor of actors) {
      const post = actor.kind === 'person' ? postBlock(actor) : null;
      const key = ruled(actor, report) ?? actorKey(actor, report).key;
      if (post === null || isBound(key)) continue;
      const holders = held.get(post);
      if (holders === undefined) held.set(post, [{ key, month }]);
      else holders.push({ key, month });
    }
  }
  return held;
}
