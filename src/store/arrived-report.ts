// What the ledger takes in: a report with where it came from, and its reading.
import type { Report } from '../text/report.ts';

/** A report, and what is known of how it arrived. All but the report itself may be unknown. */
export interface ArrivedReport extends Report {
  readonly byline?: string;
  /** BCP 47. */
  readonly language?: string;
  /** What `published` rests on, such as `json-ld` or `field`. */
  readonly publishedBasis?: string;
  /** ISO 8601 in UTC. */
  readonly fetchedAt?: string;
  readonly mediaType?: string;
  /** The bytes that arrived, with their SHA-256 in lower-case hexadecimal. */
  readonly original?: { readonly bytes: Uint8Array; readonly sha256: string };
}

/** Why a report could not be kept; docs/ledger.md lists the slugs. */
export interface Refusal {
  readonly slug:
    | 'hash-differs'
    | 'span-outside'
    | 'entry-without-words'
    | 'entry-id-twice'
    | 'reading-of-another'
    | 'text-not-storable'
    | 'id-too-long'
    | 'original-differs'
    | 'store-refused';
  readonly message: string;
}

/** What became of a report. `version` is that which now holds its words. */
export type Outcome =
  | {
      readonly kind: 'added' | 'unchanged' | 'new-version';
      readonly report: string;
      readonly version: string;
    }
  /** New, and the same account as another report, `of`, that was there before. */
  | { readonly kind: 'copy'; readonly report: string; readonly version: string; readonly of: string }
  | { readonly kind: 'failed'; readonly report: string; readonly why: Refusal };
