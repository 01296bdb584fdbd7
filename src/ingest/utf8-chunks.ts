// A stream of text in bytes, whatever mark it opens with, as UTF-8 without a mark.
import { byteOrderMark } from '../text/decode.ts';

/** Takes a UTF-8 mark off; turns UTF-16 (Windows programs write it) into UTF-8. Other bytes pass unchanged. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = head.length === 0 ? chunk : joinedBytes([head, chunk]);
      if (bytes.length < 3 && byteOrderMark(bytes) === null) {
        head = bytes;
        continue;
      }
      head = null;
      const mark = byteOrderMark(bytes);
      if (mark === 'utf-8') bytes = bytes.subarray(3);
      else if (mark) decoder = new TextDecoder(mark);
    }
    yield decoder ? new TextEncoder().encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head?.length) yield head;
  if (decoder) yield new TextEncoder().encode(decoder.decode());
}

/** All parts in one array of its own, so that it can be handed to another thread. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
