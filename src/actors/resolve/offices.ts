// Roles without a name beside them: who *the president*, *the Pentagon chief*, *his Iraqi counterpart* is.
import type { Cast } from '../cast.ts';
import type { Entity } from '../entity.ts';
import type { Mention, Role } from '../mention.ts';
import { mayBe } from '../office.ts';
import { linkByFile, linkHolder, meansOfFile } from './own.ts';
import { salience } from './salience.ts';

/** How many sentences back *the commander* may look. */
const NEAR = 10;

/** The entity of a role mention, made where nobody fits and one must be there. */
export function resolveRole(cast: Cast, mention: Mention, owner: Entity | null): Entity {
  const said = withOwner(mention.role!, owner);
  if (said.slug === 'counterpart') return counterpart(cast, mention, said);
  if (
    mention.opened !== 'a' &&
    !(mention.opened === 'bare' && said.country === undefined && said.body === undefined && !said.unique)
  ) {
    const found = holderOf(cast, mention, said);
    if (found !== null) {
      const { entity, told } = found;
      const name = entity.kind === 'person' ? entity.label : `“${entity.label}”`;
      const alone = 'and no other country or body is named';
      if (told)
        return cast.link(mention, entity, 'holds-office', `${name} is called ${said.slug} here, ${alone}`);
      const why = `${name} is ${said.slug} on ${cast.day} in the user’s file, ${alone}`;
      return linkByFile(cast, mention, entity, said, why);
    }
  }
  if (said.unique && mention.opened !== 'a' && !said.former) {
    const key = said.country === undefined ? null : `office|${said.slug}|${said.country}`;
    const make = (): Entity => {
      const made = (key === null ? null : cast.byKey(key)) ?? cast.create('office', mention.label, key);
      made.roles.push(said);
      made.country ??= said.country ?? null;
      made.noun = said.slug;
      return made;
    };
    const byFile = linkHolder(cast, mention, make, said);
    if (byFile !== null) return byFile;
    const office = make();
    return cast.link(mention, office, 'office', 'the office; the report has not named who holds it');
  }
  const unnamed = cast.create('unnamed', mention.label);
  unnamed.roles.push(said);
  unnamed.noun = said.slug;
  unnamed.country = said.country ?? null;
  unnamed.side = said.body ?? null;
  return cast.link(mention, unnamed, 'unnamed', 'somebody without a name');
}

/** *Trump's defence secretary* is of Trump's country. */
function withOwner(role: Role, owner: Entity | null): Role {
  if (owner === null || role.country !== undefined || owner.country === null) return role;
  return { ...role, country: owner.country };
}

/** Somebody in view who holds an office, and whether the report says so or only the user's file. */
interface Holder {
  readonly entity: Entity;
  readonly told: boolean;
}

/** Whoever is most in view of those who hold such an office. By the file alone only one may. */
function holderOf(cast: Cast, mention: Mention, said: Role): Holder | null {
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const byFile: Entity[] = [];
  for (const one of cast.recent()) {
    if (one.plural) continue;
    const told = one.roles.some((held) => !held.file && mayBe(held, said));
    if (!told && !one.roles.some((held) => meansOfFile(held, said))) continue;
    if (mention.gender && one.gender && mention.gender !== one.gender) continue;
    if (!told) {
      byFile.push(one);
      continue;
    }
    const back = mention.sentence - one.last!.sentence;
    if (!said.unique && back > NEAR) continue;
    if (
      said.former !== one.roles.some((held) => held.former && mayBe(held, { ...said, former: true })) &&
      said.former
    )
      continue;
    const exact = one.roles.some((held) => held.slug === said.slug) ? 1 : 0;
    const score = salience(one, mention) + exact + (said.unique && one.kind === 'person' ? 1 : 0);
    if (score > most) {
      best = one;
      most = score;
    }
  }
  if (best !== null) return { entity: best, told: true };
  return byFile.length === 1 && !said.former ? { entity: byFile[0]!, told: false } : null;
}

/** The same office of another country, as the last one met that is not of that country. */
function counterpart(cast: Cast, mention: Mention, said: Role): Entity {
  const of = cast
    .recent()
    .find(
      (one) =>
        one.single && one.roles.some((role) => role.unique && !role.former && role.country !== said.country),
    );
  const role = of?.roles.find((one) => one.unique && !one.former && one.country !== said.country);
  if (of === undefined || role === undefined || said.country === undefined) {
    const unnamed = cast.create('unnamed', mention.label);
    unnamed.roles.push(said);
    return cast.link(mention, unnamed, 'unnamed', 'a counterpart of somebody unknown');
  }
  const same: Role = { slug: role.slug, unique: true, former: false, country: said.country };
  const why = `the office of ${of.label}, ${role.slug}, of ${said.country}`;
  const held = cast
    .recent()
    .find((one) => one.roles.some((other) => other.country === said.country && mayBe(other, same)));
  if (held !== undefined) return cast.link(mention, held, 'counterpart', why);
  const office = cast.create('office', mention.label, `office|${role.slug}|${said.country}`);
  office.roles.push(same);
  office.country = said.country;
  office.entry = cast.file?.holder(same) ?? null;
  return cast.link(mention, office, 'counterpart', why);
}
