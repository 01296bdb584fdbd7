// Gathers small pieces of text before they go to a sink.
import type { Sink } from './sink.ts';

/** Characters that are gathered. */
const GATHERED = 64 * 1024;

export class PieceWriter {
  readonly sink: Sink;
  /** Bytes that went to the sink. */
  bytes = 0;
  #pieces: string[] = [];
  #length = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  async write(piece: string): Promise<void> {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length >= GATHERED) await this.end();
  }

  /** Sends what is gathered. */
  async end(): Promise<void> {
    const bytes = new TextEncoder().encode(this.#pieces.join(''));
    [this.#pieces, this.#length] = [[], 0];
    this.bytes += bytes.length;
    await this.sink.write(bytes);
  }
}
