// The actors of a user's own by their names and by the offices they hold. Laid out once, for all reports; a name or
// an office that two entries have gives both, so that whoever asks sees the doubt.
import { type ActorEntry, type ActorOffice, heldOn } from './actor-entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Role } from './mention.ts';
import { rolesOfTitle } from './office-title.ts';
import type { OwnNames } from './own-names.ts';

/** An office of an entry, and its roles as reports name them. */
interface Held {
  readonly office: ActorOffice;
  readonly roles: readonly Role[];
}

/** Entries of a user's own by name and by office. */
export class KnownActors {
  readonly #names: OwnNames;
  readonly #offices = new Map<string, { readonly entry: ActorEntry; readonly office: ActorOffice }[]>();
  readonly #held = new Map<ActorEntry, readonly Held[]>();
  readonly #lexicon: Lexicon;

  /** The lexicon says which bodies offices are of. */
  constructor(entries: readonly ActorEntry[], names: OwnNames, lexicon: Lexicon) {
    this.#names = names;
    this.#lexicon = lexicon;
    const titles = new Map<string, readonly Role[]>();
    for (const entry of entries) if (entry.offices !== undefined) this.#hold(entry, titles);
  }

  #hold(entry: ActorEntry, titles: Map<string, readonly Role[]>): void {
    const home = entry.countries?.length === 1 ? entry.countries[0] : undefined;
    const held = entry.offices!.map((office): Held => {
      const country = office.country ?? home;
      const key = `${country ?? ''}|${office.title}`;
      const named = titles.get(key) ?? rolesOfTitle(office.title, country);
      titles.set(key, named);
      const body = office.body === undefined ? undefined : this.#lexicon.bodyName(office.body);
      // The body of an office of a country goes without saying: *the Iraqi defence minister*.
      const roles = named.map((role) =>
        body === undefined || role.slug.endsWith('-minister') ? role : { ...role, body: role.body ?? body },
      );
      return { office, roles };
    });
    this.#held.set(entry, held);
    for (const { office, roles } of held)
      for (const role of roles) {
        if (role.former) continue;
        const key = officeKey(role);
        const list = this.#offices.get(key);
        if (list === undefined) this.#offices.set(key, [{ entry, office }]);
        else list.push({ entry, office });
      }
  }

  /** The entries that surely have a name, given as the parts that names are compared by. */
  named(parts: readonly string[]): readonly ActorEntry[] {
    return this.#names.find(parts.join(' '));
  }

  /** The roles that an entry surely holds on a day. */
  rolesOn(entry: ActorEntry, day: string): Role[] {
    const held = this.#held.get(entry) ?? [];
    return held
      .filter(({ office }) => heldOn(office, day))
      .flatMap(({ roles }) => roles.filter(({ former }) => !former));
  }

  /** Whether an entry held an office like this at any time. */
  everHeld(entry: ActorEntry, role: Role): boolean {
    const held = this.#held.get(entry) ?? [];
    return held.some(({ roles }) => roles.some((one) => officeKey(one) === officeKey(role)));
  }

  /** The one who holds an office on a day; null for none, for several, and for an office of no country and no body. */
  holder(role: Role, day: string): ActorEntry | null {
    if (role.country === undefined && role.body === undefined) return null;
    let found: ActorEntry | null = null;
    for (const { entry, office } of this.#offices.get(officeKey(role)) ?? []) {
      if (entry === found || !heldOn(office, day)) continue;
      if (found !== null) return null;
      found = entry;
    }
    return found;
  }
}

function officeKey({ slug, country = '', body = '' }: Role): string {
  return `${slug}|${country}|${body}`;
}
