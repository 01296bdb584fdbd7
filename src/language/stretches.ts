// Cuts the words of a very long text into stretches of whole sentences, so that what is laid out for reading them
// takes bounded memory. Offsets stay those of the whole text.
import type { Words } from './words.ts';

/** The words of a text in stretches of at least `least` words, but for the last. One stretch when the text is short. */
export function* stretches(words: Words, least: number): Generator<Words> {
  const { sentenceStarts, count } = words;
  if (count <= least) {
    yield words;
    return;
  }
  let first = 0;
  for (let s = 1; s < sentenceStarts.length; s++) {
    const begin = sentenceStarts[first]!;
    const end = sentenceStarts[s]!;
    if (end - begin < least && end < count) continue;
    yield {
      text: words.text,
      count: end - begin,
      from: words.from.subarray(begin, end),
      to: words.to.subarray(begin, end),
      form: words.form.slice(begin, end),
      sentenceStarts: sentenceStarts.slice(first, s + 1).map((start) => start - begin),
      paragraphStart: words.paragraphStart.subarray(begin, end),
    };
    first = s;
  }
}
