// Which stretches of a sentence answer to what was searched for, so that they can be marked. Words are compared by their stems, as
// the search does, phrases by their words in order. Only a picture of the search: what it found stands either way.
import { stemmer } from 'stemmer';

/** A stretch of the sentence in UTF-16 code units, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Sought {
  /** Stems, any of which is marked. */
  readonly words: ReadonlySet<string>;
  /** Words in small letters, marked where they stand side by side. */
  readonly phrases: readonly (readonly string[])[];
}

/** Longer ones are no words that somebody searched for, and would cost time. */
const LONGEST = 60;

/** Stretches of `sentence` in their order; they do not overlap. */
export function foundWords(sentence: string, typed: string): readonly Stretch[] {
  const { words, phrases } = soughtIn(typed);
  if (words.size === 0 && phrases.length === 0) return [];
  const tokens = [...sentence.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0].toLowerCase(),
  }));
  const marked = new Set<number>();
  for (const [i, { word }] of tokens.entries()) {
    if (word.length <= LONGEST && words.has(stemmer(word))) marked.add(i);
    for (const phrase of phrases)
      if (phrase.every((one, k) => tokens[i + k]?.word === one))
        for (const k of phrase.keys()) marked.add(i + k);
  }
  return [...marked].toSorted((a, b) => a - b).map((i) => ({ from: tokens[i]!.from, to: tokens[i]!.to }));
}

/** Words, and "exact phrases"; -without is left out. */
function soughtIn(typed: string): Sought {
  const parts = typed.replace(/[“”„]/g, '"').split('"');
  const phrases = parts.flatMap((part, i) => {
    const without = parts[i - 1]?.endsWith('-') === true;
    return i % 2 === 0 || without ? [] : [wordsOf(part)];
  });
  const words = parts
    .filter((_, i) => i % 2 === 0)
    .flatMap((part) => part.split(/\s+/))
    .filter((word) => !word.startsWith('-'))
    .flatMap(wordsOf);
  return {
    words: new Set(words.map((word) => stemmer(word))),
    phrases: phrases.filter((one) => one.length > 0),
  };
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((one) => one.length <= LONGEST);
}
