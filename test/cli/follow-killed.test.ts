// `dateline follow`, killed again and again: nothing that the feeds brought is lost, and nothing is there twice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../src/store/ledger.ts';
import { type Handler, type Loopback, serve } from '../ingest/fetch/loopback.ts';
import { item, page, rss } from '../ingest/follow/feed-pages.ts';
import { content } from '../store/fresh-ledger.ts';
import { contentOf, killedAt, numbers, writesOf } from './kill-at.ts';

/** Feeds, and items of each. */
const [FEEDS, ITEMS] = [3, 30];

let folder: string;
let server: Loopback;
let feeds: string;
let none: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
  const pages: Record<string, string | Handler> = { '/none': rss([]) };
  for (let feed = 0; feed < FEEDS; feed++) {
    const paths = Array.from({ length: ITEMS }, (_, i) => `/${feed}/${i}`);
    pages[`/feed/${feed}`] = rss(paths.map((path) => item(path)));
    for (const [i, path] of paths.entries())
      pages[path] = page(
        `Ryan said that it is ${path}. Esper said that ${'much is to be said, '.repeat(i)}it was.`,
      );
  }
  server = await serve(pages);
  [feeds, none] = [join(folder, 'feeds'), join(folder, 'none')];
  writeFileSync(none, `${server.origin}/none\n`);
  writeFileSync(feeds, Array.from({ length: FEEDS }, (_, i) => `${server.origin}/feed/${i}\n`).join(''));
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const following = (ledger: string, list: string) => [
  ...['follow', list, '--ledger', ledger, '--jobs', '1', '--quiet'],
  ...['--allow-host', '127.0.0.1'],
];

/** All that there is but moments of fetching, of which every page must have one; and what is remembered of feeds. */
async function kept(ledger: Ledger): Promise<unknown> {
  const { seen, ...rest } = (await content(ledger)) as { readonly seen: readonly { version: string }[] };
  const states = await ledger.database.query(
    "select * from dateline.feed where url not like '%/none' order by url",
  );
  return { ...rest, states, seen: seen.map(({ version }) => version) };
}

test('killed at any moment and run again, it ends in the same ledger', async () => {
  const [undisturbed, disturbed] = [join(folder, 'undisturbed'), join(folder, 'disturbed')];
  const making = await writesOf(following(undisturbed, none));
  const opening = await writesOf(following(undisturbed, none));
  const storing = (await writesOf(following(undisturbed, feeds))) - opening;
  expect(Math.min(making, opening, storing)).toBeGreaterThan(50);
  const upTo = numbers(20191024);
  for (const before of [making, opening, opening])
    expect(await killedAt(following(disturbed, feeds), before + upTo(storing / 4))).toBe('killed');
  await writesOf(following(disturbed, feeds));
  const ledger = (await contentOf(disturbed, kept)) as { readonly seen: readonly string[] };
  expect(ledger).toEqual(await contentOf(undisturbed, kept));
  expect(new Set(ledger.seen).size).toBe(FEEDS * ITEMS);
  expect(ledger.seen).toHaveLength(FEEDS * ITEMS);
}, 240_000);
