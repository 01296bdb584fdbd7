// A growing list of word spans with the kind of gap before each: what tokenizing fills and sentence splitting reads.

/** What stands between a word and the one before it. Greater means stronger. */
export const Gap = { None: 0, Space: 1, Line: 2, Paragraph: 3 } as const;

/** Word spans in text order. The arrays may be longer than `count`. */
export class WordSpans {
  count = 0;
  from: Int32Array;
  to: Int32Array;
  /** One of `Gap`: what stands before the word. */
  gap: Uint8Array;

  constructor(capacity: number) {
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
  }

  /** Adds the word [from, to); `gap` is what stands before it. */
  push(from: number, to: number, gap: number): void {
    const n = this.count;
    if (n === this.from.length) this.grow();
    this.from[n] = from;
    this.to[n] = to;
    this.gap[n] = gap;
    this.count = n + 1;
  }

  private grow(): void {
    const capacity = this.from.length * 2 + 16;
    const from = new Int32Array(capacity);
    const to = new Int32Array(capacity);
    const gap = new Uint8Array(capacity);
    from.set(this.from);
    to.set(this.to);
    gap.set(this.gap);
    this.from = from;
    this.to = to;
    this.gap = gap;
  }
}
