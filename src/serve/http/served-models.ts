// The models of the package as files for browsers: each under an address that has a hash of its content, so that a browser
// may keep it for good. They are looked at once; what changes under a running server is there when it is started again.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ModelsAnswer } from '../contract/models.ts';

/** The package's models: this file is in src/serve/http or dist/serve/http. */
const FOLDER = new URL('../../../models/', import.meta.url);

export class ServedModels {
  #listed: Promise<ReadonlyMap<string, ModelsAnswer['models'][number]>> | undefined;

  /** All of them, by name. */
  async list(): Promise<ModelsAnswer['models']> {
    return [...(await this.#byFile()).values()];
  }

  /** The bytes of `tags-0123456789abcdef.bin`; null where no model is called so. */
  async file(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = (await this.#byFile()).get(name);
    return found === undefined ? null : readFile(new URL(`${found.name}.bin`, FOLDER));
  }

  #byFile() {
    this.#listed ??= listed().catch((error: unknown) => {
      this.#listed = undefined;
      throw error;
    });
    return this.#listed;
  }
}

async function listed() {
  const names = (await readdir(FOLDER)).filter((file) => file.endsWith('.bin')).sort();
  return new Map(
    await Promise.all(
      names.map(async (file) => {
        const bytes = await readFile(new URL(file, FOLDER));
        const name = file.slice(0, -'.bin'.length);
        const called = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`;
        return [called, { name, address: `/models/${called}`, bytes: bytes.length }] as const;
      }),
    ),
  );
}
