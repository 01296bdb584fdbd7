// `--gazetteer FILE`, which may be given several times: the user's own places.
import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { parseGazetteer } from '../../places/gazetteer-file.ts';
import type { GazetteerEntry } from '../../reader.ts';
import { UsageError } from './usage-error.ts';

export function gazetteerOption(): Option {
  return new Option(
    '--gazetteer <file>',
    'places of your own, as CSV or JSON Lines; may be given several times',
  )
    .default([], 'none')
    .argParser((file: string, before: readonly string[]) => [...before, file]);
}

/** The entries of all files. Throws `UsageError` with file and line for what cannot be read. */
export async function readGazetteers(files: readonly string[]): Promise<GazetteerEntry[]> {
  const entries: GazetteerEntry[] = [];
  for (const file of files) {
    try {
      for (const entry of parseGazetteer(await readFile(file, 'utf8'), file)) entries.push(entry);
    } catch (error) {
      throw new UsageError(`The gazetteer cannot be read. ${(error as Error).message}`);
    }
  }
  return entries;
}
