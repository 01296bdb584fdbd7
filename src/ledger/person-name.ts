// What a person's name is compared by: its parts in small letters without accents, titles and middle initials.
// `Recep Tayyip Erdoğan` and `Recep Tayyip Erdogan` are one; other spellings of one sound are only alike.
import { partsOfName } from '../actors/name-parts.ts';
import { SHORT_NAMES, SPELLINGS } from './en/spellings.ts';
import { TITLE_WORDS } from './en/titles.ts';

/** A person's name taken apart. */
export interface PersonName {
  /** The parts that names are compared by; never empty. */
  readonly parts: readonly string[];
  /** The last part. */
  readonly family: string;
  /** Whether it has more than a family name. */
  readonly full: boolean;
}

/** The name without titles, middle initials and accents. A name of nothing else is kept as it is. */
export function personName(name: string): PersonName {
  const all = partsOfName(name.normalize('NFC')).flatMap((part) => partsOfName(part));
  const named = all.filter((part) => !TITLE_WORDS.has(part));
  const parts = (named.length === 0 ? all : named).filter((part, i) => i === 0 || part.length > 1);
  const kept = parts.length === 0 ? [name.trim().toLowerCase()] : parts;
  return { parts: kept, family: kept.at(-1)!, full: kept.length > 1 };
}

/** How a name part sounds, roughly: `mohammed` and `muhammad` are both `md`-like. Equal for parts that may be one. */
export function soundOf(part: string): string {
  const first = part[0] ?? '';
  let sound = part;
  for (const { from, to } of SPELLINGS) sound = sound.replace(from, to);
  // A name of vowels alone keeps its first letter.
  return sound === '' ? first : sound;
}

/** A given name in full: *Jim* is *James*. */
export function givenInFull(part: string): string {
  return SHORT_NAMES.get(part) ?? part;
}
