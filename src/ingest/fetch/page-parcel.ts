// The page at an address becomes a parcel.
import { LONGEST_REPORT, type Parcel } from '../parcel.ts';
import { problem } from '../problem.ts';
import { pageFormat } from '../web/media-type.ts';
import type { Fetched } from './fetched.ts';
import { PAGE } from './wanted.ts';
import type { WebClient } from './web-client.ts';

/** Fetches `address`. What goes wrong is a parcel too. Rejects only when `signal` fires. */
export async function pageParcel(client: WebClient, address: string, signal?: AbortSignal): Promise<Parcel> {
  const outcome = await client.fetch(address, PAGE, {}, signal);
  if (outcome.kind === 'fetched') return fetchedPage(outcome);
  const { slug, why } =
    outcome.kind === 'failed' ? outcome : ({ slug: 'url-status', why: 'The server answers 304' } as const);
  return { kind: 'problem', problem: problem(slug, address, why), size: 0 };
}

/** A page that was fetched, as a parcel. */
export function fetchedPage(page: Fetched): Parcel & { readonly kind: 'bytes' } {
  const { url, bytes, mediaType, fetchedAt, charset, language } = page;
  const source = {
    url,
    mediaType,
    fetchedAt,
    ...(charset === undefined ? {} : { charset }),
    ...(language === undefined ? {} : { language }),
  };
  const format = pageFormat(mediaType) ?? 'html';
  return { kind: 'bytes', name: url, format, bytes, source, size: Math.min(bytes.length, LONGEST_REPORT) };
}
