// A question that cannot be answered as it was put: what the command line and the server say of it.

export type AskErrorSlug = 'name-unknown' | 'name-ambiguous' | 'moment-unreadable' | 'day-unreadable';

/** The message says what to ask instead; `candidates` are the keys that a name may mean. */
export class AskError extends Error {
  readonly slug: AskErrorSlug;
  readonly candidates: readonly string[];

  constructor(slug: AskErrorSlug, message: string, candidates: readonly string[] = []) {
    super(message);
    this.slug = slug;
    this.candidates = candidates;
  }
}
