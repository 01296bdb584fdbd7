// The actors of some versions whom watched names may mean: by their keys, by what may tie them to those keys, or by the words
// of the names.
import { familyBlock } from '../../ledger/actor-blocks.ts';
import { nameWords } from '../../ledger/name-words.ts';
import type { Live } from './live.ts';

/** An actor by its version and its id in the reading. */
export type LocalActor = readonly [version: string, actor: string];

/** `asked`: keys (`person:mark esper`), or names as people write them. */
export async function actorsAsked(
  live: Live,
  versions: readonly string[],
  asked: readonly string[],
): Promise<LocalActor[]> {
  if (asked.length === 0) return [];
  const posts = await live.query<{ post: string }>(
    `select distinct n.post from live join dateline.named_actor n on n.version = live.version
     where n.key = any ($1::text[]) and n.post is not null`,
    [asked],
  );
  const [keys, held] = [new Set(asked), new Set(posts.map(({ post }) => post))];
  const families = new Set(asked.flatMap((key) => familyBlock(key) ?? []));
  const worded = asked.map(nameWords).filter((words) => words.length > 0);
  const rows = await live.query<{
    readonly version: string;
    readonly actor: string;
    readonly key: string;
    readonly family: string | null;
    readonly post: string | null;
    readonly words: string;
  }>(
    `select version, local_id as actor, key, family, post, words from dateline.named_actor
     where version = any ($1::text[])`,
    [versions],
  );
  return rows
    .filter(
      ({ key, family, post, words }) =>
        keys.has(key) ||
        (family !== null && families.has(family)) ||
        (post !== null && held.has(post)) ||
        worded.some((all) => all.every((word) => words.includes(` ${word} `))),
    )
    .map(({ version, actor }): LocalActor => [version, actor]);
}
