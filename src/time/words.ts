// What time expressions are read from: tagged words, as `src/language/` gives them. Written down here because this
// folder stands beside that one on the ladder, not above it.

/** Words of one text with their Penn tags; arrays have one element a word. */
export interface TimeWords {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of the first word of each sentence, then `count`. */
  readonly sentenceStarts: Int32Array;
  readonly types: readonly {
    readonly form: string;
    /** The form in small letters with straight apostrophes and digits as 0. */
    readonly normal: string;
    /** Hash of `normal` (`hashString`). */
    readonly lower: number;
  }[];
  /** Index into the list of Penn tags that the reader of times was made with. */
  readonly xpos: Uint8Array;
}
