// What is remembered of feeds between two looks at them, by the feed's address. The store does not look into it.
import type { Queries } from './database.ts';

/** What is to be remembered of feeds, by address. */
export type FeedStates = ReadonlyMap<string, unknown>;

export const NO_FEEDS: FeedStates = new Map();

/** The state that was kept for each of `feeds` that has one. */
export async function feedStates(
  queries: Queries,
  feeds: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const rows = await queries.query<{ url: string; state: unknown }>(
    'select url, state from dateline.feed where url = any ($1::text[])',
    [feeds],
  );
  return Object.fromEntries(rows.map(({ url, state }) => [url, state]));
}

/** Keeps the states of feeds, values of JSON, in place of those before. */
export async function keepFeedStates(queries: Queries, feeds: FeedStates): Promise<void> {
  for (const [feed, state] of feeds)
    await queries.query(
      `insert into dateline.feed (url, state) values ($1::text, $2::jsonb)
       on conflict (url) do update set state = excluded.state`,
      [feed, JSON.stringify(state)],
    );
}
