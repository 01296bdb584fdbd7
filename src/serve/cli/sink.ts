// Where output goes: a stream or a file. Writing waits until the other side has taken it. A file appears under
// its name only when it is complete.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';

export class Sink {
  readonly #stream: Writable;
  readonly #file: { readonly path: string; readonly part: string } | null;
  #error: NodeJS.ErrnoException | null = null;
  #ended = false;

  private constructor(stream: Writable, file: { path: string; part: string } | null) {
    this.#stream = stream;
    this.#file = file;
    stream.on('error', (error) => {
      this.#error ??= error;
    });
  }

  /** A sink into a stream that stays open when the sink is closed. */
  static toStream(stream: Writable): Sink {
    return new Sink(stream, null);
  }

  /** A sink into a file, replaced when there is one. Rejects when it cannot be opened. */
  static async toFile(path: string): Promise<Sink> {
    const old = await stat(path).catch(() => null);
    const plain = old === null || old.isFile(); // not /dev/null, a pipe or a terminal
    const part = plain ? `${path}.part` : path;
    const stream = createWriteStream(part);
    try {
      await once(stream, 'open');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new Error(
        `${path} cannot be written (${code}). Check that its folder is there and may be written to.`,
        {
          cause: error,
        },
      );
    }
    return new Sink(stream, { path, part });
  }

  /** Whether the reader has gone away (`| head`): nothing more needs to be written. */
  get closed(): boolean {
    return this.#error?.code === 'EPIPE';
  }

  /** Resolves when the bytes are on their way. Rejects on errors other than a reader that has gone. */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0 || this.#error) return this.#check();
    await new Promise<void>((resolve) => this.#stream.write(bytes, () => resolve()));
    this.#check();
  }

  /** Ends a file that is to appear under its name later, when it is closed. */
  async end(): Promise<void> {
    if (this.#file && !this.#ended) await new Promise<void>((resolve) => this.#stream.end(() => resolve()));
    this.#ended = true;
    this.#check();
  }

  /** Ends the output. */
  async close(): Promise<void> {
    await this.end();
    if (!this.#file) return;
    const { path, part } = this.#file;
    if (part !== path) await rename(part, path);
  }

  /** Gives up: a file that is not complete is taken away. */
  async abort(): Promise<void> {
    if (!this.#file) return;
    this.#stream.destroy();
    if (this.#file.part !== this.#file.path) await rm(this.#file.part, { force: true });
  }

  #check(): void {
    if (this.#error && !this.closed) throw this.#error;
  }
}
