// What persons are: the roles beside their names, and of well-known names the office that everybody knows.
import { agree } from '../agree.ts';
import type { Cast } from '../cast.ts';
import { HOLDERS, type Holder } from '../en/holders.ts';
import type { Entity } from '../entity.ts';
import type { Role } from '../mention.ts';
import { partsOfName } from '../name-parts.ts';
import { mayBe } from '../office.ts';

const holders = new Map<string, Holder[]>();
for (const holder of HOLDERS) {
  const surname = partsOfName(holder.name).at(-1)!;
  holders.set(surname, [...(holders.get(surname) ?? []), holder]);
}

/** What everybody knows of well-known names: the office held on the day of publication. */
export function knowHolder(cast: Cast, person: Entity): void {
  const day = cast.day;
  if (day === '') return;
  const known = holders
    .get(person.name.at(-1)!)
    ?.filter(({ name }) => person.name.length === 1 || agree(partsOfName(name), person.name));
  const now = known?.filter(({ from, to }) => from <= day && (to === '' || day < to)) ?? [];
  if (now.length !== 1 || known === undefined) {
    const past = known?.find(({ to }) => to !== '' && to <= day);
    if (past !== undefined && person.name.length > 1) {
      person.gender ??= past.gender;
      person.roles.push({ slug: past.office, unique: true, former: true, country: past.country });
    }
    return;
  }
  const { office, country, gender } = now[0]!;
  person.gender ??= gender;
  takeRole(cast, person, { slug: office, unique: true, former: false, country });
}

/** The role beside a name is the person's; an office met before is its holder's. */
export function takeRole(cast: Cast, person: Entity, role: Role): void {
  if (role.gender !== undefined) person.gender ??= role.gender;
  // What the report says of an office goes before what the user's file says of it.
  if (person.learnt) person.roles = person.roles.filter(({ file, slug }) => !file || slug !== role.slug);
  const known = person.roles.some(
    (other) =>
      other.slug === role.slug &&
      mayBe(other, role) &&
      (other.country !== undefined || role.country === undefined),
  );
  const past = role.unique && person.roles.some((other) => other.former && other.slug === role.slug);
  if (!known && !past) person.roles.push(role);
  if (role.country !== undefined && !role.former) person.country ??= role.country;
  if (role.body !== undefined && !role.former) person.side ??= role.body;
  if (!role.unique || role.former) return;
  for (const office of cast.recent().filter((one) => one.kind === 'office')) {
    const [held] = office.roles;
    if (held === undefined || !mayBe(role, held)) continue;
    if (
      held.country === role.country ||
      person.roles.some((other) => other.slug === held.slug && other.country === held.country)
    )
      cast.unite(person, office);
  }
}
