// One member of a gzip file, inflated as it is read. A WARC file has a member for each record, so that a broken one
// leaves the others whole; Node's own gunzip runs members together and ends at the first that is broken.
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';

/** Bytes that gzip members of WARC files open with. */
export const GZIP_MAGIC = Uint8Array.of(0x1f, 0x8b, 8);

/** Thrown by `gzipMember`; `checksum` when all was inflated and only its checksum differs. */
export class BrokenGzip extends Error {
  readonly checksum: boolean;

  constructor(message: string, checksum = false) {
    super(message);
    this.checksum = checksum;
  }
}

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
const LONGEST_NAME = 64 * 1024;

/** Inflates the member that begins at `source`, and leaves it behind that member. Throws `BrokenGzip`. */
export async function* gzipMember(source: ByteSource): AsyncGenerator<Uint8Array> {
  await passHeader(source);
  const inflate = createInflateRaw();
  let ended = false;
  let release = () => {};
  const stop = () => {
    ended = true;
    release();
  };
  inflate.on('end', stop).on('error', stop).on('close', stop);

  let last: Uint8Array = new Uint8Array(0);
  let fed = 0;
  let failure: unknown = null;
  const feed = async () => {
    while (!ended) {
      const chunk = await source.next();
      if (!chunk) {
        inflate.end();
        return;
      }
      last = chunk;
      fed += chunk.length;
      await new Promise<void>((resolve) => {
        release = resolve;
        if (ended) resolve();
        else inflate.write(chunk, () => resolve());
      });
      // Bytes left over mean that the member has ended in this chunk, whether 'end' was told yet or not.
      if (inflate.bytesWritten < fed) return;
    }
  };
  const feeding = feed().catch((error: unknown) => {
    failure = error;
    inflate.destroy();
  });

  let sum = 0;
  let length = 0;
  let whole = false;
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum);
      length += piece.length;
      yield piece;
    }
    whole = true;
  } catch (error) {
    if (!failure) throw new BrokenGzip(error instanceof Error ? error.message : String(error));
  } finally {
    // Also when nobody wants the rest: nothing may be reading from the source after this.
    stop();
    inflate.destroy();
    await feeding;
    source.unread(whole ? last.subarray(last.length - (fed - inflate.bytesWritten)) : last);
  }
  if (failure) throw failure;
  const trailer = await source.take(8);
  if (trailer.length < 8) throw new BrokenGzip('unexpected end of file');
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  if (view.getUint32(0, true) !== sum || view.getUint32(4, true) !== length % 2 ** 32)
    throw new BrokenGzip('its checksum differs', true);
}

async function passHeader(source: ByteSource): Promise<void> {
  const fixed = await source.take(10);
  const flags = fixed[3] ?? 0;
  if (fixed.length < 10 || GZIP_MAGIC.some((byte, i) => byte !== fixed[i]) || flags & FLAG.reserved)
    throw new BrokenGzip('this is not gzip');
  if (flags & FLAG.extra) {
    const length = await source.take(2);
    await source.skip((length[0] ?? 0) + 256 * (length[1] ?? 0));
  }
  if (flags & FLAG.name) await passName(source);
  if (flags & FLAG.comment) await passName(source);
  if (flags & FLAG.headerCrc) await source.skip(2);
}

async function passName(source: ByteSource): Promise<void> {
  for (let passed = 0; passed < LONGEST_NAME; ) {
    const part = await source.next(LONGEST_NAME - passed);
    if (!part) return;
    const end = part.indexOf(0);
    if (end >= 0) {
      source.unread(part.subarray(end + 1));
      return;
    }
    passed += part.length;
  }
  throw new BrokenGzip('its header does not end');
}
