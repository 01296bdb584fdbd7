// Writes WARC files for tests, as crawlers do: whole or broken.
import { gzipSync } from 'node:zlib';

export interface RecordParts {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly block: string | Uint8Array;
  /** Instead of the true one. */
  readonly length?: number | string;
}

/** One record. */
export function record(parts: RecordParts): Buffer {
  const { type = 'response', url = 'https://e.org/', date = '2019-10-23T18:05:00Z' } = parts;
  const block = Buffer.from(parts.block);
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    'WARC-Record-ID: <urn:uuid:1>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${parts.length ?? block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** An HTTP response. */
export function response(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Buffer {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body)]);
}

/** A page of a few paragraphs, with `words` in it. */
export function page(words: string): string {
  return `<!doctype html><html><head><title>T</title></head><body><article><p>${words}</p></article></body></html>`;
}

/** A record with a page. */
export function pageRecord(url: string, words: string): Buffer {
  return record({ url, block: response(page(words)) });
}

/** Each record compressed by itself, as the standard has it. */
export function compressed(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)));
}
