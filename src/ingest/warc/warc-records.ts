// The records of a WARC file of any size, compressed or not, one after the other. A broken one is named, and reading
// goes on with the next that can be found.
import { ByteSource } from './byte-source.ts';
import { BrokenGzip, GZIP_MAGIC, gzipMember } from './gzip-member.ts';
import { BrokenRecord, type WarcHeader, type WarcRecord, warcRecord } from './warc-record.ts';

/** A record, or a place where there should be one. */
export type WarcFound =
  | (WarcRecord & { readonly kind: 'record'; readonly offset: number })
  | { readonly kind: 'broken'; readonly offset: number; readonly why: string };

export interface WarcOptions {
  /** Whether the block of a record is to be read, by its header and first bytes. */
  readonly wanted: (header: WarcHeader, head: Uint8Array) => boolean;
  /** Bytes of a block that are read at most; of longer ones only the header is given. */
  readonly longest: number;
}

/** How far back reading begins again after a broken record; of a longer one what follows may be lost with it. */
const BACK = 1024 * 1024;

/** How often it does: a file made to be read again and again is not. */
const MOST_BACK = 1000;

const VERSION = new TextEncoder().encode('WARC/1.');

/** Reads the records of `chunks`. `offset` counts bytes of the file. Rejects only as the stream does. */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: WarcOptions,
): AsyncGenerator<WarcFound> {
  const file = new ByteSource(chunks);
  try {
    const head = await file.take(2);
    file.unread(head);
    const compressed = head[0] === GZIP_MAGIC[0] && head[1] === GZIP_MAGIC[1];
    const pattern = compressed ? GZIP_MAGIC : VERSION;
    // Between a broken record and the next whole one lie places that only look like records: one message for all.
    let lost = false;
    let back = 0;
    while (!(await ended(file))) {
      const offset = file.offset;
      file.mark(BACK);
      try {
        for await (const record of compressed ? memberRecords(file, options) : plainRecord(file, options)) {
          lost = false;
          yield { kind: 'record', offset, ...record };
        }
      } catch (error) {
        if (!(error instanceof BrokenGzip) && !(error instanceof BrokenRecord)) throw error;
        const why = error instanceof BrokenGzip ? `cannot be decompressed (${error.message})` : error.message;
        if (!lost) yield { kind: 'broken', offset, why };
        lost = true;
        if (back++ < MOST_BACK) file.rewind();
        if (file.offset === offset) await file.skip(1);
        if (!(await file.seek(pattern))) return;
      }
    }
  } finally {
    await file.close();
  }
}

async function ended(file: ByteSource): Promise<boolean> {
  const next = await file.take(1);
  file.unread(next);
  return next.length === 0;
}

async function* plainRecord(file: ByteSource, { wanted, longest }: WarcOptions): AsyncGenerator<WarcRecord> {
  const record = await warcRecord(file, wanted, longest);
  if (record) yield record;
}

/** The records of a member: one, as a rule. The last is given when the checksum of the member was right. */
async function* memberRecords(
  file: ByteSource,
  { wanted, longest }: WarcOptions,
): AsyncGenerator<WarcRecord> {
  const member = new ByteSource(gzipMember(file));
  let last: WarcRecord | null = null;
  try {
    for (;;) {
      const record = await warcRecord(member, wanted, longest);
      if (!record) break;
      if (last) yield last;
      last = record;
    }
  } catch (error) {
    if (last && !(error instanceof BrokenGzip && error.checksum)) yield last;
    throw error;
  } finally {
    await member.close();
  }
  if (last) yield last;
}
