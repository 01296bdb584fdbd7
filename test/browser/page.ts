// What runs in the page: loads the weights over HTTP, makes a reader and leaves it where the test can call it.
import { createReader, type Reader } from '../../src/reader.ts';

/** What the page puts on `globalThis`. */
export interface Page {
  /** Fetches `models/<name>.bin` for every name and makes the reader. */
  open(names: readonly string[]): Promise<void>;
  /** Reads the text whose UTF-16 code units are given, and returns the Reading as JSON. */
  read(id: string, units: readonly number[]): string;
}

let reader: Reader;

const page: Page = {
  async open(names) {
    const models: Record<string, Uint8Array> = {};
    for (const name of names)
      models[name] = new Uint8Array(await (await fetch(`models/${name}.bin`)).arrayBuffer());
    reader = await createReader(models);
  },
  read(id, units) {
    const text = units.map((unit) => String.fromCharCode(unit)).join('');
    return JSON.stringify(reader.read({ id, text }));
  },
};
Object.assign(globalThis, { dateline: page });
