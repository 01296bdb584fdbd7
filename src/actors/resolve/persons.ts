// Names of persons: a full name, later the surname; what stands beside the name is what the person is.
import type { Cast } from '../cast.ts';
import { HOLDERS, type Holder } from '../en/holders.ts';
import type { Entity } from '../entity.ts';
import type { Mention, Role } from '../mention.ts';
import { partsOfName } from '../name-parts.ts';
import { clash, mayBe } from '../office.ts';

/** Given names and what they are cut to, both ways. */
const SHORT =
  'james jim,michael mike,william bill,robert bob,robert rob,thomas tom,joseph joe,benjamin ben,richard dick,steven steve,stephen steve,daniel dan,' +
  'christopher chris,nicholas nick,timothy tim,jeffrey jeff,gregory greg,edward ed,anthony tony,donald don,samuel sam,andrew andy,' +
  'matthew matt,antony tony,david dave,kenneth ken,ronald ron,lawrence larry,gerald jerry,patrick pat,frederick fred,philip phil,' +
  'elizabeth liz,susan sue,katherine kate,deborah debbie,margaret maggie,alexander alex,jonathan jon,charles charlie,raymond ray,leonard len';
const nicknames = new Set(SHORT.split(',').flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]));

const holders = new Map<string, Holder[]>();
for (const holder of HOLDERS) {
  const surname = partsOfName(holder.name).at(-1)!;
  holders.set(surname, [...(holders.get(surname) ?? []), holder]);
}

/** Whether two full names may be of one person. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) {
    // `Mohammed bin Salman Al Saud`: all of the shorter in the longer.
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return short.length > 1 && short.every((part) => long.includes(part));
  }
  const [x = '', y = ''] = [a[0], b[0]];
  if (x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1))) return true;
  return nicknames.has(`${x} ${y}`) || (a.length > 1 && b.length > 1 && (a.includes(y) || b.includes(x)));
}

/** The person whom a name names; a new one where nobody fits. `roles` stand beside it. */
export function resolvePerson(cast: Cast, mention: Mention, roles: readonly Role[]): Entity {
  const name = mention.name!;
  const surname = name.at(-1)!;
  const fits = (one: Entity): boolean =>
    !(mention.gender && one.gender && mention.gender !== one.gender) &&
    !roles.some((role) => one.roles.some((other) => clash(role, other)));
  let candidates = cast.named(surname).filter((one) => one.kind === 'person' && fits(one));
  candidates =
    name.length > 1
      ? candidates.filter((one) =>
          one.name.length < 2
            ? one.name.at(-1) === surname || name.includes(one.name[0]!)
            : agree(one.name, name),
        )
      : candidates.filter((one) => one.name.at(-1) === surname || one.name.length > 1);
  // The surname first; a given name alone only where no surname is meant.
  const bySurname = candidates.filter((one) => one.name.at(-1) === surname);
  if (bySurname.length > 0) candidates = bySurname;
  const last = candidates.toSorted((a, b) => (b.last?.begin ?? 0) - (a.last?.begin ?? 0))[0];
  if (last !== undefined) {
    const same = last.name.join(' ') === name.join(' ');
    if (name.length > last.name.length) {
      last.name = name;
      last.label = mention.label;
      cast.call(last, name);
    }
    return cast.link(
      mention,
      last,
      same ? 'same-name' : 'part-of-name',
      same ? 'the same name' : `part of the name ${last.label}, or the name in full`,
    );
  }
  const person = cast.create('person', mention.label);
  person.name = name;
  cast.call(person, name);
  cast.link(mention, person, 'named', 'the name itself');
  knowHolder(cast, person);
  return person;
}

/** What everybody knows of well-known names: the office held on the day of publication. */
function knowHolder(cast: Cast, person: Entity): void {
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
