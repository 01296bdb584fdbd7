// What can go wrong with a ledger as a whole. What goes wrong with one report is its outcome instead.

export type LedgerErrorSlug =
  | 'ledger-absent'
  | 'ledger-in-use'
  | 'ledger-newer'
  | 'ledger-altered'
  | 'ledger-unreachable'
  | 'ledger-unreadable'
  | 'ledger-place'
  | 'ledger-changed'
  | 'judgement-refused'
  | 'watch-refused'
  | 'watch-unknown'
  | 'delivery-unknown';

/** The message says what to do; the slug stays the same over versions. */
export class LedgerError extends Error {
  readonly slug: LedgerErrorSlug;

  constructor(slug: LedgerErrorSlug, message: string, options?: ErrorOptions) {
    super(`${message} (${slug})`, options);
    this.slug = slug;
  }
}
