// The actors of a user's own by their names and by the offices they hold. Laid out once, for all reports; a name or
// an office that two entries have gives both, so that whoever asks sees the doubt.
import { type ActorEntry, heldOn } from './actor-entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Role } from './mention.ts';
import { rolesOfTitle } from './office-title.ts';
import type { OwnNames } from './own-names.ts';

/** An office of an entry, and its roles as reports name them. */
interface Held {
  readonly roles: readonly Role[];
  readonly on: (day: string) => boolean;
}

const NONE: readonly ActorEntry[] = [];

/** Entries of a user's own by name and by office. */
export class KnownActors {
  readonly #names: OwnNames;
  readonly #offices = new Map<string, ActorEntry[]>();
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
      return { roles, on: (day) => heldOn(office, day) };
    });
    this.#held.set(entry, held);
    for (const { roles } of held)
      for (const role of roles) {
        const key = officeKey(role);
        const list = this.#offices.get(key);
        if (list === undefined) this.#offices.set(key, [entry]);
        else if (list.at(-1) !== entry) list.push(entry);
      }
  }

  /** The entries that surely have a name, given as the parts that names are compared by. */
  named(parts: readonly string[]): readonly ActorEntry[] {
    return this.#names.find(parts.join(' '));
  }

  /** The roles that an entry surely holds on a day. */
  rolesOn(entry: ActorEntry, day: string): Role[] {
    const held = this.#held.get(entry) ?? [];
    return held.filter(({ on }) => on(day)).flatMap(({ roles }) => roles.filter(({ former }) => !former));
  }

  /** Whether an entry held an office like this at any time. */
  everHeld(entry: ActorEntry, role: Role): boolean {
    const held = this.#held.get(entry) ?? [];
    return held.some(({ roles }) => roles.some((one) => officeKey(one) === officeKey(role)));
  }

  /** Those who hold an office on a day. Of an office of no country and no body there are none. */
  holders(role: Role, day: string): readonly ActorEntry[] {
    if (role.country === undefined && role.body === undefined) return NONE;
    const key = officeKey(role);
    const ever = this.#offices.get(key) ?? NONE;
    return ever.filter((entry) => this.rolesOn(entry, day).some((one) => officeKey(one) === key));
  }
}

function officeKey({ slug, country = '', body = '' }: Role): string {
  return `${slug}|${country}|${body}`;
}
