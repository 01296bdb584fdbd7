// Bytes of an exported ledger → its lines, each with its number and checked; a line that is none says why. Lines are
// bounded: a file without line ends does not fill the memory.
import { type DumpLine, lineProblem } from './dump-line.ts';

/** Bytes in a line at most: an original of 16 MB in base64, or a text of 16 MB with an escape for each character. */
const LONGEST_LINE = 128 * 1024 * 1024;

/** A line, or why it is none. `size` is its bytes with the line end. */
export type NumberedLine = { readonly number: number; readonly size: number } & (
  | { readonly line: DumpLine }
  | { readonly why: string }
);

/** The lines of a file that comes in pieces. Empty ones are passed over. */
export async function* dumpLines(
  pieces: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<NumberedLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      size += end + 1 - from;
      if (size <= longest) parts.push(piece.subarray(from, end));
      if (size > 1) yield { number, size, ...parsed(parts, size > longest) };
      number++;
      [parts, size, from] = [[], 0, end + 1];
    }
    size += piece.length - from;
    if (size <= longest) parts.push(piece.slice(from));
    else parts = [];
  }
  if (size > 0) yield { number, size, ...parsed(parts, size > longest) };
}

function parsed(parts: readonly Uint8Array[], isTooLong: boolean): { line: DumpLine } | { why: string } {
  if (isTooLong) return { why: 'it is longer than any line of an export' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return { why: 'it is not JSON' };
  }
  const why = lineProblem(value);
  return why === null ? { line: value as DumpLine } : { why };
}
