// Bodies, forces, governments and peoples: by what they are called; later *the group*, *the troops*, part of a name.
import type { ActorKind } from '../actor.ts';
import type { Cast } from '../cast.ts';
import { BODY_NOUNS, MEDIA_WORDS } from '../en/people.ts';
import type { Entity } from '../entity.ts';
import { countryOf, governmentName } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { forceClassOf } from '../nouns.ts';

/** How many sentences back *the group* and *the troops* may look. */
const NEAR = 4;

/** A named body: known by all its names, or by the words it is written in. */
export function resolveBody(cast: Cast, mention: Mention): Entity {
  const known = mention.known?.is === 'body' ? mention.known.body : null;
  const key = `body|${mention.key!.toLowerCase()}`;
  let entity = cast.byKey(key);
  if (entity !== null && mention.label.length > entity.label.length) entity.label = mention.label;
  if (entity !== null)
    return cast.link(
      mention,
      entity,
      known ? 'known-name' : 'same-name',
      known ? `a name of ${known.names[0]}` : 'the same name',
    );
  if (known === null) {
    entity = byPart(cast, mention.label);
    if (entity !== null) {
      cast.alias(key, entity);
      return cast.link(mention, entity, 'part-of-name', `part of the name ${entity.label}`);
    }
  }
  entity = cast.create(known?.kind ?? 'organization', mention.label, key);
  entity.country = mention.country ?? null;
  entity.noun = /Observatory|Watch$/.test(mention.key!)
    ? 'monitor'
    : MEDIA_WORDS.has(mention.label.toLowerCase().split(/\s/).at(-1)!)
      ? 'media'
      : 'body';
  return cast.link(mention, entity, 'named', 'the name itself');
}

/** The one body whose longer name holds these words, or whose initials they are. */
function byPart(cast: Cast, label: string): Entity | null {
  const words = label
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[\s-]+/);
  const found = cast.recent().filter((one) => {
    if (one.kind !== 'organization' && one.kind !== 'force') return false;
    const full = one.label.toLowerCase().split(/[\s-]+/);
    if (words.length === 1 && /^[A-Z]{2,6}s?$/.test(label) && initials(one.label) === label.replace(/s$/, ''))
      return true;
    const at = full.indexOf(words[0]!);
    return at >= 0 && full.length > words.length && words.every((word, k) => full[at + k] === word);
  });
  return found.length === 1 ? found[0]! : null;
}

function initials(name: string): string {
  return (name.match(/\p{Lu}/gu) ?? []).join('');
}

/** *The ministry*, *the group*, *the paper*: the last body of that sort. A ministry of a country is named by itself. */
export function resolveCommonBody(cast: Cast, mention: Mention): Entity | null {
  const noun = mention.label.toLowerCase().split(/\s/).at(-1)!;
  const sort = BODY_NOUNS.get(noun) ?? noun;
  if (mention.key !== undefined) {
    const key = `common|${mention.key}`;
    const known = cast.byKey(key);
    if (known !== null)
      return cast.link(mention, known, 'same-description', 'the same body of the same country');
    const entity = cast.create('organization', mention.label, key);
    entity.country = mention.country ?? null;
    entity.noun = sort;
    return cast.link(mention, entity, 'named', 'named by country and noun');
  }
  const jihadist = JIHADIST.test(mention.label);
  if (mention.opened === 'the' && (jihadist || !mention.label.includes(' '))) {
    const fits = (one: Entity): boolean =>
      (jihadist ? one.key !== null && JIHADISTS.has(one.key) : fitsNoun(one, noun, sort)) &&
      mention.sentence - one.last!.sentence <= NEAR;
    const found = cast.recent().filter(fits);
    const [last, other] = found;
    const alone = other === undefined || last!.last!.sentence > other.last!.sentence;
    if (last !== undefined && alone)
      return cast.link(mention, last, 'the-noun', `the last ${noun} named, ${last.label}`);
  }
  if (!mention.source && !mention.acts) return null;
  const entity = cast.create('organization', mention.label);
  entity.noun = sort;
  return cast.link(mention, entity, 'unnamed', 'a body without a name');
}

const JIHADIST =
  /^(?:jihadi|jihadist|terror|terrorist|extremist|Islamist|militant) (?:group|organisation|organization|network|movement)$/;
const JIHADISTS: ReadonlySet<string> = new Set(
  ['Islamic State', 'al-Qaida', 'Hayat Tahrir al-Sham', 'Boko Haram', 'al-Shabaab', 'Taliban'].map(
    (name) => `body|${name.toLowerCase()}`,
  ),
);
/** Nouns that any body may be called by. */
const WIDE: ReadonlySet<string> = new Set(
  'group organisation organization movement militia network alliance'.split(' '),
);

function fitsNoun(one: Entity, noun: string, sort: string): boolean {
  if (noun === 'militia') return one.kind === 'force' && one.country === null;
  if (WIDE.has(noun))
    return (
      (one.kind === 'organization' || one.kind === 'force') && one.noun === 'body' && one.country === null
    );
  if (one.kind !== 'organization') return false;
  return sort === 'body' ? one.label.toLowerCase().includes(noun) : one.noun === sort;
}

/** Troops and fighters: of a named side, or *the troops* just spoken of. */
export function resolveForce(cast: Cast, mention: Mention, asked: boolean): Entity | null {
  if (mention.key !== undefined) {
    const key = `force|${mention.key}`;
    const known = cast.byKey(key);
    if (known !== null) {
      if (rank(mention.label) < rank(known.label)) known.label = mention.label;
      return cast.link(mention, known, 'same-force', 'the same side and kind of force');
    }
    const entity = cast.create('force', mention.label, key);
    entity.country = mention.country ?? null;
    entity.side = mention.side ?? null;
    entity.noun = mention.key.split('|')[0]!;
    return cast.link(mention, entity, 'named', 'named by side and noun');
  }
  if (mention.opened === 'the') {
    const bare = !mention.label.includes(' ');
    const sort = forceClassOf(mention.label.toLowerCase());
    const near = cast
      .recent()
      .filter(
        (one) =>
          one.kind === 'force' &&
          (one.noun === sort || (sort === 'irregular' && one.noun === 'body')) &&
          mention.sentence - one.last!.sentence <= NEAR,
      );
    const [last, other] = near;
    if (bare && last !== undefined && (other === undefined || other.last!.sentence < last.last!.sentence))
      return cast.link(mention, last, 'the-noun', `the force last spoken of, ${last.label}`);
  }
  if (!mention.source && !asked) return null;
  return cast.link(mention, cast.create('force', mention.label), 'unnamed', 'a force whose side is not said');
}

/** Words for a whole army name it better than words for its people. */
function rank(label: string): number {
  if (/military$/i.test(label)) return 0;
  if (/army$|armed forces$/i.test(label)) return 1;
  return /forces$/i.test(label) ? 2 : 3;
}

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
    entity = cast.create('government', governmentName(countryOf(country)), key);
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
