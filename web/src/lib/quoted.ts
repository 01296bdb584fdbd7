// A sentence of a report as it is quoted: white space as single blanks, without the marks of Markdown, in quotation marks where it
// has none of its own (`““We stay.””` helps nobody). The reading of a report shows its text as it is.
import { withoutMarks } from './markdown-marks.ts';

export function quoted(words: string): string {
  const plain = withoutMarks(words.replace(/\s+/g, ' ').trim());
  return /[“”"]/.test(plain) ? plain : `“${plain}”`;
}
