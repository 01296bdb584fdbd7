// Actors that may be one and on which nobody has ruled: for a person to judge.
import { doubtfulActors } from '../../../ledger/doubtful-actors.ts';
import { doubtfulItems } from '../../ask/doubtful-items.ts';
import { doubtfulAnswer, doubtfulQuery } from '../../contract/doubtful.ts';
import { pageOf } from '../cursor.ts';
import { question } from '../route.ts';
import type { Served } from '../settings.ts';

const DOUBTFUL = question({
  ...{ path: '/doubtful', part: 'Judgements', query: doubtfulQuery, answer: doubtfulAnswer },
  summary: 'Actors that may be one, surest first, each pair with the judgements that would settle it.',
});

/** Adds the route. */
export function doubtfulRoutes({ app, desk }: Served): void {
  app.openapi(DOUBTFUL, async (c) => {
    const view = await desk.view();
    const pairs = view.kept('doubtful', () => doubtfulActors(view.record));
    const page = pageOf(
      pairs,
      c.req.valid('query'),
      ({ from, into }) => `${from.key}\n${into.key}`,
      (pair) => pair,
    );
    return c.json(
      { ...page, items: await doubtfulItems(desk.ledger.database, view.record, page.items) },
      200,
    );
  });
}
