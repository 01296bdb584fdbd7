// Answers that were given lately, by their ETags: whoever asks the same of the same state is answered from here.

/** An answer as it went out. */
export interface KeptAnswer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Bytes that are kept together, and of one answer, at most. */
const MOST = { all: 64 * 1024 * 1024, one: 4 * 1024 * 1024 } as const;

export class KeptAnswers {
  /** The one asked for last at the end. */
  readonly #kept = new Map<string, KeptAnswer>();
  #bytes = 0;

  /** The answer with a tag; undefined where it is not, or no longer, kept. */
  get(tag: string): KeptAnswer | undefined {
    const found = this.#kept.get(tag);
    if (found === undefined) return undefined;
    this.#kept.delete(tag);
    this.#kept.set(tag, found);
    return found;
  }

  /** Keeps an answer, and lets those go that nobody has asked for longest. */
  keep(tag: string, answer: KeptAnswer): void {
    if (answer.body.length > MOST.one || this.#kept.has(tag)) return;
    this.#kept.set(tag, answer);
    this.#bytes += answer.body.length;
    for (const [oldest, { body }] of this.#kept) {
      if (this.#bytes <= MOST.all) break;
      this.#kept.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}
