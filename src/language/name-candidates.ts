// The labels of names, and which of them a word may have.
import { hashString } from '../model/hash.ts';
import type { WordType } from './word-type.ts';
import { Kind } from './written.ts';

/** Labels of names; a word's `name` is an index into this. */
export const NAME_LABELS: readonly string[] = [
  'O',
  'B-PERSON',
  'I-PERSON',
  'B-ORG',
  'I-ORG',
  'B-PLACE',
  'I-PLACE',
  'B-NORP',
  'I-NORP',
];

/** Small words and marks. */
export const OUTSIDE = Uint8Array.of(0);
/** Words that no name begins with. */
const INSIDE = Uint8Array.of(0, 2, 4, 6, 8);
/** All others. */
export const ALL = Uint8Array.from(NAME_LABELS, (_, i) => i);
const LINKING: ReadonlySet<number> = new Set(
  [
    'of',
    'the',
    'and',
    'for',
    'in',
    'on',
    'to',
    'de',
    'da',
    'di',
    'du',
    'la',
    'le',
    'del',
    'der',
    'den',
    'van',
    'von',
    'al',
    'el',
    'ul',
    'bin',
    'ibn',
    'bint',
    'abu',
    'y',
    'dos',
    'das',
    'e',
    '-',
    '&',
    "'",
    "'s",
    '.',
    '/',
    '+',
  ].map((word) => hashString(word)),
);

/** The labels a word may have. Small words are outside unless they link parts of names (`University of Texas`). */
export function nameCandidates(type: WordType): Uint8Array {
  if (LINKING.has(type.lower) && !(type.kind >= Kind.Capital && type.kind <= Kind.Mixed)) return INSIDE;
  if (type.kind === Kind.Small) return type.entity > 0 && type.casing >= 3 ? ALL : OUTSIDE;
  if (type.kind === Kind.Mark) return OUTSIDE;
  if (type.kind === Kind.Number) return INSIDE;
  return ALL;
}
