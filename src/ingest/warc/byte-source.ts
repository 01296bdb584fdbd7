// A stream of bytes to be read piece by piece: lines, lengths, up to a pattern; with one mark to go back to.
// Holds a chunk, and what was read since the mark as long as that is little.

const NEWLINE = 10;

export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** Bytes that were put back or not yet taken; none when empty. */
  #held: Uint8Array = new Uint8Array(0);
  #offset = 0;
  /** What was taken since the mark; null when there is none, or too much was taken. */
  #kept: Uint8Array[] | null = null;
  #keptBytes = 0;
  #keepAtMost = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Bytes taken so far. */
  get offset(): number {
    return this.#offset;
  }

  /** Takes some bytes, as they come, `most` of them at most; null at the end. Rejects as the stream does. */
  async next(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    while (this.#held.length === 0) {
      const chunk = await this.#chunks.next();
      if (chunk.done) return null;
      this.#held = chunk.value;
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    this.#offset += taken.length;
    this.#keep(taken);
    return taken;
  }

  /** Puts back the end of what was taken last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const { buffer, byteOffset, length } = bytes;
    const next = this.#held;
    const adjoin = next.length > 0 && next.buffer === buffer && next.byteOffset === byteOffset + length;
    if (next.length === 0) this.#held = bytes;
    else if (adjoin) this.#held = new Uint8Array(buffer, byteOffset, length + next.length);
    else this.#held = joined([bytes, next]);
    this.#offset -= length;
    for (let left = length; left > 0 && this.#kept; ) {
      const last = this.#kept.pop()!;
      if (last.length > left) this.#kept.push(last.subarray(0, last.length - left));
      this.#keptBytes -= Math.min(left, last.length);
      left -= last.length;
    }
  }

  /** Takes `count` bytes; fewer at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0) {
      const part = await this.next(missing);
      if (!part) break;
      parts.push(part);
      missing -= part.length;
    }
    return joined(parts);
  }

  /** Passes over `count` bytes; gives how many there were. */
  async skip(count: number): Promise<number> {
    let missing = count;
    while (missing > 0) {
      const part = await this.next(missing);
      if (!part) break;
      missing -= part.length;
    }
    return count - missing;
  }

  /** Takes a line with its end, which may be missing at the end of the stream or after `longest` bytes; null at the end. */
  async line(longest: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < longest) {
      const part = await this.next(longest - length);
      if (!part) break;
      const end = part.indexOf(NEWLINE);
      if (end >= 0) this.unread(part.subarray(end + 1));
      parts.push(end < 0 ? part : part.subarray(0, end + 1));
      length += part.length;
      if (end >= 0) break;
    }
    return parts.length === 0 ? null : joined(parts);
  }

  /** Moves on to where `pattern` begins next. False when it does not come again. */
  async seek(pattern: Uint8Array): Promise<boolean> {
    let tail: Uint8Array = new Uint8Array(0);
    for (;;) {
      const part = await this.next();
      if (!part) return false;
      const bytes = Buffer.concat([tail, part]);
      const at = bytes.indexOf(pattern);
      if (at >= 0) {
        this.unread(bytes.subarray(at));
        return true;
      }
      tail = bytes.subarray(Math.max(0, bytes.length - pattern.length + 1));
    }
  }

  /** Marks this place; `rewind` comes back to it while no more than `atMost` bytes were taken since. */
  mark(atMost: number): void {
    this.#kept = [];
    this.#keptBytes = 0;
    this.#keepAtMost = atMost;
  }

  /** Goes back to the mark. Stays where it is when that is too far back. */
  rewind(): void {
    if (!this.#kept) return;
    const kept = this.#kept.length === 0 ? new Uint8Array(0) : joined(this.#kept);
    this.#kept = null;
    this.unread(kept);
  }

  /** Ends the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #keep(taken: Uint8Array): void {
    if (!this.#kept) return;
    this.#keptBytes += taken.length;
    if (this.#keptBytes > this.#keepAtMost) this.#kept = null;
    else this.#kept.push(taken);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
