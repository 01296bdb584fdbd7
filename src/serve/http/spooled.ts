// A document that is written to a file of its own first, and handed out from there: whoever takes it slowly keeps no one from
// the database meanwhile. The file has no name while it is open (but where open files cannot be removed), so that nothing of it
// stays, whatever ends the process.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** UTF-16 code units that are written at a time. */
const AT_ONCE = 256 * 1024;

/** The body of an answer: all that `produce` writes. Rejects when that fails, or the disk is full. */
export async function spooled(
  produce: (write: (piece: string) => Promise<void>) => Promise<unknown>,
): Promise<ReadableStream<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-export-'));
  const file = await open(join(folder, 'document'), 'wx+', 0o600);
  const remove = () => rm(folder, { recursive: true, force: true }).catch(() => {});
  await remove();
  try {
    let waiting = '';
    const written = () => {
      const text = waiting;
      waiting = '';
      return file.appendFile(text);
    };
    await produce(async (piece) => {
      waiting += piece;
      if (waiting.length >= AT_ONCE) await written();
    });
    await written();
    const reading = file.createReadStream({ start: 0 });
    reading.once('close', () => void remove());
    return Readable.toWeb(reading) as ReadableStream<Uint8Array>;
  } catch (error) {
    await file.close();
    await remove();
    throw error;
  }
}
