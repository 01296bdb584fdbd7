// `--actors FILE`, which may be given several times: the user's own actors. Files are read in pieces: they may be large.
import { createReadStream } from 'node:fs';
import { Option } from 'commander';
import { ActorFiles } from '../../actors/file/actor-files.ts';
import type { ActorEntry } from '../../reader.ts';
import { UsageError } from './usage-error.ts';

/** So many schemata that were passed over are named. */
const NAMED = 4;

export function actorsOption(): Option {
  return new Option(
    '--actors <file>',
    'actors of your own, as FollowTheMoney JSON Lines or CSV; may be given several times',
  )
    .default([], 'none')
    .argParser((file: string, before: readonly string[]) => [...before, file]);
}

/** What files of actors held. */
export interface OwnActors {
  readonly entries: readonly ActorEntry[];
  /** A line that says what was passed over, or null. */
  readonly note: string | null;
}

/** The entries of all files. Throws `UsageError` with file and line for what cannot be read. */
export async function readActors(paths: readonly string[]): Promise<OwnActors> {
  const files = new ActorFiles();
  try {
    for (const path of paths) {
      files.begin(path);
      let rest = '';
      for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop()!;
        for (const line of lines) files.add(line);
      }
      files.add(rest);
    }
  } catch (error) {
    throw new UsageError(`The actors cannot be read. ${(error as Error).message}`);
  }
  return { entries: files.entries(), note: noteOf(files.skipped) };
}

function noteOf(skipped: ReadonlyMap<string, number>): string | null {
  const all = [...skipped].toSorted(([, a], [, b]) => b - a);
  const sum = all.reduce((total, [, count]) => total + count, 0);
  if (sum === 0) return null;
  const named = all.slice(0, NAMED).map(([schema, count]) => `${count} ${schema}`);
  const more = all.length > NAMED ? ', …' : '';
  return `${sum} ${sum === 1 ? 'entity' : 'entities'} of the actor files passed over: ${named.join(', ')}${more}`;
}
