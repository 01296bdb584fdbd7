// The words of one text as parallel arrays: the shape that every stage after segmentation reads.
// Words are syntactic words in the sense of Universal Dependencies ("don't" is "do" + "n't").

/** Words and sentences of one text. Offsets are UTF-16 code units into `text`. */
export interface Words {
  readonly text: string;
  /** How many words there are; every array below has this length unless it says otherwise. */
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly form: readonly string[];
  /** Index of the first word of each sentence, then `count`: sentence s is words [starts[s], starts[s+1]). */
  readonly sentenceStarts: Int32Array;
  /** 1 where the word opens a paragraph (a blank line, or a line break that ends a paragraph, stands before it). */
  readonly paragraphStart: Uint8Array;
}

/** The number of sentences in `words`. */
export function sentenceCount(words: Words): number {
  return words.sentenceStarts.length - 1;
}
