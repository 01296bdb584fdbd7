// A person whom a report calls by the family name alone, tied to a full name of other reports: only where exactly one
// person of that family name fits by office and country. A function of the whole set, so in any order the same.
import { isBound, type KeyActor } from './actor-key.ts';
import type { Keyed } from './keyed.ts';
import { personName } from './person-name.ts';

/** A person known by full name: its key, and the offices and countries under which reports give it. */
export interface KnownPerson {
  readonly key: string;
  readonly offices: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** The family name by which to look for a person: of a key (`person:mark esper`) or a name. Null for other keys. */
export function familyOf(key: string): string | null {
  if (!key.startsWith('person:') || isBound(key)) return null;
  return key.slice(key.lastIndexOf(' ') + 1).replace(/^person:/, '');
}

/**
 * The known person whom a person with a family name alone is, or null. `known` are those of the same family name
 * (others are passed over). Office or country must agree and none may contradict; two that fit: null. `shown` gives the
 * key under which people have a key shown: two that they made one are one.
 */
export function tieFamilyName(
  actor: Pick<KeyActor, 'name' | 'country' | 'office'>,
  known: readonly KnownPerson[],
  shown: (key: string) => string = (key) => key,
): Keyed | null {
  const { family, full } = personName(actor.name);
  if (full) return null;
  const fitting = known.filter((one) => familyOf(one.key) === family && fits(actor, one));
  const keys = [...new Set(fitting.map(({ key }) => shown(key)))];
  if (keys.length !== 1) return null;
  const shared = [actor.office, actor.country].filter((one) => one !== undefined).join(' of ');
  return { key: keys[0]!, why: `the only ${family} known as ${shared}`, score: 0.85 };
}

function fits(actor: Pick<KeyActor, 'country' | 'office'>, one: KnownPerson): boolean {
  const { country, office } = actor;
  if (country !== undefined && one.countries.size > 0 && !one.countries.has(country)) return false;
  return (
    (office !== undefined && one.offices.has(office)) || (country !== undefined && one.countries.has(country))
  );
}
