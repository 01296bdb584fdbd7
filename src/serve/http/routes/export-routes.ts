// The record in forms that other programs read, and the feeds that calendars and feed readers subscribe to.
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { deadlineKey } from '../../../ledger/deadlines.ts';
import { conflictsFeedQuery, deadlinesFeedQuery, exportFormat, exportQuery } from '../../contract/exports.ts';
import { conflictRows, deadlineRows, foundDisagreements } from '../../desk/lists.ts';
import { chosen } from '../../desk/rows.ts';
import { annotations } from '../../export/annotations.ts';
import { atomFeed } from '../../export/atom.ts';
import { calendar } from '../../export/calendar.ts';
import { conflictFeed } from '../../export/conflict-feed.ts';
import { csvFiles } from '../../export/csv/csvw.ts';
import { geoJson } from '../../export/geojson.ts';
import { type Material, materialOf } from '../../export/material.ts';
import { type AskedMoments, dayAsked, momentsAsked } from '../asked.ts';
import { HttpProblem } from '../problem.ts';
import { PROBLEM } from '../route.ts';
import type { Served } from '../settings.ts';
import { spooled } from '../spooled.ts';
import { streamed } from '../streamed.ts';

const TYPES = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  annotations: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ical: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
} as const satisfies Record<z.infer<typeof exportFormat>, string>;

const tags = ['Exports and feeds'];
const given = (...types: string[]) => ({
  200: {
    content: Object.fromEntries(types.map((type) => [type.split(';', 1)[0]!, { schema: z.string() }])),
    description: 'The document, in pieces.',
  },
  default: PROBLEM,
});

const EXPORT = createRoute({
  ...{ method: 'get', path: '/exports/{format}', tags },
  summary: 'Everything (jsonl, which dateline import reads back), or what the record says at a moment.',
  request: { params: z.object({ format: exportFormat }), query: exportQuery },
  responses: given(...Object.values(TYPES)),
});

const CSV = createRoute({
  ...{ method: 'get', path: '/exports/csv/{file}', tags },
  summary: 'One table of the record, or csv-metadata.json, which names them all (CSV on the Web).',
  request: {
    params: z.object({ file: z.string().max(100).meta({ example: 'csv-metadata.json' }) }),
    query: exportQuery,
  },
  responses: given('text/csv', 'application/csvm+json'),
});

const DEADLINES = createRoute({
  ...{ method: 'get', path: '/feeds/deadlines.ics', tags },
  summary: 'Deadlines for a calendar to subscribe to (iCalendar).',
  request: { query: deadlinesFeedQuery },
  responses: given(TYPES.ical),
});

const CONFLICTS = createRoute({
  ...{ method: 'get', path: '/feeds/conflicts.atom', tags },
  summary: 'New conflicts for a feed reader (Atom).',
  request: { query: conflictsFeedQuery },
  responses: given(TYPES.atom),
});

/** Adds the routes. */
export function exportRoutes({ app, desk, settings }: Served): void {
  /** Exports are made one after the other: each takes as much memory as the record does. */
  let before: Promise<unknown> = Promise.resolve();
  const material = (asked: AskedMoments): Promise<Material> => {
    const moments = momentsAsked(asked);
    const made = before.then(async () => {
      const record = await desk.ledger.wholeRecord(moments);
      return materialOf(record, [...record.versions.values()]);
    });
    before = made.catch(() => {});
    return made;
  };

  app.openapi(CSV, async (c) => {
    const { file } = c.req.valid('param');
    const made = await material(c.req.valid('query'));
    const found = csvFiles(made).find(({ name }) => name === file);
    if (found === undefined)
      throw new HttpProblem(404, 'file-unknown', `There is no table ${file}: csv-metadata.json names them.`);
    const type = file.endsWith('.json') ? 'application/csvm+json' : 'text/csv; charset=utf-8';
    return c.body(streamed(found.pieces), 200, { 'Content-Type': type, ...leftOut(made) });
  });

  app.openapi(EXPORT, async (c) => {
    const { format } = c.req.valid('param');
    const asked = c.req.valid('query');
    const headers = { 'Content-Type': TYPES[format] };
    if (format === 'jsonl') {
      if (asked.asOf !== undefined || asked.knownBy !== undefined)
        throw new HttpProblem(
          400,
          'parameter-unknown',
          'jsonl holds everything: leave out asOf and knownBy.',
        );
      const lines = await spooled((write) => desk.ledger.dump((line) => write(`${line}\n`)));
      return c.body(lines, 200, headers);
    }
    const made = await material(asked);
    return c.body(streamed(MAKERS[format](made)), 200, { ...headers, ...leftOut(made) });
  });

  app.openapi(DEADLINES, async (c) => {
    const { state, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, deadlineRows(view, dayAsked(asked, settings.clock())), asked);
    const keys = new Set(
      rows.flatMap(({ item }) => (state === undefined || item.calendar.state === state ? [item.key] : [])),
    );
    // Moves stay: they are what later reports say was done.
    const propositions = view.record.propositions.filter((one) => {
      const key = deadlineKey(one);
      return key === null || keys.has(key);
    });
    const pieces = calendar({ record: { ...view.record, propositions } });
    return c.body(streamed(pieces), 200, { 'Content-Type': TYPES.ical });
  });

  app.openapi(CONFLICTS, async (c) => {
    const { rule, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const found = foundDisagreements(view);
    const pairs = new Map(conflictRows(view).map(({ item }, i) => [item, found[i]!.pairs]));
    const conflicts = chosen(view.record, conflictRows(view), asked).flatMap(({ item }) =>
      item.judged === 'dismissed' || (rule !== undefined && item.rule !== rule)
        ? []
        : [{ item, pairs: pairs.get(item)! }],
    );
    const pieces = conflictFeed(view.record, conflicts, { self: c.req.url });
    return c.body(streamed(pieces), 200, { 'Content-Type': TYPES.atom });
  });
}

const MAKERS = { annotations, geojson: geoJson, ical: calendar, atom: atomFeed };

/** How many entries no longer hold against their text, and are left out. */
function leftOut({ unsound }: Material): Record<string, string> {
  return unsound.length === 0 ? {} : { 'Dateline-Left-Out': String(unsound.length) };
}
