// The next record of a WARC stream (ISO 28500): its header, and its block where that is wanted.
import type { ByteSource } from './byte-source.ts';

/** Thrown when what should be a record is none; the message ends a sentence that begins with "it". */
export class BrokenRecord extends Error {}

/** The header of a record: names in lower case. */
export type WarcHeader = ReadonlyMap<string, string>;

export interface WarcRecord {
  readonly header: WarcHeader;
  /** The whole block; null when it was not wanted, or was passed over because it is too long. */
  readonly block: Uint8Array | null;
  readonly tooLong: boolean;
}

/** How much of a block is shown to the one who says whether it is wanted. */
const HEAD = 32 * 1024;
const LONGEST_LINE = 64 * 1024;
const MOST_LINES = 200;

/**
 * Reads the record that begins at `source`; null at the end. `wanted` says of a header, and of the first bytes of its
 * block, whether the block is to be read. Throws `BrokenRecord`, and what the source throws.
 */
export async function warcRecord(
  source: ByteSource,
  wanted: (header: WarcHeader, head: Uint8Array) => boolean,
  longest: number,
): Promise<WarcRecord | null> {
  const header = await readHeader(source);
  if (!header) return null;
  const length = Number(header.get('content-length') ?? 'none');
  if (!Number.isSafeInteger(length) || length < 0) throw new BrokenRecord('does not state its length');
  const head = await source.take(Math.min(length, HEAD));
  const wants = wanted(header, head);
  const tooLong = wants && length > longest;
  let block: Uint8Array | null = null;
  let read = head.length;
  if (wants && !tooLong) {
    const rest = await source.take(length - head.length);
    read += rest.length;
    block = Buffer.concat([head, rest]);
  } else read += await source.skip(length - head.length);
  if (read < length) throw new BrokenRecord('is cut off');
  await passEnd(source);
  return { header, block, tooLong };
}

async function readHeader(source: ByteSource): Promise<WarcHeader | null> {
  let first = await readLine(source);
  for (let blank = 0; first === '' && blank < MOST_LINES; blank++) first = await readLine(source);
  if (first === null) return null;
  if (!/^WARC\/\d\.\d+$/.test(first)) throw new BrokenRecord('does not begin like one');
  const header = new Map<string, string>();
  let name = '';
  for (let lines = 0; ; lines++) {
    const line = await readLine(source);
    if (line === null) throw new BrokenRecord('is cut off');
    if (line === '') return header;
    if (lines >= MOST_LINES) throw new BrokenRecord('has a header without end');
    const at = line.indexOf(':');
    if (/^[ \t]/.test(line) && name !== '') header.set(name, `${header.get(name)} ${line.trim()}`);
    else if (at > 0) {
      name = line.slice(0, at).trim().toLowerCase();
      if (!header.has(name)) header.set(name, line.slice(at + 1).trim());
    } else throw new BrokenRecord('has a line in its header that is none');
  }
}

/** A line without its end; null at the end of the stream. */
async function readLine(source: ByteSource): Promise<string | null> {
  const bytes = await source.line(LONGEST_LINE);
  if (!bytes) return null;
  if (bytes.at(-1) !== 10 && bytes.length >= LONGEST_LINE) throw new BrokenRecord('has a line without end');
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
}

/** Two empty lines close a record. Other bytes there mean that its length is wrong. */
async function passEnd(source: ByteSource): Promise<void> {
  for (let i = 0; i < 2; i++) {
    const line = await source.line(2);
    if (line && !/^\r?\n$/.test(String.fromCharCode(...line)))
      throw new BrokenRecord('is not as long as it says');
  }
}
