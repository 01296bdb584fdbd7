// A saying as one line of text: who says so, and the sentence.
import type { Saying } from '../ask/saying.ts';

/** `Mark Esper, as told by Reuters`; the report where it says it in its own voice. */
export function teller({ told }: Pick<Saying, 'told'>): string {
  const [first, ...rest] = told.map(({ name }) => name);
  if (first === undefined) return 'the report itself';
  return rest.length === 0 ? first : `${first}, as told by ${rest.at(-1)!}`;
}

/** The sentence with single blanks, in quotation marks if it does not stand in some. */
export function quotedWords({ words }: Pick<Saying, 'words'>): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return /^[“"].*[”"]$/.test(plain) ? plain : `“${plain}”`;
}
