// A stream of bytes becomes parcels of whole lines. Never holds more than one chunk and the longest line
// allowed: what is longer is skipped and named. Each chunk's lines go out at once, so a slow pipe is followed.
import { LONGEST_REPORT, megabytes, type Parcel } from './parcel.ts';
import { problem } from './problem.ts';
import { joinedBytes, utf8Chunks } from './utf8-chunks.ts';

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
    const bytes = joinedBytes([...held, tail]);
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

  for await (const chunk of utf8Chunks(chunks)) {
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

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
