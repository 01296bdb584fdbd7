// A sentence of a report as it is shown: white space as single blanks, in quotation marks where it has none at its ends.

export function quoted(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return /^[“"].*[”"]$/.test(plain) ? plain : `“${plain}”`;
}

/** Who says so, then through whom: the names from the innermost outwards. */
export function chainNames(told: readonly { readonly name: string }[]): string[] {
  return told.map(({ name }) => name).filter((name, i, all) => name !== all[i - 1]);
}
