// Paths become files: folders are walked in the order of their names, hidden entries and loops are left out.
// Lazy: a folder is listed only when its turn comes.
import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readInFolders } from './format.ts';
import { type Problem, problem, systemProblem } from './problem.ts';

/** A file to read, or a path that cannot be. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Bytes; 0 for pipes and devices. */
      readonly size: number;
      /** False for pipes and devices, which are read once, from the front. */
      readonly regular: boolean;
      /** Whether the file itself was named, not a folder above it. */
      readonly named: boolean;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Finds the files of each path in turn. `skip` is a file that is never read (the one being written). */
export async function* walkPaths(paths: Iterable<string>, skip?: string): AsyncGenerator<Found> {
  const skipped = skip === undefined ? null : await identity(skip);
  for (const path of paths) {
    let stats: BigIntStats;
    try {
      stats = await stat(path, { bigint: true });
    } catch (error) {
      yield { kind: 'problem', problem: systemProblem(error, path) };
      continue;
    }
    if (!stats.isDirectory()) {
      yield { kind: 'file', path, size: Number(stats.size), regular: stats.isFile(), named: true };
      continue;
    }
    let found = false;
    for await (const entry of walkFolder(path, new Set([key(stats)]), skipped)) {
      found = true;
      yield entry;
    }
    if (!found)
      yield { kind: 'problem', problem: problem('folder-empty', path, 'There is nothing to read here') };
  }
}

/** `seen` holds the folders already walked under the same path, so that links back end there. */
async function* walkFolder(folder: string, seen: Set<string>, skipped: string | null): AsyncGenerator<Found> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield { kind: 'problem', problem: systemProblem(error, folder) };
    return;
  }
  names.sort();
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    let stats: BigIntStats;
    try {
      stats = await stat(path, { bigint: true });
    } catch (error) {
      if (readInFolders(name)) yield { kind: 'problem', problem: systemProblem(error, path) };
      continue;
    }
    const id = key(stats);
    if (stats.isDirectory()) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield* walkFolder(path, seen, skipped);
    } else if (stats.isFile() && readInFolders(name) && id !== skipped) {
      yield { kind: 'file', path, size: Number(stats.size), regular: true, named: false };
    }
  }
}

function key(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

async function identity(path: string): Promise<string | null> {
  try {
    return key(await stat(path, { bigint: true }));
  } catch {
    return null;
  }
}
