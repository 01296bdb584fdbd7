// Pieces of text, or bytes as they come over the network, into files that appear under their names when they are whole.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PieceWriter } from './piece-writer.ts';
import { Sink } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** What is written: all of it text, or all of it bytes. */
export type Pieces = Iterable<string> | AsyncIterable<Uint8Array>;

/** Writes a file, or standard output. False when it was interrupted, and nothing is left. */
export async function toFile(
  out: string | undefined,
  stdout: Terminal['stdout'],
  text: Pieces,
  signal: AbortSignal,
): Promise<boolean> {
  const sink = out === undefined ? Sink.toStream(stdout) : await Sink.toFile(out);
  try {
    const whole = await writeAll(sink, text, signal);
    await (whole ? sink.close() : sink.abort());
    return whole;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** Writes files into a folder. They appear under their names when all are whole, the last of them at the end. */
export async function toFolder(
  folder: string,
  files: readonly { readonly name: string; readonly pieces: Pieces }[],
  signal: AbortSignal,
): Promise<boolean> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${folder} cannot be made (${error.code}). Name another folder with --out.`, {
      cause: error,
    });
  });
  const sinks: Sink[] = [];
  try {
    let whole = true;
    for (const { name, pieces: text } of files) {
      const sink = await Sink.toFile(join(folder, name));
      sinks.push(sink);
      whole = await writeAll(sink, text, signal);
      if (!whole) break;
      await sink.end();
    }
    if (whole) {
      await rm(join(folder, files.at(-1)!.name), { force: true });
      for (const sink of sinks) await sink.close();
    } else for (const sink of sinks) await sink.abort();
    return whole;
  } catch (error) {
    for (const sink of sinks) await sink.abort();
    throw error;
  }
}

async function writeAll(sink: Sink, text: Pieces, signal: AbortSignal): Promise<boolean> {
  const writer = new PieceWriter(sink);
  for await (const piece of text) {
    if (signal.aborted) return false;
    if (sink.closed) return true;
    if (typeof piece === 'string') await writer.write(piece);
    else await sink.write(piece);
  }
  await writer.end();
  return !signal.aborted;
}
