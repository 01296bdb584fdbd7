// The actors of many reports under the keys by which they are the same. A function of the whole set: family names are tied
// to the full names that any of the reports has, offices to those whom reports of the time name as their holders. What
// people say goes before what the machine finds.
import { familyBlock, postBlock } from './actor-blocks.ts';
import { actorKey, isBound, type KeyActor } from './actor-key.ts';
import type { NamedActor } from './derived-version.ts';
import { type KnownPerson, tieFamilyName } from './family-name.ts';
import { sideOf } from './force-key.ts';
import type { Keyed } from './keyed.ts';
import { type Holder, monthOf, tieOffice } from './office-holder.ts';
import { areApart, NO_RULINGS, type Rulings, shownAs } from './rulings.ts';

/** An actor as far as it takes to find its key: `key` is the one that it has by itself. */
export type ToBeKeyed = Pick<NamedActor, 'actor' | 'report' | 'published' | 'key'>;

/** Actors across reports. */
export interface KnownActors {
  /** The key under which an actor of a report is shown. */
  keyOf(one: ToBeKeyed): string;
  /** The force that acts when this actor does, under the key by which claims compare it; null for others. */
  sideOf(actor: KeyActor, report: Pick<NamedActor, 'report' | 'published'>): Keyed | null;
}

/** The key that people gave to one actor of one report, or null. */
type Ruled = (actor: KeyActor, report: string) => string | null;

/** Ties actors together. The same in any order of them. */
export function knownActors(named: readonly NamedActor[], rulings: Rulings = NO_RULINGS): KnownActors {
  const ruled = ruledIn(named, rulings);
  const shown = (key: string): string => shownAs(rulings, key);
  const holderOf = officeTies(named, rulings, ruled);
  const personOf = familyTies(named, rulings, ruled);
  const keyOf = ({ actor, report, published, key }: ToBeKeyed): string => {
    const said = ruled(actor, report);
    if (said !== null) return shown(said);
    // A name of which people say whose it is, is tied to nobody else.
    if (rulings.shown.has(key)) return shown(key);
    if (actor.kind === 'person' && isBound(key)) return personOf(actor, key) ?? key;
    return holderOf(actor, key, published) ?? shown(key);
  };
  const sideIn: KnownActors['sideOf'] = (actor, of) => {
    const { report } = of;
    const said = ruled(actor, report)?.replace(/^government:(?=[a-z]{2}$)/, 'force:');
    if (said?.startsWith('force:')) return { key: said, why: WHY_RULED, score: 1 };
    // Set apart from its government, it stands for no force either.
    if (said !== undefined && isBound(said)) return null;
    const side = sideOf(actor);
    if (side !== null || rulings.shown.size === 0 || NO_FORCE.has(actor.kind)) return side;
    const key = keyOf({ ...of, actor, key: actorKey(actor, report).key });
    return key.startsWith('force:') ? { key, why: WHY_RULED, score: 1 } : null;
  };
  return { keyOf, sideOf: sideIn };
}

/** People are no force; a force without a side is one report's, and ruled on by its entry. */
const NO_FORCE: ReadonlySet<KeyActor['kind']> = new Set(['person', 'office', 'unnamed', 'force']);

const WHY_RULED = 'a person says which force it is';

/** What people say of single actors: by report, and by the actor's id in it. */
function ruledIn(named: readonly NamedActor[], { entries }: Rulings): Ruled {
  if (entries.size === 0) return () => null;
  const keys = new Map<string, string>();
  for (const { report, actor, entry } of named) {
    const key = entries.get(entry);
    if (key !== undefined) keys.set(`${actor.id} ${report}`, key);
  }
  return ({ id }, report) => keys.get(`${id} ${report}`) ?? null;
}

/** The key of the person whom a family name alone means, by what is known of all; null for nobody. */
function familyTies(named: readonly NamedActor[], rulings: Rulings, ruled: Ruled) {
  const known = personsByFamily(named, ruled);
  const shown = (key: string): string => shownAs(rulings, key);
  // Whom people hold apart from somebody is looked at by itself; all others are tied by what they share.
  const tied = new Map<string, string | null>();
  return (actor: KeyActor, key: string): string | null => {
    const persons = known.get(familyBlock(key)!);
    if (persons === undefined) return null;
    if (rulings.apart.size > 0) {
      const allowed = persons.filter((one) => !areApart(rulings, key, one.key));
      return tieFamilyName(actor, allowed, shown)?.key ?? null;
    }
    const alike = `${actor.name}\n${actor.country}\n${actor.office}`;
    let to = tied.get(alike);
    if (to === undefined) tied.set(alike, (to = tieFamilyName(actor, persons, shown)?.key ?? null));
    return to;
  };
}

/** The key of the holder whom reports of the time name for an office; null for nobody. */
function officeTies(named: readonly NamedActor[], rulings: Rulings, ruled: Ruled) {
  const held = holdersByPost(named, ruled);
  const tie = (post: string, month: number, key: string): string | null => {
    const allowed = (held.get(post) ?? []).filter((one) => !areApart(rulings, key, one.key));
    const as = allowed.map((one) => ({ ...one, key: shownAs(rulings, one.key) }));
    return tieOffice(post, month, as)?.key ?? null;
  };
  // All who go by one key and speak of one month are tied alike.
  const tied = new Map<string, string | null>();
  return (actor: KeyActor, key: string, published: string | null): string | null => {
    const post = actor.kind === 'office' && !isBound(key) ? postBlock(actor) : null;
    const month = post === null ? null : monthOf(published);
    if (post === null || month === null) return null;
    const alike = `${month} ${post} ${key}`;
    let to = tied.get(alike);
    if (to === undefined) tied.set(alike, (to = tie(post, month, key)));
    return to;
  };
}

/** The persons known by full name, by the last part of it. */
function personsByFamily(
  named: readonly NamedActor[],
  ruled: Ruled,
): ReadonlyMap<string, readonly KnownPerson[]> {
  const known = new Map<string, { key: string; offices: Set<string>; countries: Set<string> }>();
  for (const { actor, report, ...one } of named) {
    if (actor.kind !== 'person') continue;
    const key = ruled(actor, report) ?? one.key;
    if (!key.startsWith('person:') || isBound(key)) continue;
    let person = known.get(key);
    if (person === undefined) known.set(key, (person = { key, offices: new Set(), countries: new Set() }));
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

/** Whom dated reports name in each post, by full name: each month once. */
function holdersByPost(named: readonly NamedActor[], ruled: Ruled): ReadonlyMap<string, readonly Holder[]> {
  const held = new Map<string, Map<string, Holder>>();
  for (const { actor, report, published, ...one } of named) {
    const post = actor.kind === 'person' ? postBlock(actor) : null;
    const month = post === null ? null : monthOf(published);
    if (post === null || month === null) continue;
    const key = ruled(actor, report) ?? one.key;
    if (isBound(key)) continue;
    let holders = held.get(post);
    if (holders === undefined) held.set(post, (holders = new Map()));
    holders.set(`${month} ${key}`, { key, month });
  }
  return new Map([...held].map(([post, holders]) => [post, [...holders.values()]]));
}
