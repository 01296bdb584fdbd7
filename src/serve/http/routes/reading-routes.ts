// Reports that come in: read and given back, or added to the ledger.
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { shortHash } from '../../../ledger/short-hash.ts';
import { addedAnswer, LONGEST_TEXT, newReport, type ReadBody, readBody } from '../../contract/adding.ts';
import { reading } from '../../contract/reading.ts';
import { type ReadingRoom, RoomError } from '../../desk/reading-room.ts';
import { HttpProblem } from '../problem.ts';
import { json, PROBLEM } from '../route.ts';
import type { Served } from '../settings.ts';
import type { Progress } from './event-routes.ts';

const READ = createRoute({
  ...{ method: 'post', path: '/read', tags: ['Reports'] },
  summary: 'Reads a report and gives the Reading back. Nothing is kept.',
  request: {
    body: {
      // Not "required": the body of either kind would then be taken for JSON.
      content: { 'application/json': { schema: readBody }, 'text/plain': { schema: z.string() } },
    },
  },
  responses: { 200: json(reading, 'The reading.'), default: PROBLEM },
});

const ADD = createRoute({
  ...{ method: 'post', path: '/reports', tags: ['Reports'] },
  summary: 'Adds a report, or many as JSON Lines (application/x-ndjson): reads them and keeps them.',
  request: {
    body: {
      content: { 'application/json': { schema: newReport }, 'application/x-ndjson': { schema: z.string() } },
    },
  },
  responses: { 200: json(addedAnswer, 'What became of each report.'), default: PROBLEM },
});

/** Adds the routes; `room` is where reading is done. */
export function readingRoutes({ app, desk }: Served, room: ReadingRoom, adding: Progress): void {
  app.openapi(READ, async (c) => {
    const isText = typeOf(c.req.header('Content-Type')) === 'text/plain';
    const given: ReadBody = isText ? { text: await c.req.text() } : (c.req.valid('json') as ReadBody);
    const { id, published, title, text = '' } = given as Partial<ReadBody>;
    if (text.length > LONGEST_TEXT)
      throw new HttpProblem(
        413,
        'body-too-large',
        `A text may have ${LONGEST_TEXT} characters at most. Split it.`,
      );
    if (text.trim() === '') throw new HttpProblem(400, 'text-missing', 'There are no words to read.');
    const report = {
      ...{ id: id ?? `text:${shortHash([text])}`, text },
      ...(published === undefined ? {} : { published }),
      ...(title === undefined ? {} : { title }),
    };
    const read = await inRoom(() => room.read(report));
    return c.body(read, 200, { 'Content-Type': 'application/json' }) as never;
  });

  app.openapi(ADD, async (c) => {
    const isOne = typeOf(c.req.header('Content-Type')) !== 'application/x-ndjson';
    const lines = isOne
      ? new TextEncoder().encode(JSON.stringify(c.req.valid('json')))
      : new Uint8Array(await c.req.arrayBuffer());
    const progress = adding.begin();
    try {
      const { outcomes, problems } = await inRoom(() => room.add(desk.ledger, lines, () => progress.one()));
      return c.json(
        {
          outcomes,
          problems: problems.map(({ slug, where, message }) => ({ slug, where, message })),
          state: await desk.changed(),
        },
        200,
      );
    } finally {
      progress.end();
      await desk.changed();
    }
  });
}

const typeOf = (header = ''): string => header.split(';', 1)[0]!.trim().toLowerCase();

const STATUS = {
  'too-many-lines': 413,
  'reader-failed': 422,
  'server-busy': 503,
  'reading-too-long': 503,
} as const;

async function inRoom<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RoomError)) throw error;
    throw new HttpProblem(STATUS[error.slug], error.slug, error.message);
  }
}
