// What is asked of the web, and what comes of it.
import type { Failure } from './request.ts';

/** What a server gave to recognise a document by; given back, it answers whether there is a newer one. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A document as it was fetched. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Empty when the server names none. */
  readonly mediaType: string;
  readonly charset?: string;
  readonly language?: string;
  /** ISO 8601 in UTC, to the second. */
  readonly fetchedAt: string;
  readonly validators: Validators;
}

export type FetchOutcome = Fetched | { readonly kind: 'not-modified' } | Failure;

/** What is asked for: the Accept header, and the media types that are taken. */
export interface Wanted {
  readonly accept: string;
  readonly wants: (mediaType: string) => boolean;
  /** "a web page": for messages. */
  readonly name: string;
}
