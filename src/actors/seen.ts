// What those who look for mentions see of a sentence and of what was found in it so far; the finder gives it.
import type { TaggedWords } from '../language/language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Draft, Mention } from './mention.ts';

export interface Seen {
  readonly words: TaggedWords;
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  /** Indexes of the mentions of this sentence that lie in [begin, end). */
  within(begin: number, end: number): number[];
  /** Whether the name of a person begins at a word. */
  isPerson(i: number): boolean;
  /** Makes a mention of this sentence. */
  add(draft: Draft): Mention;
}
