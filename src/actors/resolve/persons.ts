// Names of persons: a full name, later the surname; by a user's file also other names of the same person.
import type { ActorEntry } from '../actor-entry.ts';
import { agree } from '../agree.ts';
import type { Cast } from '../cast.ts';
import { genderOf } from '../en/people.ts';
import type { Entity } from '../entity.ts';
import type { Mention, Role } from '../mention.ts';
import { clash } from '../office.ts';
import { knowHolder } from './roles.ts';

/** The person whom a name names; a new one where nobody fits. `roles` stand beside it. */
export function resolvePerson(cast: Cast, mention: Mention, roles: readonly Role[]): Entity {
  const name = mention.name!;
  const fits = (one: Entity): boolean =>
    !(mention.gender && one.gender && mention.gender !== one.gender) &&
    !roles.some((role) => one.roles.some((other) => clash(role, other)));
  const entry = cast.file?.person(mention, roles) ?? null;
  const tied = entry === null ? null : (cast.file?.entityOf(entry) ?? null);
  const known = tied !== null && fits(tied) ? tied : inReport(cast, name, entry, fits);
  if (known !== null) return again(cast, mention, known, entry);
  const weak = entry === null ? (cast.file?.weakly(name) ?? null) : null;
  if (weak?.kind === 'person' && fits(weak))
    return cast.link(mention, weak, 'file-weak-name', `a name that ${weak.label} has in the user’s file too`);
  const person = cast.create('person', mention.label);
  person.name = name;
  cast.call(person, name);
  cast.link(mention, person, 'named', 'the name itself');
  if (entry !== null) tie(cast, person, entry);
  knowHolder(cast, person);
  return person;
}

/** The last named person of the report who may have this name, or null. */
function inReport(
  cast: Cast,
  name: readonly string[],
  entry: ActorEntry | null,
  fits: (one: Entity) => boolean,
): Entity | null {
  const surname = name.at(-1)!;
  const ends = (one: Entity): boolean =>
    one.name.at(-1) === surname || one.aliases.some((parts) => parts.at(-1) === surname);
  let candidates = cast
    .named(surname)
    .filter(
      (one) => one.kind === 'person' && fits(one) && (entry === null || (one.entry ?? entry) === entry),
    );
  candidates =
    name.length > 1
      ? candidates.filter((one) =>
          one.name.length < 2
            ? one.name.at(-1) === surname || name.includes(one.name[0]!)
            : agree(one.name, name) || one.aliases.some((parts) => agree(parts, name)),
        )
      : candidates.filter((one) => ends(one) || one.name.length > 1);
  // The surname first; a given name alone only where no surname is meant.
  const bySurname = candidates.filter(ends);
  if (bySurname.length > 0) candidates = bySurname;
  return candidates.toSorted((a, b) => (b.last?.begin ?? 0) - (a.last?.begin ?? 0))[0] ?? null;
}

/** Links a name to a person named before; the fullest name of the report is kept. */
function again(cast: Cast, mention: Mention, known: Entity, entry: ActorEntry | null): Entity {
  const name = mention.name!;
  if (entry !== null && known.entry === null) tie(cast, known, entry);
  if (known.name.join(' ') === name.join(' ')) return cast.link(mention, known, 'same-name', 'the same name');
  const [short, long] = name.length > known.name.length ? [known.name, name] : [name, known.name];
  const part = short.every((one) => long.includes(one)) || agree(long, short);
  // Another name than the report's own is longer, but not fuller.
  if (name.length > known.name.length && (part || known.name.length < 2)) {
    known.name = name;
    known.label = mention.label;
    cast.call(known, name);
  }
  if (part || known.entry === null)
    return cast.link(mention, known, 'part-of-name', `part of the name ${known.label}, or the name in full`);
  const why = `${mention.label} is a name of ${known.entry.names[0]} in the user’s file, as ${known.label} is`;
  return cast.link(mention, known, 'file-name', why);
}

/** The person is the entry, and goes by the surnames of its other names. */
function tie(cast: Cast, person: Entity, entry: ActorEntry): void {
  cast.file?.tie(person, entry);
  // `Abu Mohammad` is not every Mohammad.
  const surnames = person.aliases.map((parts) => parts.at(-1)!).filter((part) => genderOf(part) === null);
  if (surnames.length > 0) cast.call(person, surnames);
}
