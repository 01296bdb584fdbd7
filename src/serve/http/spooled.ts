// A document that is written to a file of its own first, and handed out from there: whoever takes it slowly keeps no one from
// the database meanwhile. The file is gone when it has been handed out, or whoever asked has left.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** The body of an answer: all that `produce` writes. Rejects when that fails, or the disk is full. */
export async function spooled(
  produce: (write: (piece: string) => Promise<void>) => Promise<unknown>,
): Promise<ReadableStream<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-export-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'document');
    const file = createWriteStream(path);
    const written = finished(file);
    written.catch(() => {}); // it is awaited below
    await produce((piece) =>
      file.write(piece) ? Promise.resolve() : Promise.race([drained(file), written]),
    );
    file.end();
    await written;
    const reading = createReadStream(path);
    reading.once('close', () => void remove());
    return Readable.toWeb(reading) as ReadableStream<Uint8Array>;
  } catch (error) {
    await remove();
    throw error;
  }
}

function drained(file: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => file.once('drain', resolve));
}
