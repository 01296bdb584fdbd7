// What people say of entries, actors and conflicts: said, undone, listed.
import { createRoute } from '@hono/zod-openapi';
import type { Judgement } from '../../../store/judgement.ts';
import { judgementsOn } from '../../ask/judgements-on.ts';
import {
  judgement,
  judgementsAnswer,
  judgementsQuery,
  newJudgement,
  undoBody,
} from '../../contract/judgements.ts';
import { pageOf } from '../cursor.ts';
import { idParams, json, PROBLEM, question } from '../route.ts';
import type { Served } from '../settings.ts';

const LIST = question({
  ...{ path: '/judgements', part: 'Judgements', query: judgementsQuery, answer: judgementsAnswer },
  summary: 'What people said, the oldest first, undone judgements too.',
});

const JUDGE = createRoute({
  ...{ method: 'post', path: '/judgements', tags: ['Judgements'] },
  summary:
    'Accepts, rejects or corrects an entry; merges or splits actors; dismisses or confirms a conflict.',
  request: { body: { content: { 'application/json': { schema: newJudgement } }, required: true } },
  responses: { 201: json(judgement, 'The judgement as it was written down.'), default: PROBLEM },
});

const UNDO = createRoute({
  ...{ method: 'post', path: '/judgements/{id}/undo', tags: ['Judgements'] },
  summary: 'Takes a judgement back; undoing an undo brings it in again.',
  request: {
    params: idParams('The judgement, j_….'),
    body: { content: { 'application/json': { schema: undoBody } } },
  },
  responses: { 201: json(judgement, 'The undoing, itself a judgement.'), default: PROBLEM },
});

/** Adds the routes. */
export function judgementRoutes({ app, desk }: Served): void {
  app.openapi(LIST, async (c) => {
    const { target, ...asked } = c.req.valid('query');
    const all = await desk.ledger.judgements();
    const found = target === undefined ? all : judgementsOn(all, target);
    return c.json(
      pageOf(found, asked, ({ id }) => id, shown),
      200,
    );
  });

  app.openapi(JUDGE, async (c) => {
    const { action, target, value, reason } = c.req.valid('json');
    const made = await desk.ledger.judge({
      ...{ action, target },
      ...(value === undefined ? {} : { body: value }),
      ...(reason === undefined ? {} : { reason }),
    });
    await desk.changed();
    return c.json(shown(made), 201);
  });

  app.openapi(UNDO, async (c) => {
    const undone = await desk.ledger.undo(c.req.valid('param').id, c.req.valid('json').reason);
    await desk.changed();
    return c.json(shown(undone), 201);
  });
}

/** The value of a correction may be anything that JSON can hold. */
function shown(one: Judgement) {
  return { ...one, body: one.body as Record<string, never> };
}
