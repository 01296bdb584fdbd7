// Which office a role word names with the words around it: `minister` and `defence` are a defence-minister.
import type { RoleWord } from './en/offices.ts';

/** An office, and whether one person holds it at a time. */
export interface Slug {
  readonly slug: string;
  readonly unique: boolean;
}

/** What stands around a role word. */
export interface Around {
  /** The words before it. */
  readonly modifiers: ReadonlySet<string>;
  readonly portfolio: string | undefined;
  /** The word behind *of*. */
  readonly after: string;
  readonly body: string | undefined;
  /** Whether it is a deputy's. */
  readonly lower: boolean;
}

/** The office of a role word. */
export function officeSlug(word: RoleWord, around: Around): Slug {
  const { slug, unique } = whole(word, around);
  if (!around.lower || !word.unique) return { slug, unique };
  return { slug: slug === 'president' ? 'vice-president' : `deputy-${slug}`, unique };
}

function whole({ slug, unique }: RoleWord, { modifiers, portfolio, after, body }: Around): Slug {
  const one = (name: string): Slug => ({ slug: name, unique: true });
  switch (slug) {
    case 'minister':
      if (modifiers.has('prime')) return one('prime-minister');
      if (modifiers.has('first')) return one('first-minister');
      return portfolio === undefined ? { slug, unique: false } : one(`${portfolio}-minister`);
    case 'secretary':
      if (modifiers.has('press')) return { slug: 'press-secretary', unique: true };
      if (portfolio !== undefined) return one(`${portfolio}-minister`);
      return after === 'state' ? one('foreign-minister') : { slug, unique: false };
    case 'general':
      if (modifiers.has('secretary')) return one('secretary-general');
      if (modifiers.has('attorney')) return one('attorney-general');
      return { slug, unique };
    case 'chief':
      if (body === 'Pentagon' || portfolio === 'defence') return one('defence-minister');
      if (body === 'United Nations') return one('secretary-general');
      if (after === 'staff') return one('chief-of-staff');
      return { slug: portfolio === undefined ? 'chief' : `${portfolio}-chief`, unique: false };
    case 'prince':
      return modifiers.has('crown') ? one('crown-prince') : { slug, unique: false };
    case 'leader':
      return modifiers.has('supreme') ? one('supreme-leader') : { slug, unique };
    case 'adviser':
      return modifiers.has('security') ? one('security-adviser') : { slug, unique };
    case 'diplomat':
      return modifiers.has('top') ? one('foreign-minister') : { slug, unique };
    default:
      return { slug, unique };
  }
}
