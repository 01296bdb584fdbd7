// Watches: listed, tried out, made and ended; what they have told, as a list and as a feed; and failures tried again.
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { addressProblem, type NewWatch, type Watch, type Watched } from '../../../store/alerts/watch.ts';
import { newSecret } from '../../alerts/alert-message.ts';
import { watchFeed } from '../../alerts/watch-feed.ts';
import { resolvedWatch, watchName } from '../../alerts/watched.ts';
import {
  againAnswer,
  againBody,
  deliveriesAnswer,
  deliveriesQuery,
  FEED_PAGE,
  feedQuery,
  madeAnswer,
  newWatch,
  previewAnswer,
  type WatchedBody,
  type WatchItem,
  watch,
  watched,
  watchesAnswer,
  watchesQuery,
} from '../../contract/watches.ts';
import { mayWrite } from '../access.ts';
import { pageOf } from '../cursor.ts';
import { HttpProblem } from '../problem.ts';
import { addressAsked } from '../public-origin.ts';
import { idParams, json, PROBLEM, question, questionOf } from '../route.ts';
import type { Served } from '../settings.ts';

const part = 'Alerts';
const tags = [part];
const id = 'The watch, w_….';
const body = <T extends z.ZodType>(schema: T) => ({
  body: { content: { 'application/json': { schema } }, required: true },
});

const LIST = question({
  ...{ path: '/watches', part, query: watchesQuery, answer: watchesAnswer },
  summary: 'What is watched for, the oldest first, with how much was told, sent and given up.',
});

const ONE = questionOf({
  ...{ path: '/watches/{id}', part, query: z.strictObject({}), answer: watch, id },
  summary: 'One watch.',
});

const DELIVERIES = questionOf({
  ...{ path: '/watches/{id}/deliveries', part, query: deliveriesQuery, answer: deliveriesAnswer, id },
  summary: 'What a watch has told, the newest first, and what became of sending it.',
});

const PREVIEW = createRoute({
  ...{ method: 'post', path: '/watches/preview', tags, request: body(watched) },
  summary: 'How much a watch would tell. Nothing is kept.',
  responses: { 200: json(previewAnswer, 'The expected volume.'), default: PROBLEM },
});

const MAKE = createRoute({
  ...{ method: 'post', path: '/watches', tags, request: body(newWatch) },
  summary: 'Keeps a watch. It tells of what is added after it.',
  responses: { 201: json(madeAnswer, 'The watch.'), default: PROBLEM },
});

const END = createRoute({
  ...{ method: 'delete', path: '/watches/{id}', tags, request: { params: idParams(id) } },
  summary: 'Ends a watch: it tells nothing more. What it has told stays.',
  responses: { 200: json(watch, 'The watch, ended.'), default: PROBLEM },
});

const AGAIN = createRoute({
  ...{ method: 'post', path: '/watches/{id}/again', tags },
  request: { params: idParams(id), ...body(againBody) },
  summary: 'Lets deliveries that were given up be tried again.',
  responses: { 200: json(againAnswer, 'How many.'), default: PROBLEM },
});

const FEED = createRoute({
  ...{ method: 'get', path: '/feeds/watches/{feed}', tags },
  summary: 'What a watch has told, as an Atom feed; rel="next" leads to what is older, to the end.',
  request: {
    params: z.object({
      feed: z.string().max(100).meta({ description: 'ID.atom', example: 'w_0123456789abcdef.atom' }),
    }),
    query: feedQuery,
  },
  responses: {
    200: { content: { 'application/atom+xml': { schema: z.string() } }, description: 'The feed.' },
    default: PROBLEM,
  },
});

/** Adds the routes. */
export function watchRoutes({ app, desk, settings }: Served): void {
  const { alerts } = desk.ledger;
  /** An address may be a secret in itself: whoever may only read sees whose it is. */
  const shown = (c: Context, one: Watch): WatchItem => {
    const isWhole = one.webhook === null || mayWrite(c, settings.tokens ?? null);
    return (isWhole ? one : { ...one, webhook: new URL(one.webhook!).origin }) as WatchItem;
  };

  app.openapi(LIST, async (c) => {
    const all = await alerts.watches();
    return c.json(
      pageOf(
        all,
        c.req.valid('query'),
        ({ id: one }) => one,
        (one) => shown(c, one),
      ),
      200,
    );
  });

  app.openapi(ONE, async (c) => {
    const { id: wanted } = c.req.valid('param');
    const found = await alerts.watch(wanted);
    if (found === null) throw unknownWatch(wanted);
    return c.json(shown(c, found), 200);
  });

  app.openapi(PREVIEW, async (c) => {
    const resolved = await resolvedWatch(desk.ledger, asGiven(c.req.valid('json')) as Watched);
    const expected = await alerts.expected(resolved.watched, settings.clock());
    return c.json({ watched: resolved.watched as WatchedBody, called: resolved.called, expected }, 200);
  });

  app.openapi(MAKE, async (c) => {
    const { name, webhook, begin = false, ...asked } = c.req.valid('json');
    // One that is wrong wherever it leads is refused when it is to be kept.
    const isAddress = webhook !== undefined && addressProblem(webhook.url) === null;
    const refused = isAddress ? settings.alerts?.refusal(webhook.url) : null;
    if (refused != null)
      throw new HttpProblem(
        400,
        'webhook-refused',
        `${refused}. Start the server with --allow-host for its host.`,
      );
    const { watched: resolved, called } = await resolvedWatch(desk.ledger, asGiven(asked) as Watched);
    const secret = webhook?.secret ?? newSecret();
    const made: NewWatch = {
      ...{ ...resolved, name: name ?? watchName(resolved, called), begin },
      ...(webhook === undefined ? {} : { webhook: { url: webhook.url, secret } }),
    };
    const kept = await alerts.add(made, settings.clock());
    settings.alerts?.soon();
    const isMade = webhook !== undefined && webhook.secret === undefined;
    return c.json({ watch: shown(c, kept), secret: isMade ? secret : null }, 201);
  });

  app.openapi(END, async (c) =>
    c.json(shown(c, await alerts.end(c.req.valid('param').id, settings.clock())), 200),
  );

  app.openapi(AGAIN, async (c) => {
    const { alert } = c.req.valid('json');
    const again = await alerts.again(c.req.valid('param').id, alert ?? null, settings.clock());
    settings.alerts?.soon();
    return c.json({ again }, 200);
  });

  app.openapi(DELIVERIES, async (c) => {
    const { limit, after, state } = c.req.valid('query');
    const page = await alerts.alerts(c.req.valid('param').id, {
      ...{ limit, ...cursor(after) },
      ...(state === undefined ? {} : { state }),
    });
    const next = page.next === null ? null : String(page.next);
    return c.json({ items: page.alerts, total: page.total, next }, 200);
  });

  app.openapi(FEED, async (c) => {
    const wanted = /^(w_[0-9a-z]{16})\.atom$/.exec(c.req.valid('param').feed)?.[1];
    const found = wanted === undefined ? null : await alerts.watch(wanted);
    if (found === null) throw unknownWatch(c.req.valid('param').feed);
    const page = await alerts.alerts(found.id, { limit: FEED_PAGE, ...cursor(c.req.valid('query').after) });
    const here = addressAsked(c, settings.publicOrigin);
    const links = { self: here.href };
    here.searchParams.set('after', String(page.next));
    const feed = watchFeed(found, page.alerts, page.next === null ? links : { ...links, next: here.href });
    c.header('Cache-Control', 'no-cache');
    return c.body([...feed].join(''), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
  });
}

/** What was given, without what was left out. */
function asGiven({ kind, asked }: z.infer<typeof watched>): unknown {
  return {
    kind,
    asked: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}

function cursor(after: string | undefined): { readonly after?: number } {
  if (after === undefined) return {};
  const seq = Number(after);
  if (/^\d{1,15}$/.test(after)) return { after: seq };
  const message = 'after is not a cursor that a page gave: take it from next of the page before.';
  throw new HttpProblem(400, 'cursor-unknown', message);
}

function unknownWatch(wanted: string): HttpProblem {
  return new HttpProblem(
    404,
    'watch-unknown',
    `There is no watch ${wanted} in this ledger. Look it up in the list of watches.`,
  );
}
