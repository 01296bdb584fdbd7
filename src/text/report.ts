/** One news report as it comes in: the text is never changed, every span of a reading points into it. */
export interface Report {
  readonly id: string;
  /** The words to read. Offsets of a reading are UTF-16 code units of this string. */
  readonly text: string;
  /** ISO 8601 date or date and time; absent when it is not known. Never the day of collection. */
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
}
