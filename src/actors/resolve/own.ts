// What a user's own file adds to a person whom the report names, and to an office whose holder it does not name.
import type { Cast } from '../cast.ts';
import type { Entity } from '../entity.ts';
import type { Mention, Role } from '../mention.ts';
import { mayBe } from '../office.ts';

/** The offices that the file gives to a person on the day, unless the report speaks of them itself. */
export function learnOffices(cast: Cast, person: Entity): void {
  const { file } = cast;
  if (file === null || person.entry === null || person.learnt) return;
  person.learnt = true;
  for (const role of file.rolesOf(person.entry)) {
    if (person.roles.some(({ slug }) => slug === role.slug)) continue;
    person.roles.push({ ...role, file: true });
  }
  for (const office of cast.recent().filter((one) => one.kind === 'office' && one.entry === person.entry))
    cast.unite(person, office);
}

/**
 * Whether a role that only the file gives is meant by the words: of one country and body, and the same office or *the
 * leader*. Words that name neither mean it only where they name an office that one holds at a time.
 */
export function meansOfFile(held: Role, said: Role): boolean {
  if (!held.file || !mayBe(held, said) || held.body !== said.body) return false;
  if (held.slug !== said.slug && said.slug !== 'leader') return false;
  return said.country === undefined && said.body === undefined ? said.unique : held.country === said.country;
}

/** Links the name of an office to a person by the file alone: from here on *the minister* may be that one. */
export function linkByFile(cast: Cast, mention: Mention, person: Entity, said: Role, why: string): Entity {
  person.roles.push(said);
  return cast.link(mention, person, 'file-office', why);
}

/** Links the name of an office to the one who holds it by the file; null where the file does not say. */
export function linkHolder(cast: Cast, mention: Mention, office: () => Entity, said: Role): Entity | null {
  const { file } = cast;
  const entry = file?.holder(said) ?? null;
  if (file === null || entry === null) return null;
  const of = said.country ?? said.body ?? '';
  const why = `${entry.names[0]} is ${said.slug} of ${of} on ${file.day} in the user’s file; the report does not say who is`;
  const person = file.entityOf(entry);
  if (person !== null) return linkByFile(cast, mention, person, said, why);
  const made = office();
  made.entry = entry;
  return cast.link(mention, made, 'file-office', why);
}
