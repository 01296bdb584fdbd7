// A stream of CSV becomes its records, cells still in bytes. Never holds more than a chunk and the longest record
// allowed. A record that is not closed is named, and reading goes on with the line after the one that opened it.
import { type InfoRecord, type Parser, parse } from 'csv-parse';
import { joinedBytes } from '../utf8-chunks.ts';

/** A record, or the place where one is broken. */
export type CsvRecord =
  | {
      readonly kind: 'record';
      /** The number, from 1, of the line it begins on. */
      readonly line: number;
      readonly cells: readonly Uint8Array[];
      /** As it stands, with its line end. */
      readonly original: Uint8Array;
    }
  | {
      readonly kind: 'broken';
      readonly line: number;
      /** Whether nothing more is read. */
      readonly last: boolean;
    };

const NEWLINE = 10;

/** How often reading begins anew in one stream: a stray quotation mark is common, a hundred of them are no CSV. */
const MOST_BROKEN = 100;

interface Found {
  readonly cells: readonly string[];
  /** Bytes up to its end, from where the parser began. */
  readonly end: number;
}

/** Reads `chunks` (UTF-8 without a mark); cells are separated by `delimiter`. Empty lines are left out. */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  longest: number,
): AsyncGenerator<CsvRecord> {
  let run = new Run(delimiter, longest);
  let held: Uint8Array = new Uint8Array(0); // from the end of the last record on
  let line = 1; // of its first byte
  let broken = 0;
  let skipping = false; // until the end of a line that is too long

  function* taken(): Generator<CsvRecord> {
    let from = 0;
    for (const { cells, end } of run.found.splice(0)) {
      const original = held.subarray(from, end - run.taken + from);
      from += original.length;
      run.taken = end;
      const blank = blankLines(original);
      yield {
        kind: 'record',
        line: line + blank.lines,
        cells: cells.map((cell) => Buffer.from(cell, 'latin1')),
        original: original.subarray(blank.bytes),
      };
      line += countLines(original);
    }
    held = held.slice(from);
  }

  const source = chunks[Symbol.asyncIterator]();
  try {
    for (let again: Uint8Array | null = null; ; ) {
      let chunk: Uint8Array | null = again;
      again = null;
      if (!chunk) {
        const next = await source.next();
        chunk = next.done ? null : next.value;
        if (chunk && skipping) {
          const end = chunk.indexOf(NEWLINE);
          if (end < 0) continue;
          chunk = chunk.subarray(end + 1);
          skipping = false;
        }
        if (chunk) held = joinedBytes([held, chunk]);
      }
      const whole = await run.feed(chunk);
      yield* taken();
      if (whole && chunk === null) return;
      if (whole) continue;
      const blank = blankLines(held);
      const last = ++broken >= MOST_BROKEN;
      yield { kind: 'broken', line: line + blank.lines, last };
      if (last) return;
      const newline = held.indexOf(NEWLINE, blank.bytes);
      line += blank.lines + 1;
      held = newline < 0 ? new Uint8Array(0) : held.slice(newline + 1);
      skipping = newline < 0;
      run = new Run(delimiter, longest);
      if (held.length > 0) again = held;
    }
  } finally {
    await source.return?.();
  }
}

/** One parser, from a place in the stream to its end or to the first record that is broken. */
class Run {
  readonly found: Found[] = [];
  /** Bytes of the records that were taken out of `found`. */
  taken = 0;
  readonly #parser: Parser;

  constructor(delimiter: string, longest: number) {
    this.#parser = parse({
      delimiter,
      // Cells as Latin-1, a character a byte: they are decoded when their encoding has been looked at.
      encoding: 'latin1',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longest,
      on_record: (cells: string[], info: InfoRecord) => {
        this.found.push({ cells, end: info.bytes });
        return null;
      },
    });
    this.#parser.on('error', () => {}); // told to `feed`
    this.#parser.resume();
  }

  /** Parses a chunk, or the end (null). False when a record is broken; what was found before it is in `found`. */
  feed(chunk: Uint8Array | null): Promise<boolean> {
    return new Promise((resolve) => {
      if (chunk) this.#parser.write(chunk, (error) => resolve(!error));
      else {
        this.#parser.once('error', () => resolve(false));
        this.#parser.end(() => resolve(true));
      }
    });
  }
}

/** The blank lines at the head of `bytes`, which the parser leaves out. */
function blankLines(bytes: Uint8Array): { readonly bytes: number; readonly lines: number } {
  let at = 0;
  let lines = 0;
  for (; bytes[at] === NEWLINE || bytes[at] === 13; at++) if (bytes[at] === NEWLINE) lines++;
  return { bytes: at, lines };
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
