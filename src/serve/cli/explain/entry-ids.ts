// The ids that `--explain` takes: of entries, in all reports that are read or in one. And those that a reading has.
import { InvalidArgumentError } from 'commander';
import type { Reading } from '../../../reader.ts';

/** An entry to be explained; without a report, in every report that has it. */
export interface EntryId {
  readonly report?: string;
  readonly id: string;
}

const ID = /^[cstap][1-9]\d{0,8}$/;

/** `c3`, `c3,s2`, `REPORT:c3`, added to those given before. Throws for what is no id. */
export function entryIds(value: string, before: readonly EntryId[] = []): EntryId[] {
  const ids = value.split(',').map((part): EntryId => {
    const at = part.lastIndexOf(':');
    const id = part.slice(at + 1).trim();
    if (!ID.test(id))
      throw new InvalidArgumentError(
        'An id is a letter and a number: c3 (a claim), s2 (a statement), a1 (an actor), p1 (a place), t1 (a time).',
      );
    return at < 0 ? { id } : { report: part.slice(0, at).trim(), id };
  });
  return [...before, ...ids];
}

/** `claims c1 to c27, statements s1 to s11, no actors, …`. */
export function idsOf({ claims = [], statements, actors = [], places = [], times }: Reading): string {
  const all = { claims, statements, actors, places, times };
  return Object.entries(all)
    .map(([name, entries]) => {
      const [first, last] = [entries[0]?.id, entries.at(-1)?.id];
      if (first === undefined) return `no ${name}`;
      return first === last ? `${name.slice(0, -1)} ${first}` : `${name} ${first} to ${last}`;
    })
    .join(', ');
}
