// Today, the map, and people and forces: answers that put several questions together.

import { nameWords } from '../../../ledger/name-words.ts';
import { actorAnswer, actorsAnswer, actorsQuery } from '../../contract/actors.ts';
import { digestAnswer, digestQuery } from '../../contract/digest.ts';
import { mapAnswer, mapQuery } from '../../contract/map.ts';
import { momentsQuery } from '../../contract/paging.ts';
import { actorPage } from '../../desk/actor-page.ts';
import { everybody } from '../../desk/actor-rows.ts';
import { digest } from '../../desk/digest.ts';
import { mapClaims } from '../../desk/map-claims.ts';
import { reportsOf } from '../../desk/report-rows.ts';
import { dayAsked, dayEnd, momentsAsked } from '../asked.ts';
import { pageOf } from '../cursor.ts';
import { notFound } from '../problem.ts';
import { question, questionOf } from '../route.ts';
import type { Served } from '../settings.ts';

const DIGEST = question({
  ...{ path: '/digest', part: 'Record', query: digestQuery, answer: digestAnswer },
  summary:
    'What changed in the last days: reports, conflicts, deadlines due and newly set, positions that turned.',
});

const MAP = question({
  ...{ path: '/map/claims', part: 'Record', query: mapQuery, answer: mapAnswer },
  summary: 'Presences and movements as reports say them, with where their places are, the latest first.',
});

const ACTORS = question({
  ...{ path: '/actors', part: 'Record', query: actorsQuery, answer: actorsAnswer },
  summary: 'Who is in the record, those named by most reports first.',
});

const ACTOR = questionOf({
  ...{ path: '/actors/{id}', part: 'Record', query: momentsQuery, answer: actorAnswer },
  id: 'The actor’s key, URL-encoded: person:mark esper.',
  summary: 'One actor: names, offices over time, positions, latest statements, and where its forces are.',
});

/** Adds the routes. */
export function todayRoutes({ app, desk, settings }: Served): void {
  app.openapi(DIGEST, async (c) => {
    const asked = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const reports = await reportsOf(desk, view);
    return c.json(digest(view, reports, { on: dayAsked(asked, settings.clock()), days: asked.days }), 200);
  });

  app.openapi(MAP, async (c) => {
    const { from, to, force, place, limit, ...asked } = c.req.valid('query');
    const choice = { actor: force, place, limit, from: dayEnd(from, 'from'), to: dayEnd(to, 'to') };
    return c.json(mapClaims(await desk.view(momentsAsked(asked)), choice), 200);
  });

  app.openapi(ACTORS, async (c) => {
    const { name, kind, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const wanted = name === undefined ? [] : nameWords(name);
    const isMeant = (key: string, shown: string): boolean =>
      key === name ||
      [shown, ...(view.record.actors.get(key)?.keys() ?? [])].some((one) => {
        const words = nameWords(one);
        return wanted.length > 0 && wanted.every((word) => words.includes(word));
      });
    const found = [...everybody(view).values()].filter(
      ({ row }) =>
        (kind === undefined || row.kind === kind) && (name === undefined || isMeant(row.key, row.name)),
    );
    return c.json(
      pageOf(
        found,
        asked,
        ({ row }) => row.key,
        ({ row }) => row,
      ),
      200,
    );
  });

  app.openapi(ACTOR, async (c) => {
    const { id } = c.req.valid('param');
    const asked = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const page = await actorPage(desk, view, id, dayAsked(asked, settings.clock()));
    if (page === null) throw notFound('actor', id);
    return c.json(page, 200);
  });
}
