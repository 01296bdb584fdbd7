// Where a report came from: what the ledger keeps beside its text, so that every entry leads back to the bytes that
// arrived.

/**
 * What a date of publication rests on: linked data, a meta element or a `<time>` of the page itself, the feed that led
 * to it, the header of a text file, or a field of JSON Lines or CSV. When a server last changed a file is no date of
 * publication and is never used.
 */
export type PublishedBasis = 'json-ld' | 'meta' | 'time-element' | 'feed' | 'front-matter' | 'field';

/** What a document says about itself besides what a `Report` holds. */
export interface Stated {
  /** Absolute, without fragment, as the page itself states it; whether it became the id is another matter. */
  readonly canonicalUrl?: string;
  /** Who wrote it, without "By". */
  readonly byline?: string;
  /** BCP 47, such as `en-GB`; as stated, not recognised. */
  readonly language?: string;
  /** Absent exactly when `published` is. */
  readonly publishedBasis?: PublishedBasis;
}

/** Where a report came from. */
export interface Origin extends Stated {
  /** Without parameters, in lower case: `text/html`. */
  readonly mediaType: string;
  /** The bytes that arrived: a file, a line, a row, or the body of an answer with its content encoding undone. */
  readonly original: Uint8Array;
  /** When it was fetched, ISO 8601 in UTC; only where that is known. */
  readonly fetchedAt?: string;
}

/** How a document was had from the web: fetched now, or found in an archive. */
export interface WebSource {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly mediaType: string;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** The encoding that the answer's header names. */
  readonly charset?: string;
  /** The language that the answer's header names. */
  readonly language?: string;
}
