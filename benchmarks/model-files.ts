// The weights as bytes, by model name, from models/ in the working directory (the repository's root).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `{'tags': bytes, …}` for every `models/<name>.bin`. */
export function modelFiles(): Record<string, Uint8Array> {
  const files = readdirSync('models').filter((file) => file.endsWith('.bin'));
  const entry = (file: string) => [
    file.slice(0, -'.bin'.length),
    new Uint8Array(readFileSync(join('models', file))),
  ];
  return Object.fromEntries(files.map(entry)) as Record<string, Uint8Array>;
}
