// The shape of a version of a report, as answers show it, and with its reading.
import type { Reading } from '../reading.ts';

/** A version of a report, as far as answers show it. */
export interface RecordVersion {
  readonly id: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** As it was given; null when undated. */
  readonly published: string | null;
  readonly text: string;
}

/** A version, its reading, and what the ledger calls its entries. */
export interface ReadVersion extends RecordVersion {
  readonly reading: Reading;
  /** The lasting id of an entry, by its id in the reading. */
  entryId(local: string): string;
}
