// The marks of Markdown in a text: those of headings, of bold and stressed words, and of links. Reports that were written in it
// are kept as they are, since spans count their characters; so the marks are shown quietly, or left out of a quotation.

/** Half-open, in UTF-16 code units of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is looked for: a mark, and perhaps words and a mark behind them. Each search from a place is bounded. */
const PATTERNS: readonly RegExp[] = [
  /^(#{1,6}[ \t]{1,8})(?=\S)/gm,
  /(\*\*)(?=\S)([^*\n]{1,500})(?<=\S)(\*\*)/g,
  /(?<![\p{L}\p{N}*\\])(\*)(?=[^\s*])([^*\n]{1,500})(?<=\S)(\*)(?![\p{L}\p{N}*])/gu,
  /(!?\[)([^[\]\n]{1,300})(\]\((?:https?:\/\/|\/|#|mailto:)[^\s()]{0,2000}\))/g,
];

/** The marks in `text` in their order; none lies over another. */
export function markdownMarks(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of PATTERNS)
    for (const { index, 1: before = '', 2: words = '', 3: after = '' } of text.matchAll(pattern)) {
      const behind = index + before.length + words.length;
      found.push({ from: index, to: index + before.length });
      if (after !== '') found.push({ from: behind, to: behind + after.length });
    }
  const marks: Stretch[] = [];
  for (const one of found.toSorted((a, b) => a.from - b.from))
    if (one.from >= (marks.at(-1)?.to ?? 0)) marks.push(one);
  return marks;
}

/** `text` without its marks. */
export function withoutMarks(text: string): string {
  return sliceWithout(text, 0, text.length, markdownMarks(text));
}

/** `text.slice(from, to)` without those of the text's `marks` that lie in it, in part or whole. */
export function sliceWithout(text: string, from: number, to: number, marks: readonly Stretch[]): string {
  let plain = '';
  let at = from;
  for (const mark of marks) {
    if (mark.to <= at || mark.from >= to) continue;
    plain += text.slice(at, Math.max(at, mark.from));
    at = mark.to;
  }
  return plain + text.slice(at, Math.max(at, to));
}
