// The HTTP application over a desk: the routes of the API, the pages of the web app, and one shape for what goes wrong.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ZodError } from 'zod';
import type { Desk } from '../desk/desk.ts';
import { access } from './access.ts';
import { etags } from './etag.ts';
import { bodies, guardedAnswers, LOOPBACK, ownNames, ownOrigin, patience } from './guards.ts';
import { HttpProblem, problemAnswer } from './problem.ts';
import { conflictRoutes } from './routes/conflict-routes.ts';
import { docsRoutes } from './routes/docs-routes.ts';
import { eventRoutes, Progress } from './routes/event-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { judgementRoutes } from './routes/judgement-routes.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { recordRoutes } from './routes/record-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { serverRoutes } from './routes/server-routes.ts';
import { todayRoutes } from './routes/today-routes.ts';
import { watchRoutes } from './routes/watch-routes.ts';
import type { AppSettings } from './settings.ts';
import { webApp } from './web-app.ts';

/** Paths under which the record answers: their answers have ETags. */
const RECORD = [
  'digest',
  'map',
  'actors',
  'conflicts',
  'deadlines',
  'positions',
  'presence',
  'timeline',
  'search',
  'facets',
  'entries',
  'reports',
  'status',
  'judgements',
];

/** The application. It serves requests until the desk's ledger is closed. */
export function createApp(desk: Desk, settings: AppSettings): OpenAPIHono {
  const app = new OpenAPIHono({
    strict: true,
    defaultHook: (result, c) => {
      if (!result.success) return problemAnswer(c, unreadable(result.target, result.error), settings.report);
    },
  });
  app.onError((error, c) => problemAnswer(c, error, settings.report));
  app.notFound((c) => problemAnswer(c, nothingHere(c), settings.report));
  const { tokens = null, names = LOOPBACK } = settings;
  app.use(
    guardedAnswers,
    ownNames(tokens === null ? names : null),
    ownOrigin,
    access(tokens),
    bodies(),
    patience(),
  );
  const today = () => settings.clock().slice(0, 10);
  const tagged = etags(desk, settings.version, today);
  for (const path of RECORD)
    for (const pattern of path === 'map' ? ['/map/*'] : [`/${path}`, `/${path}/*`]) app.get(pattern, tagged);
  for (const feed of ['deadlines.ics', 'conflicts.atom']) app.get(`/feeds/${feed}`, tagged);
  const served = { app, desk, settings };
  recordRoutes(served);
  conflictRoutes(served);
  searchRoutes(served);
  reportRoutes(served);
  todayRoutes(served);
  serverRoutes(served);
  exportRoutes(served);
  judgementRoutes(served);
  watchRoutes(served);
  const progress = new Progress();
  eventRoutes(served, progress);
  if (settings.room !== undefined) readingRoutes(served, settings.room, progress);
  docsRoutes(served);
  webApp(app, settings.files);
  return app;
}

/** What came in does not fit the contract. */
function unreadable(target: string, error: ZodError): HttpProblem {
  const unknown = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const where = target === 'query' ? 'parameter' : target === 'param' ? 'path' : 'body';
  if (unknown.length > 0)
    return new HttpProblem(
      400,
      `${where}-unknown`,
      `Not known here: ${unknown.join(', ')}. See /docs for what can be given.`,
      { unknown },
    );
  const issues = error.issues.map(({ path, message }) => ({ at: path.map(String).join('.'), message }));
  const said = issues.map(({ at, message }) => (at === '' ? message : `${at}: ${message}`));
  return new HttpProblem(400, `${where}-unreadable`, `${said.join('. ')}. See /docs for what can be given.`, {
    issues,
  });
}

function nothingHere(c: Context): HttpProblem {
  return new HttpProblem(
    404,
    'path-unknown',
    `There is nothing at ${c.req.method} ${c.req.path}. See /docs for what there is.`,
  );
}
