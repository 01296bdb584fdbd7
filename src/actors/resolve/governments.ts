// Governments and peoples: a country where it acts, its seat, *the government*; *the Kurds*, *western diplomats*.
import type { ActorKind } from '../actor.ts';
import type { Cast } from '../cast.ts';
import { governmentName } from '../country.ts';
import type { Entity } from '../entity.ts';
import type { Mention } from '../mention.ts';

/** How many sentences back *the government* may look. */
const NEAR = 4;

/** A country or its seat where it acts; *the Turkish government*; *the Assad regime*, by its head. */
export function resolveGovernment(cast: Cast, mention: Mention, owner: Entity | null): Entity | null {
  const { country } = mention;
  if (country !== undefined) return government(cast, mention, country);
  if (owner !== null) {
    const key = `government|of|${owner.index}`;
    const known = cast.byKey(key);
    if (known !== null) return cast.link(mention, known, 'same-description', 'the same head of government');
    const entity = cast.create('government', mention.label, key);
    entity.country = owner.country;
    return cast.link(mention, entity, 'named', `the government of ${owner.label}`);
  }
  // `Kurdish authorities`
  if (mention.label.includes(' ')) return mention.source ? resolvePeople(cast, mention) : null;
  if (mention.opened !== 'the') return null;
  const near = cast
    .recent()
    .filter((one) => one.kind === 'government' && mention.sentence - one.last!.sentence <= NEAR);
  const noun = mention.label.split(' ').at(-1)!.toLowerCase();
  const alike = near.filter((one) => one.label.toLowerCase().endsWith(noun));
  const found =
    near.length === 1 ? near[0] : noun !== 'government' && alike.length === 1 ? alike[0] : undefined;
  if (found !== undefined)
    return cast.link(mention, found, 'the-noun', `the government last spoken of, ${found.label}`);
  if (!mention.source) return null;
  return cast.link(
    mention,
    cast.create('government', mention.label),
    'unnamed',
    'a government whose country is not said',
  );
}

function government(cast: Cast, mention: Mention, country: string): Entity {
  const key = `government|${country}`;
  let entity = cast.byKey(key);
  const isNew = entity === null;
  if (entity === null) {
    entity = cast.create('government', governmentName(country), key);
    entity.country = country;
  }
  return cast.link(
    mention,
    entity,
    mention.known?.is === 'seat' ? 'metonym' : isNew ? 'named' : 'same-country',
    `stands for the government of ${country}`,
  );
}

/** *The Kurds*, *western diplomats*: a people is the same throughout; other people only where plainly repeated. */
export function resolvePeople(cast: Cast, mention: Mention): Entity {
  const people = mention.sort === 'nation';
  const noun = mention.label.toLowerCase();
  const key = people
    ? `people|${mention.key}`
    : mention.opened === 'the' || /\p{Lu}/u.test(mention.label)
      ? `people|${noun}`
      : null;
  const known = key === null ? null : cast.byKey(key);
  if (known !== null && (people || mention.opened === 'the'))
    return cast.link(mention, known, 'same-description', 'the same people, named alike');
  const kind: ActorKind = people ? 'group' : 'unnamed';
  const entity = cast.create(kind, mention.label, `people|${people ? mention.key : noun}`);
  entity.plural = true;
  entity.country = mention.country ?? null;
  entity.side = mention.side ?? null;
  return cast.link(
    mention,
    entity,
    people ? 'named' : 'unnamed',
    people ? 'the name of a people' : 'people without a name',
  );
}
