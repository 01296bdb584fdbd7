// What a user's own actors say in one report: who a name is, who holds an office on the day of publication. The report
// goes first: an office that it gives to somebody else, or calls former, is not taken from the file.
import type { ActorEntry } from './actor-entry.ts';
import { genderOf } from './en/people.ts';
import { type Entity, settled } from './entity.ts';
import type { KnownActors } from './known-actors.ts';
import type { Mention, Role } from './mention.ts';
import { partsOfName } from './name-parts.ts';
import { isSent } from './office.ts';
import { partsOfEntry } from './own-names.ts';

/** So many names of an entry, and so many holders of one office in a report, are looked at. */
const ALIASES = 64;
const TOLD = 64;

/** An office that the report itself gives to somebody. */
interface Told {
  readonly role: Role;
  /** The parts of the name beside it. */
  readonly name: readonly string[];
}

/** The entries that one report speaks of. */
export class FileTies {
  readonly #known: KnownActors;
  readonly #day: string;
  readonly #entities = new Map<ActorEntry, Entity>();
  /** Weak names of those spoken of; null where two have one. */
  readonly #weak = new Map<string, Entity | null>();
  /** Holders of offices that were asked for: an office may have had very many. */
  readonly #holders = new Map<string, ActorEntry | null>();
  /** By office. */
  readonly #told = new Map<string, Told[]>();
  readonly #parts = new Map<ActorEntry, readonly (readonly string[])[]>();

  /** `day` is that of publication, ISO 8601, or ''. */
  constructor(known: KnownActors, day: string) {
    this.#known = known;
    this.#day = day;
  }

  /** The report calls somebody of this name so. */
  tell(role: Role, name: readonly string[]): void {
    const list = this.#told.get(role.slug);
    if (list === undefined) this.#told.set(role.slug, [{ role, name }]);
    else if (list.length < TOLD) list.push({ role, name });
  }

  /**
   * The entry that the name of a person means, or null: nobody has it, what stands beside it speaks against it, or
   * several have it and neither country nor office tells which.
   */
  person({ name = [], gender }: Mention, roles: readonly Role[]): ActorEntry | null {
    // A given name alone is anybody's.
    if (name.length === 0 || (name.length === 1 && genderOf(name[0]!) !== null)) return null;
    const all = this.#known.named(name).filter(({ kind }) => kind === 'person');
    if (all.length === 0) return null;
    const held = (one: ActorEntry): boolean => roles.some((role) => this.#known.everHeld(one, role));
    const from = ({ countries = [] }: ActorEntry): boolean =>
      roles.some(({ country }) => country !== undefined && countries.includes(country));
    const left = all.filter(
      (one) =>
        !(gender && one.gender && gender !== one.gender) &&
        (held(one) ||
          from(one) ||
          !roles.some((role) => role.country !== undefined && one.countries?.length && !isSent(role))),
    );
    if (all.length === 1) return left[0] ?? null;
    const sure = left.filter((one) => held(one));
    const likely = sure.length > 0 ? sure : left.filter(from);
    return likely.length === 1 ? likely[0]! : null;
  }

  /** The person of the report who is this entry, or null. */
  entityOf(entry: ActorEntry): Entity | null {
    const found = this.#entities.get(entry);
    return found === undefined ? null : settled(found);
  }

  /** The entity is this entry: it goes by the names that nobody else has. */
  tie(entity: Entity, entry: ActorEntry): void {
    entity.entry = entry;
    this.#entities.set(entry, entity);
    if (entry.kind === 'person')
      entity.aliases = this.#partsOf(entry).filter((parts) => this.#known.named(parts).length === 1);
    if (entry.gender !== undefined) entity.gender ??= entry.gender;
    for (const name of entry.weakNames ?? []) {
      const key = partsOfName(name).join(' ');
      const other = this.#weak.get(key);
      this.#weak.set(key, other === undefined || other === entity ? entity : null);
    }
  }

  /** The one actor of the report so far that has this weak name, given by its parts; null where it is doubtful. */
  weakly(parts: readonly string[]): Entity | null {
    const found = this.#weak.get(parts.join(' ')) ?? null;
    return found === null ? null : settled(found);
  }

  /** The roles that an entry holds on the day, less what the report says of the same offices. */
  rolesOf(entry: ActorEntry): Role[] {
    return this.#known.rolesOn(entry, this.#day).filter((role) => !this.#toldOtherwise(role, entry));
  }

  /** The one who holds an office on the day by the file, where the report does not say otherwise; or null. */
  holder(role: Role): ActorEntry | null {
    const key = `${role.slug}|${role.country ?? ''}|${role.body ?? ''}`;
    const kept = this.#holders.get(key);
    const entry = kept === undefined ? this.#known.holder(role, this.#day) : kept;
    if (kept === undefined) this.#holders.set(key, entry);
    return entry === null || this.#toldOtherwise(role, entry) ? null : entry;
  }

  /** The day, for reasons. */
  get day(): string {
    return this.#day;
  }

  #toldOtherwise(said: Role, entry: ActorEntry): boolean {
    const told = this.#told.get(said.slug) ?? [];
    // So many are told of that not all are kept.
    if (told.length >= TOLD) return true;
    return told.some(({ role, name }) => {
      if (role.country !== undefined && said.country !== undefined && role.country !== said.country)
        return false;
      if (role.body !== undefined && said.body !== undefined && role.body !== said.body) return false;
      return role.former === this.#goesBy(entry, name);
    });
  }

  /** Whether a name, whole or a surname, may be of an entry. */
  #goesBy(entry: ActorEntry, name: readonly string[]): boolean {
    return this.#partsOf(entry).some((parts) =>
      name.length === 1 ? parts.at(-1) === name[0] : name.every((part) => parts.includes(part)),
    );
  }

  /** The parts of the names of an entry, of at most so many. */
  #partsOf(entry: ActorEntry): readonly (readonly string[])[] {
    const kept = this.#parts.get(entry);
    if (kept !== undefined) return kept;
    const parts = partsOfEntry(entry).slice(0, ALIASES);
    this.#parts.set(entry, parts);
    return parts;
  }
}
