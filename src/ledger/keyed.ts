// A key under which something is the same across reports, with the reason and how far to trust it.

/** A key and why: scores are rough beliefs set by hand, 1 for what cannot be otherwise. */
export interface Keyed {
  readonly key: string;
  /** The reason in words. */
  readonly why: string;
  /** 0 to 1. */
  readonly score: number;
}
