// One conflict, laid open: each side's sentence in its paragraph, who carries it, every pair, and what would settle it.
import { conflictDetail } from '../../ask/conflict-detail.ts';
import { conflictAnswer } from '../../contract/conflicts.ts';
import { momentsQuery } from '../../contract/paging.ts';
import { conflictRows, foundDisagreements, propositionsOf } from '../../desk/lists.ts';
import { momentsAsked } from '../asked.ts';
import { notFound } from '../problem.ts';
import { questionOf } from '../route.ts';
import type { Served } from '../settings.ts';

const CONFLICT = questionOf({
  ...{ path: '/conflicts/{id}', part: 'Record', query: momentsQuery, answer: conflictAnswer },
  id: 'The conflict, k_….',
  summary: 'One conflict: both paragraphs, carriers, independent origins, and what would settle it.',
});

/** Adds the route. */
export function conflictRoutes({ app, desk }: Served): void {
  app.openapi(CONFLICT, async (c) => {
    const { id } = c.req.valid('param');
    const view = await desk.view(momentsAsked(c.req.valid('query')));
    const rows = conflictRows(view);
    // Of two with one id, the one that nobody dismissed.
    const found = rows.flatMap(({ item }, i) => (item.id === id ? [i] : []));
    const at = found.find((i) => rows[i]!.item.judged !== 'dismissed') ?? found[0];
    if (at === undefined) throw notFound('conflict', id);
    const item = rows[at]!.item;
    return c.json(
      conflictDetail(view.record, item, foundDisagreements(view)[at]!, propositionsOf(view)),
      200,
    );
  });
}
