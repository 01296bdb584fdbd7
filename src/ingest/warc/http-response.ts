// The HTTP response in a record of an archive: its status, its headers, and its body with chunks and compression undone.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type MediaType, parseMediaType } from '../web/media-type.ts';

/** The head of a response. */
export interface ResponseHead {
  readonly status: number;
  /** By name in lower case; the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  readonly type: MediaType | null;
  /** Where the body begins in the block. */
  readonly bodyAt: number;
}

/** A body, or why there is none; `too-long` when it would be longer than allowed. */
export type Body =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads the head that `block` opens with; null when it is not that of a response, or does not end in it. */
export function responseHead(block: Uint8Array): ResponseHead | null {
  const text = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, 32 * 1024)).toString(
    'latin1',
  );
  const end = /\r?\n\r?\n/.exec(text);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text);
  if (!end || !status) return null;
  const headers = new Map<string, string>();
  for (const line of text.slice(0, end.index).split(/\r?\n/).slice(1)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return {
    status: Number(status[1]),
    headers,
    type: parseMediaType(headers.get('content-type')),
    bodyAt: end.index + end[0].length,
  };
}

/**
 * The body of a response. Many archives store bodies already unpacked and leave the headers as they were: what is not
 * in chunks or not compressed is taken as it stands.
 */
export function responseBody(block: Uint8Array, head: ResponseHead, longest: number): Body {
  let bytes = block.subarray(head.bodyAt);
  if (/chunked/i.test(head.headers.get('transfer-encoding') ?? '')) bytes = unchunked(bytes) ?? bytes;
  const codings = (head.headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.slice(0, 3).reverse()) {
    const name = coding.trim();
    if (name === '' || name === 'identity') continue;
    const unpack = UNPACK[name];
    if (!unpack)
      return { kind: 'broken', why: `its encoding ${JSON.stringify(name.slice(0, 20))} is not known` };
    try {
      bytes = unpack(bytes, { maxOutputLength: longest });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'too-long' };
      if (looksLikeText(bytes)) continue;
      return { kind: 'broken', why: `its body cannot be decompressed (${(error as Error).message})` };
    }
  }
  return bytes.length > longest ? { kind: 'too-long' } : { kind: 'body', bytes };
}

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // By the standard with a zlib header; some servers leave it out.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options),
};

/** Whether bytes that should be compressed are not: no control characters but white space at their head. */
function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 64).some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}

/** Undoes the chunked transfer coding; null when `bytes` are not in chunks. A last chunk that is cut off is kept. */
function unchunked(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const line = end < 0 || end - at > 200 ? '' : String.fromCharCode(...bytes.subarray(at, end));
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line);
    if (!size) return null;
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 13) at++;
    if (at < bytes.length && bytes[at++] !== 10) return null;
  }
  return parts.length === 0 && bytes.length > 5 ? null : Buffer.concat(parts);
}
