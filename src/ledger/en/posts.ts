// Offices of a state that one person holds at a time, by the names that actors carry (`office`): what is said by *the
// defence minister* in one report may be tied to the one whom others name as such.
import type { Example } from '../../language/example.ts';

export interface PostNames extends Example {
  readonly posts: string;
}

export const POSTS: readonly PostNames[] = [
  {
    posts: 'president prime-minister chancellor monarch supreme-leader vice-president',
    example: 'the French president',
    counter: 'the former French president',
    reason: 'a country has one',
  },
  {
    posts:
      'defence-minister foreign-minister interior-minister finance-minister justice-minister security-adviser',
    example: 'the US defence secretary',
    counter: 'a minister, of whom there are many',
    reason: 'a government has one',
  },
];

export const SINGLE_POSTS: ReadonlySet<string> = new Set(POSTS.flatMap(({ posts }) => posts.split(' ')));
