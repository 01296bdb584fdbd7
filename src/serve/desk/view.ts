// The record as it stood at two moments, and what was made from it: each thing once, when it is first asked for.
import type { WholeRecord } from '../../ledger/record.ts';
import type { Moments } from '../../store/moments.ts';

/** A record that is kept. Nothing in it changes: when the ledger does, another view takes its place. */
export class View {
  readonly record: WholeRecord;
  readonly moments: Moments;
  readonly #kept = new Map<string, unknown>();

  constructor(record: WholeRecord, moments: Moments) {
    this.record = record;
    this.moments = moments;
  }

  /** What goes by `name`, made the first time. What fails, or is a promise that rejects, is not kept. */
  kept<T>(name: string, make: () => T): T {
    if (this.#kept.has(name)) return this.#kept.get(name) as T;
    const made = make();
    this.#kept.set(name, made);
    if (made instanceof Promise) made.catch(() => this.#kept.delete(name));
    return made;
  }
}
