// A report's text → its paragraphs: stretches between blank lines, without the white space around them.

export interface Paragraph {
  readonly from: number;
  readonly to: number;
}

/** In order; every character that is no white space is in one of them. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let from = -1;
  let to = 0;
  let lines = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    if (char === '\n') lines += 1;
    if (char !== undefined && char.trim() === '') continue;
    if (from >= 0 && (char === undefined || lines > 1)) {
      found.push({ from, to });
      from = -1;
    }
    if (char === undefined) break;
    if (from < 0) from = i;
    to = i + 1;
    lines = 0;
  }
  return found;
}
