// A list of a server as a whole: its pages followed to the end. When the ledger changes on the way the list is read anew, so
// that nothing stands in it twice and nothing is missing.
import type { ZodType } from 'zod';
import { PAGE } from '../contract/paging.ts';
import type { Query, Server } from './server.ts';
import { ServerError } from './server-error.ts';

/** An answer that is a page. */
interface PageOf<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** How often a list is read. */
const TRIES = 5;

/** The last page with the items of all. Rejects as `server.get` does, and with `ledger-changing`. */
export async function wholeList<A extends PageOf<unknown>>(
  server: Server,
  path: string,
  shape: ZodType<A>,
  query: Query = {},
): Promise<A> {
  for (let tries = 1; ; tries++)
    try {
      return await allPages(server, path, shape, query);
    } catch (error) {
      const isOver = tries === TRIES || !(error instanceof ServerError) || error.slug !== 'ledger-changing';
      if (isOver) throw error;
    }
}

async function allPages<A extends PageOf<unknown>>(
  server: Server,
  path: string,
  shape: ZodType<A>,
  query: Query,
): Promise<A> {
  const items: unknown[] = [];
  let after: string | undefined;
  let total: number | null = null;
  for (;;) {
    const page: A = await server.get(path, shape, { ...query, limit: PAGE.most, after });
    for (const item of page.items) items.push(item);
    total ??= page.total;
    const isLast = page.next === null;
    // A page without items, or more of them than there are, would go on for ever.
    if (
      page.total !== total ||
      (isLast ? items.length !== total : page.items.length === 0 || items.length >= total)
    )
      throw new ServerError('ledger-changing', 'The ledger changes while it is read. Try again in a while');
    if (page.next === null) return { ...page, items };
    after = page.next;
  }
}
