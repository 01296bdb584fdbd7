// The record in forms that other programs read, and the feeds that calendars and feed readers subscribe to.
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Ledger } from '../../../store/ledger.ts';
import { LedgerError } from '../../../store/ledger-error.ts';
import {
  conflictsFeedQuery,
  deadlinesFeedQuery,
  EXPORT_TYPES,
  exportFormat,
  exportQuery,
} from '../../contract/exports.ts';
import { ExportError, type Exported, ExportRoom } from '../../desk/export-room.ts';
import { conflictRows, deadlineRows, foundDisagreements } from '../../desk/lists.ts';
import { chosen } from '../../desk/rows.ts';
import { calendar } from '../../export/calendar.ts';
import { conflictFeed } from '../../export/conflict-feed.ts';
import type { Wanted } from '../../export/export-thread.ts';
import { type AskedMoments, dayAsked, momentsAsked } from '../asked.ts';
import { HttpProblem } from '../problem.ts';
import { addressAsked } from '../public-origin.ts';
import { PROBLEM } from '../route.ts';
import type { Served } from '../settings.ts';
import { spooled } from '../spooled.ts';
import { streamed } from '../streamed.ts';

const { table: TABLE, tables: TABLES, ...TYPES } = EXPORT_TYPES;

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
  responses: given(TABLE, TABLES),
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
  const { exports = new ExportRoom() } = settings;
  const made = async (c: Context, asked: AskedMoments, wanted: Wanted) => {
    try {
      return await exports.make(desk.ledger, momentsAsked(asked), wanted, c.req.raw.signal);
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      throw new HttpProblem(503, error.slug, error.message);
    }
  };

  app.openapi(CSV, async (c) => {
    const { file } = c.req.valid('param');
    const found = await made(c, c.req.valid('query'), { format: 'csv', file });
    if (found === null)
      throw new HttpProblem(404, 'file-unknown', `There is no table ${file}: csv-metadata.json names them.`);
    const type = file.endsWith('.json') ? TABLES : TABLE;
    return c.body(found.body, 200, { 'Content-Type': type, ...leftOut(found) });
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
      return c.body(await wholeLedger(desk.ledger, c.req.raw.signal), 200, headers);
    }
    const found = (await made(c, asked, { format }))!;
    return c.body(found.body, 200, { ...headers, ...leftOut(found) });
  });

  app.openapi(DEADLINES, async (c) => {
    const { state, deadline, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, deadlineRows(view, dayAsked(asked, settings.clock())), asked);
    const keys = new Set(
      rows.flatMap(({ item }) =>
        (state === undefined || item.calendar.state === state) &&
        (deadline === undefined || item.key === deadline)
          ? [item.key]
          : [],
      ),
    );
    const pieces = calendar(view, keys);
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
    const pieces = conflictFeed(view.record, conflicts, {
      filters: { ...asked, rule },
      links: { self: addressAsked(c, settings.publicOrigin).href },
    });
    return c.body(streamed(pieces), 200, { 'Content-Type': TYPES.atom });
  });
}

/** Dumps that are begun again where somebody wrote meanwhile, before one that keeps all others waiting. */
const TRIES = 2;

/** Everything that the ledger holds, a line at a time. */
async function wholeLedger(ledger: Ledger, left: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  for (let tries = TRIES; tries > 0; tries--)
    try {
      return await spooled((write) => ledger.dumpInSteps((line) => write(`${line}\n`), left));
    } catch (error) {
      if (!(error instanceof LedgerError && error.slug === 'ledger-changed')) throw error;
    }
  return spooled((write) => ledger.dump((line) => write(`${line}\n`), left));
}

/** How many entries no longer hold against their text, and are left out. */
function leftOut({ leftOut: count }: Exported): Record<string, string> {
  return count === 0 ? {} : { 'Dateline-Left-Out': String(count) };
}
