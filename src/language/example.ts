/** What a rule carries for its reader and its test: words that it is for, words that it is not for, and why it is there. */
export interface Example {
  readonly example: string;
  readonly counter: string;
  readonly reason: string;
}
