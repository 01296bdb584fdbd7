// A stream of bytes becomes parcels of whole lines. Never holds more than one chunk and the longest line
// allowed: what is longer is skipped and named. Each chunk's lines go out at once, so a slow pipe is followed.
import { byteOrderMark } from '../text/decode.ts';
import { LONGEST_REPORT, megabytes, type Parcel } from './parcel.ts';
import { problem } from './problem.ts';

const NEWLINE = 10;

/** Cuts `chunks` (UTF-8, or UTF-16 with a byte-order mark) after line ends. Line numbers count from 1. */
export async function* lineParcels(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  longest = LONGEST_REPORT,
): AsyncGenerator<Parcel> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let skipping = false;
  let line = 1; // of the first byte in `held`

  const parcel = (tail: Uint8Array): Parcel => {
    const bytes = joined(held, tail, heldBytes + tail.length);
    held = [];
    heldBytes = 0;
    const firstLine = line;
    line += countLines(tail);
    return { kind: 'lines', name, firstLine, bytes, size: bytes.length };
  };
  const tooLong = (): Parcel => {
    const what = `This line is longer than ${megabytes(longest)}`;
    return { kind: 'problem', problem: problem('too-long', `${name}:${line}`, what), size: 0 };
  };

  for await (const chunk of inUtf8(chunks)) {
    let rest = chunk;
    const first = rest.indexOf(NEWLINE);
    if (skipping || heldBytes + (first < 0 ? rest.length : first) > longest) {
      if (!skipping) {
        yield tooLong();
        held = [];
        heldBytes = 0;
        skipping = true;
      }
      if (first < 0) continue;
      skipping = false;
      line++;
      rest = rest.subarray(first + 1);
    }
    const last = rest.lastIndexOf(NEWLINE);
    if (last >= 0) yield parcel(rest.subarray(0, last + 1));
    if (last + 1 < rest.length) {
      const tail = rest.slice(last + 1);
      held.push(tail);
      heldBytes += tail.length;
    }
  }
  if (heldBytes > 0) yield parcel(new Uint8Array(0));
}

/** One array of its own, so that it can be handed to another thread. */
function joined(held: readonly Uint8Array[], tail: Uint8Array, length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of [...held, tail]) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Takes a UTF-8 mark off; turns UTF-16 (Windows shells write it) into UTF-8. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = joined([head], chunk, head.length + chunk.length);
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
