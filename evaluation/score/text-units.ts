// Spans as scorers see them: which words they cover, and where they begin and end without punctuation.
import type { Span } from '../../src/text/span.ts';

/** A role as readings and gold data give it: one span, several, or nothing. */
export type Role = Span | readonly Span[] | null | undefined;

/** A role as a list of spans. */
export function spansOf(role: Role): readonly Span[] {
  if (!role || role.length === 0) return [];
  return typeof role[0] === 'number' ? [role as Span] : (role as readonly Span[]);
}

/** Words (runs of letters and digits) and single other characters of a text; white space is left out. */
export class TextUnits {
  readonly text: string;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #isWord: boolean[] = [];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      this.#from.push(match.index);
      this.#to.push(match.index + match[0].length);
      this.#isWord.push(/[\p{L}\p{N}]/u.test(match[0]));
    }
  }

  /** Indexes of the words (not the punctuation) that share a code unit with any of the spans. */
  covered(spans: readonly Span[]): Set<number> {
    const indexes = new Set<number>();
    for (const [from, to] of spans) {
      let low = 0;
      let high = this.#to.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#to[middle]! > from) high = middle;
        else low = middle + 1;
      }
      for (let i = low; i < this.#from.length && this.#from[i]! < to; i++)
        if (this.#isWord[i]) indexes.add(i);
    }
    return indexes;
  }

  /** A span without white space, quotation marks and punctuation at its edges (currency and per cent signs stay). */
  trimmed([from, to]: Span): Span {
    let start = from;
    let end = to;
    while (start < end && !EDGE.test(this.text[start]!)) start++;
    while (end > start && !EDGE.test(this.text[end - 1]!)) end--;
    return [start, end];
  }
}

const EDGE = /[\p{L}\p{N}$£€%]/u;
