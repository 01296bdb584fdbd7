// The bytes of an exported ledger as they come from elsewhere → the same, held to its first line, before anything goes on, and to
// its last: what was cut off, or is something else, ends in an error and not in a file.
import type { LineType } from '../../store/dump/dump-line.ts';

/** Bytes of the first and of the last line at most. */
const LONGEST = 4096;
const LINE_END = 10;

/** The pieces. Rejects with what `strange` makes of a reason, when they are no whole export. */
export async function* wholeDump(
  pieces: AsyncIterable<Uint8Array>,
  strange: (why: string) => Error,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  let tail = new Uint8Array(0);
  for await (const piece of pieces) {
    tail = piece.length >= LONGEST ? piece.slice(-LONGEST) : joined(tail, piece).slice(-LONGEST);
    if (head === null) {
      yield piece;
      continue;
    }
    head = joined(head, piece);
    const end = head.indexOf(LINE_END);
    if (end < 0 && head.length < LONGEST) continue;
    if (end < 0 || typeOf(head.subarray(0, end)) !== 'ledger') break;
    yield head;
    head = null;
  }
  if (head !== null) throw strange('its export does not begin as one of a ledger does');
  if (tail.at(-1) !== LINE_END || typeOf(lastLine(tail)) !== 'end')
    throw strange('its export does not end as one of a ledger does');
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The line that ends with the last byte. */
function lastLine(tail: Uint8Array): Uint8Array {
  return tail.subarray(tail.lastIndexOf(LINE_END, tail.length - 2) + 1, -1);
}

/** What a line says that it is; null for what is none. */
function typeOf(line: Uint8Array): LineType | null {
  try {
    return (JSON.parse(new TextDecoder().decode(line)) as { readonly type?: LineType } | null)?.type ?? null;
  } catch {
    return null;
  }
}
