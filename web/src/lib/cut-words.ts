// A text that is too long for its place, cut between two words, with an ellipsis to say so.

/** At most `most` characters and the ellipsis; a word longer than that is cut within, between two characters. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most + 1);
  const blank = head.lastIndexOf(' ');
  const cut = head.slice(0, blank > 0 ? blank : most);
  // Half of a pair of surrogates is no character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
