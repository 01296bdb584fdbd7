// The words and options of `dateline watch add` → what is to be watched.
import { readFile } from 'node:fs/promises';
import type { Watched, WatchedSearch } from '../../../store/alerts/watch.ts';
import { UsageError } from '../usage-error.ts';

/** Options that say what is watched for, as they were given. */
export interface AskedOptions extends Omit<WatchedSearch, 'words'> {
  readonly days?: number;
}

/** Throws `UsageError` for what does not go together. */
export function watchAsked(
  kind: string,
  words: readonly string[],
  { days, ...filters }: AskedOptions,
): Watched {
  const name = words.join(' ').trim();
  const given = Object.keys(filters);
  const only = (...allowed: readonly string[]): void => {
    const other =
      given.find((one) => !allowed.includes(one)) ??
      (days === undefined || allowed.includes('days') ? null : 'days');
    if (other !== null)
      throw new UsageError(`--${other} does not go with watch add ${kind}. See dateline watch add --help`);
  };
  switch (kind) {
    case 'search':
      only(...given);
      if (name === '' && given.length === 0)
        throw new UsageError('Say what to search for: words, or --speaker, --actor, --place, --kind …');
      return { kind, asked: { ...(name === '' ? {} : { words: name }), ...inOrder(filters) } };
    case 'actor':
    case 'place':
      only();
      if (name === '') throw new UsageError(`Name the ${kind}: dateline watch add ${kind} NAME`);
      return kind === 'actor' ? { kind, asked: { actor: name } } : { kind, asked: { place: name } };
    case 'deadline': {
      only('actor', 'place', 'days');
      if (name !== '')
        throw new UsageError('Say whose deadlines with --actor NAME, and where with --place NAME.');
      const { actor, place } = filters;
      return {
        kind,
        asked: {
          ...(actor === undefined ? {} : { actor }),
          ...(place === undefined ? {} : { place }),
          ...(days === undefined ? {} : { days }),
        },
      };
    }
    default:
      throw new UsageError(`Watch for a search, actor, place or deadline, not for ${kind}.`);
  }
}

/** In the order in which a server reads them, whatever stood first on the command line: a watch is named by what it asks. */
function inOrder(filters: Omit<WatchedSearch, 'words'>): Omit<WatchedSearch, 'words'> {
  const order = ['speaker', 'actor', 'place', 'kind', 'status', 'outlet', 'from', 'to'] as const;
  return Object.fromEntries(
    order.flatMap((field) => (filters[field] === undefined ? [] : [[field, filters[field]]])),
  );
}

/** The secret in a file. Throws `UsageError` where it cannot be read. */
export async function secretIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The secret cannot be read from ${file} (${code}). Name another file with --secret-file.`,
    );
  }
}
