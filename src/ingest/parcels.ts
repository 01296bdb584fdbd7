// Everything named on the command line becomes parcels, in order, each made only when it is asked for:
// whoever asks slowly makes the disk and the pipe wait.
import { createReadStream } from 'node:fs';
import type { ColumnNames } from './csv/columns.ts';
import type { WebClient } from './fetch/web-client.ts';
import { binaryKind, formatOfBytes, formatOfName } from './format.ts';
import { lineParcels } from './line-parcels.ts';
import { type DocumentFormat, type Format, LONGEST_REPORT, megabytes, type Parcel } from './parcel.ts';
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
  /** The columns of tables, where they do not have the usual names. */
  readonly columns?: ColumnNames;
  /** How addresses among the paths are fetched; without it they are refused. */
  readonly web?: {
    /** Of Dateline, for the user agent. */
    readonly version: string;
    /** Hosts that may be fetched though they are not public. */
    readonly allowHosts: readonly string[];
    /** Ends fetching and waiting. */
    readonly signal?: AbortSignal;
  };
}

/** Whether a path is the address of a web page. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Bytes read from a file at a time, and so about the size of a parcel of lines. */
const CHUNK = 128 * 1024;

/**
 * The parcels of `paths` (files, folders, addresses, `-`). Never throws for a bad path: it yields a problem instead.
 * Rejects only when `web.signal` fires.
 */
export async function* parcels(paths: readonly string[], options: IngestOptions): AsyncGenerator<Parcel> {
  let client: WebClient | null = null;
  try {
    for (const path of paths) {
      if (path === '-') yield* streamed(options.stdin, STANDARD_INPUT, options.input, options);
      else if (isAddress(path) && options.web) {
        const { pageParcel } = await import('./fetch/page-parcel.ts');
        const { WebClient } = await import('./fetch/web-client.ts');
        client ??= new WebClient(options.web);
        yield await pageParcel(client, path, options.web.signal);
      } else yield* files(path, options);
    }
  } finally {
    await client?.close();
  }
}

/** The parcels of a file or folder. */
async function* files(path: string, options: IngestOptions): AsyncGenerator<Parcel> {
  for await (const found of walkPaths([path], options.skip)) {
    if (found.kind === 'problem') {
      yield refused(found.problem);
      continue;
    }
    const format = found.named && options.input !== 'auto' ? options.input : formatOfName(found.path);
    if (!found.regular || (format !== 'text' && format !== 'html')) {
      const stream = createReadStream(found.path, { highWaterMark: CHUNK });
      yield* streamed(stream, found.path, format ?? 'auto', options);
    } else if (found.size > LONGEST_REPORT) {
      yield refused(tooLong(found.path, found.size));
    } else {
      yield { kind: 'file', path: found.path, format, size: found.size };
    }
  }
}

/** Reads a stream as many reports or as one, as its format asks; the first bytes decide when it is not known. */
async function* streamed(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  input: 'auto' | Format,
  options: IngestOptions,
): AsyncGenerator<Parcel> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    let first = await chunks.next();
    while (!first.done && first.value.length === 0) first = await chunks.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const rest = withHead(first, chunks);
    const binary = binaryKind(head);
    const format = input === 'auto' ? formatOfBytes(head) : input;
    if (binary && !(format === 'warc' && binary === 'gzip')) yield refused(notText(name, binary));
    else yield* inFormat(rest, name, format, options);
  } catch (error) {
    yield refused(systemProblem(error, name));
  } finally {
    await chunks.return?.();
  }
}

async function* inFormat(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  format: Format,
  { columns = {} }: IngestOptions,
): AsyncGenerator<Parcel> {
  switch (format) {
    case 'jsonl':
      yield* lineParcels(chunks, name);
      return;
    case 'csv': {
      const { csvParcels } = await import('./csv/csv-parcels.ts');
      yield* csvParcels(chunks, name, columns);
      return;
    }
    case 'warc': {
      const { warcParcels } = await import('./warc/warc-parcels.ts');
      yield* warcParcels(chunks, name);
      return;
    }
    default:
      yield await collected(chunks, name, format);
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
  format: DocumentFormat,
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
