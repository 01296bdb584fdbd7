// Values one behind the other, as PostgreSQL takes them in binary form: numbers with the highest byte first, texts as UTF-8.

/** UTF-8 takes no more bytes for a unit of UTF-16. */
const WIDEST = 3;

/** Bytes of a length. */
const LENGTH = 4;

export class BinaryWriter {
  #room = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Begins anew, in the same memory. */
  clear(): this {
    this.#length = 0;
    return this;
  }

  get length(): number {
    return this.#length;
  }

  /** Begins a value whose length stands before it. `end` takes what this gives. */
  begin(): number {
    this.#make(LENGTH);
    return (this.#length += LENGTH);
  }

  end(begun: number): void {
    this.#room.writeInt32BE(this.#length - begun, begun - LENGTH);
  }

  addText(text: string): void {
    this.#make(text.length * WIDEST);
    this.#length += this.#room.write(text, this.#length, 'utf8');
  }

  addByte(number: number): void {
    this.#make(1);
    this.#length = this.#room.writeUInt8(number, this.#length);
  }

  addUint16(number: number): void {
    this.#make(2);
    this.#length = this.#room.writeUInt16BE(number, this.#length);
  }

  addInt16(number: number): void {
    this.#make(2);
    this.#length = this.#room.writeInt16BE(number, this.#length);
  }

  addInt32(number: number): void {
    this.#make(4);
    this.#length = this.#room.writeInt32BE(number, this.#length);
  }

  /** A whole number of 53 bits at most. */
  addInt64(number: number): void {
    this.addInt32(Math.floor(number / 2 ** 32));
    this.addInt32(number | 0);
  }

  addFloat64(number: number): void {
    this.#make(8);
    this.#length = this.#room.writeDoubleBE(number, this.#length);
  }

  addBytes(bytes: Uint8Array): void {
    this.#make(bytes.length);
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy, of its own memory. */
  written(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#room.subarray(0, this.#length));
  }

  #make(more: number): void {
    if (this.#length + more <= this.#room.length) return;
    const room = Buffer.allocUnsafe(Math.max(2 * this.#room.length, this.#length + more));
    room.set(this.#room.subarray(0, this.#length));
    this.#room = room;
  }
}
