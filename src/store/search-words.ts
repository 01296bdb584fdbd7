// What a person types to search becomes words that all must be there, exact phrases, and what must not be there.

/** `troops "leave Iraq" -Syria`. */
export interface SearchWords {
  /** In any form: *leave* finds *leaving*. Parted by blanks. */
  readonly words: string;
  /** As they are, but for capitals. */
  readonly phrases: readonly string[];
  /** Words or phrases, in any form. */
  readonly without: readonly string[];
}

/** Reads `typed`. A quotation mark that is not closed holds to the end; “ ” are quotation marks too. */
export function searchWords(typed: string): SearchWords {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  for (const [i, part] of typed.replace(/[“”„]/g, '"').split('"').entries()) {
    const before = words.at(-1);
    if (i % 2 === 1) {
      if (before === '-') {
        words.pop();
        without.push(part);
      } else if (part.trim() !== '') phrases.push(part.trim());
      continue;
    }
    for (const word of part.split(/\s+/)) {
      if (word.length > 1 && word.startsWith('-')) without.push(word.slice(1));
      else if (word !== '') words.push(word);
    }
  }
  return { words: words.filter((word) => word !== '-').join(' '), phrases, without };
}
