// Names as words: what a search holds them against. Capitals and all between words do not matter.

/** The words of a name: `Mark T. Esper` → `mark`, `t`, `esper`. */
export function nameWords(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
