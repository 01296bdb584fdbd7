// What actors of other reports may be tied to one by: a family name, or an office of a country.
import { isBound, type KeyActor } from './actor-key.ts';

/** The family name by which persons are tied, from their key; null for other keys. */
export function familyBlock(key: string): string | null {
  if (!key.startsWith('person:')) return null;
  return isBound(key) ? key.slice('person:'.length, key.indexOf('@')) : key.slice(key.lastIndexOf(' ') + 1);
}

/** The office by which actors may be tied, `us/defence-minister`; null for those without one. */
export function postBlock({ country, office }: Pick<KeyActor, 'country' | 'office'>): string | null {
  return country === undefined || office === undefined ? null : `${country.toLowerCase()}/${office}`;
}
