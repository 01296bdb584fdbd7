// Offsets in UTF-16 code units, as spans have them, become offsets in code points, as W3C selectors have them.
import { lowerBound } from '../../text/lower-bound.ts';
import type { Span } from '../../text/span.ts';

/** A stretch in code points with its words, and the words around it. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A text whose stretches can be selected by code points. A surrogate pair is never cut: a stretch takes all of it. */
export class CodePoints {
  readonly #text: string;
  /** Offsets behind the pairs of the text. */
  readonly #behindPairs: Int32Array;

  constructor(text: string) {
    this.#text = text;
    const behind: number[] = [];
    for (let i = 0; i + 1 < text.length; i++) if (isPair(text, i)) behind.push(++i + 1);
    this.#behindPairs = Int32Array.from(behind);
  }

  /** How many code points lie before an offset that does not cut a pair. */
  before(offset: number): number {
    return offset - lowerBound(this.#behindPairs, offset + 1);
  }

  /** The stretch of a span, with up to `around` code points on each side. */
  select([from, to]: Span, around = 32): Selected {
    const start = this.#whole(from, -1);
    const end = this.#whole(to, 1);
    let [left, right] = [start, end];
    for (let n = 0; n < around && left > 0; n++) left = this.#whole(left - 1, -1);
    for (let n = 0; n < around && right < this.#text.length; n++) right = this.#whole(right + 1, 1);
    return {
      start: this.before(start),
      end: this.before(end),
      exact: this.#text.slice(start, end),
      prefix: this.#text.slice(left, start),
      suffix: this.#text.slice(end, right),
    };
  }

  /** The offset, moved by `step` where it cuts a pair. */
  #whole(offset: number, step: 1 | -1): number {
    return offset > 0 && isPair(this.#text, offset - 1) ? offset + step : offset;
  }
}

function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
