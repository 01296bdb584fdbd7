// Forces: one by side and class of noun; later *the troops* just spoken of.
import type { Cast } from '../cast.ts';
import type { Entity } from '../entity.ts';
import { forceClassOf } from '../forces.ts';
import type { Mention } from '../mention.ts';
import type { View } from './pronouns.ts';

/** How many sentences back *the troops* may look. */
const NEAR = 4;

/** Troops and fighters: of a named side, or *the troops* just spoken of, but for those who say so. */
export function resolveForce(
  cast: Cast,
  mention: Mention,
  { asked, quoting }: Pick<View, 'asked' | 'quoting'>,
): Entity | null {
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
          one !== quoting &&
          (one.noun === sort || (sort === 'irregular' && one.noun === 'body')) &&
          mention.sentence - one.last!.sentence <= NEAR,
      );
    // *The military* is the Iraqi military, and not the US forces of the same sentence.
    const alike = near.filter((one) => endsAlike(one.label, mention.label));
    const [last, other] = alike.length > 0 ? alike : near;
    if (bare && last !== undefined && (other === undefined || other.last!.sentence < last.last!.sentence))
      return cast.link(mention, last, 'the-noun', `the force last spoken of, ${last.label}`);
  }
  if (!mention.source && !asked) return null;
  return cast.link(mention, cast.create('force', mention.label), 'unnamed', 'a force whose side is not said');
}

/** Whether two names end in the same noun for a whole army; of *troops* and *forces* every side has some. */
function endsAlike(one: string, other: string): boolean {
  const noun = /(?:military|army|navy|air force)$/i.exec(other)?.[0];
  return noun !== undefined && one.toLowerCase().endsWith(noun.toLowerCase());
}

/** Words for a whole army name it better than words for its people. */
function rank(label: string): number {
  if (/military$/i.test(label)) return 0;
  if (/army$|armed forces$/i.test(label)) return 1;
  return /forces$/i.test(label) ? 2 : 3;
}
