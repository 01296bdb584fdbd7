// A sentence of a report as it is quoted: white space as single blanks, without the marks of Markdown for headings and bold,
// in quotation marks where it begins with none. The reading of a report shows its text as it is.

/** Marks in front of a heading. */
const HEADING = /^#{1,6} /;
/** Bold words: so many characters at most, which bounds the search. */
const BOLD = /\*\*(?=\S)([^*\n]{1,500}?)\*\*/g;

export function quoted(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim().replace(HEADING, '').replace(BOLD, '$1');
  return /^[“"]/.test(plain) ? plain : `“${plain}”`;
}
