// Everything named on the command line becomes parcels, in order, each made only when it is asked for:
// whoever asks slowly makes the disk and the pipe wait.
import { createReadStream } from 'node:fs';
import { binaryKind, formatOfBytes, formatOfName } from './format.ts';
import { lineParcels } from './line-parcels.ts';
import { type Format, LONGEST_REPORT, megabytes, type Parcel } from './parcel.ts';
import { notText, type Problem, problem, systemProblem } from './problem.ts';
import { walkPaths } from './walk-paths.ts';

const STANDARD_INPUT = 'standard input';

export interface IngestOptions {
  /** Holds for standard input and for files that are named; in folders the names of the files decide. */
  readonly input: 'auto' | Format;
  /** What the path `-` reads; used at most once. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** A file that is never read: the one being written. */
  readonly skip?: string;
}

/** Bytes read from a file at a time, and so about the size of a parcel of lines. */
const CHUNK = 128 * 1024;

/** The parcels of `paths` (files, folders, `-`). Never throws for a bad path: it yields a problem instead. */
export async function* parcels(paths: readonly string[], options: IngestOptions): AsyncGenerator<Parcel> {
  for (const path of paths) {
    if (path === '-') {
      yield* streamed(options.stdin, STANDARD_INPUT, options.input);
      continue;
    }
    for await (const found of walkPaths([path], options.skip)) {
      if (found.kind === 'problem') {
        yield refused(found.problem);
        continue;
      }
      const format = found.named && options.input !== 'auto' ? options.input : formatOfName(found.path);
      if (!found.regular || format === null || format === 'jsonl') {
        yield* streamed(createReadStream(found.path, { highWaterMark: CHUNK }), found.path, format ?? 'auto');
      } else if (found.size > LONGEST_REPORT) {
        yield refused(tooLong(found.path, found.size));
      } else {
        yield { kind: 'file', path: found.path, format, size: found.size };
      }
    }
  }
}

/** Reads a stream as lines, or whole, as its format asks; the first bytes decide when it is not known. */
async function* streamed(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  input: 'auto' | Format,
): AsyncGenerator<Parcel> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    let first = await chunks.next();
    while (!first.done && first.value.length === 0) first = await chunks.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const rest = withHead(first, chunks);
    const binary = binaryKind(head);
    if (binary) yield refused(notText(name, binary));
    else if ((input === 'auto' ? formatOfBytes(head) : input) === 'jsonl') yield* lineParcels(rest, name);
    else
      yield await collected(
        rest,
        name,
        input === 'auto' ? (formatOfBytes(head) as 'text') : (input as 'text'),
      );
  } catch (error) {
    yield refused(systemProblem(error, name));
  } finally {
    await chunks.return?.();
  }
}

async function* withHead(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}

/** One report from a whole stream. */
async function collected(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  format: 'text' | 'html',
): Promise<Parcel> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LONGEST_REPORT) return refused(tooLong(name));
    parts.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'bytes', name, format, bytes, size };
}

function refused(problem: Problem): Parcel {
  return { kind: 'problem', problem, size: 0 };
}

function tooLong(where: string, size?: number): Problem {
  const has = size === undefined ? 'more' : megabytes(size);
  const what = `A report may have at most ${megabytes(LONGEST_REPORT)}, and this one has ${has}`;
  return problem('too-long', where, what);
}
