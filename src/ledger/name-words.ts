// A name as the words by which it is looked for: without capitals, accents, article and marks.
import { plainName } from './force-key.ts';

/** The words of a name. */
export function nameWords(name: string): string[] {
  return plainName(name)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '');
}
