// Search and its facets: asked of the database itself, page by page.

import type { Search } from '../../../store/search.ts';
import { facetsAnswer, facetsQuery, searchAnswer, searchQuery } from '../../contract/search.ts';
import { type AskedMoments, dayEnd, momentsAsked } from '../asked.ts';
import { HttpProblem } from '../problem.ts';
import { question } from '../route.ts';
import type { Served } from '../settings.ts';

const SEARCH = question({
  ...{ path: '/search', part: 'Record', query: searchQuery, answer: searchAnswer },
  summary: 'Statements and claims by their words and by what is known of them, the newest reports first.',
});

const FACETS = question({
  ...{ path: '/facets', part: 'Record', query: facetsQuery, answer: facetsAnswer },
  summary: 'How many of all that is found have which kind, status, speaker, actor, place and outlet.',
});

/** Adds the routes. */
export function searchRoutes({ app, desk }: Served): void {
  app.openapi(SEARCH, async (c) => {
    const { limit, after, ...asked } = c.req.valid('query');
    const wanted = searchAsked(asked);
    try {
      const page = await desk.ledger.search(wanted, { limit, ...(after === undefined ? {} : { after }) });
      return c.json({ items: page.hits, total: page.total, next: page.next }, 200);
    } catch (error) {
      // Days and moments are understood by now: what is left is the cursor.
      if (!(error instanceof RangeError) || after === undefined) throw error;
      throw new HttpProblem(400, 'cursor-unknown', `${error.message}.`);
    }
  });

  app.openapi(FACETS, async (c) => c.json(await desk.ledger.facets(searchAsked(c.req.valid('query'))), 200));
}

type Asked = AskedMoments & { readonly [field in keyof Search]?: string | undefined };

/** What is searched for. Throws `AskError` for what is no moment or day. */
export function searchAsked({ asOf, knownBy, ...filters }: Asked): Search {
  dayEnd(filters.from, 'from');
  dayEnd(filters.to, 'to');
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(given) as Search), ...momentsAsked({ asOf, knownBy }) };
}
