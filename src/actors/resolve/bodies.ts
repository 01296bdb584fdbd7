// Bodies: by what they are called, also by other names that are known; later *the group*, or part of the name.
import type { Cast } from '../cast.ts';
import { BODY_NOUNS, MEDIA_WORDS } from '../en/people.ts';
import type { Entity } from '../entity.ts';
import type { Mention } from '../mention.ts';
import { partsOfName } from '../name-parts.ts';

/** How many sentences back *the group* may look. */
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
      known ? (known.entry ? 'file-name' : 'known-name') : 'same-name',
      known ? `a name of ${known.names[0]}${known.entry ? ' in the user’s file' : ''}` : 'the same name',
    );
  if (known === null) {
    const weak = cast.file?.weakly(partsOfName(mention.label)) ?? null;
    if (weak !== null && weak.kind !== 'person')
      return cast.link(
        mention,
        weak,
        'file-weak-name',
        `a name that ${weak.label} has in the user’s file too`,
      );
    entity = byPart(cast, mention.label);
    if (entity !== null) {
      cast.alias(key, entity);
      return cast.link(mention, entity, 'part-of-name', `part of the name ${entity.label}`);
    }
  }
  entity = cast.create(known?.kind ?? 'organization', mention.label, key);
  entity.country = mention.country ?? null;
  entity.side = mention.side ?? null;
  if (known?.entry !== undefined) cast.file?.tie(entity, known.entry);
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
