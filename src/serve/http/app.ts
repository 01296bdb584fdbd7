// The HTTP application over a desk: the routes of the API, the pages of the web app, and one shape for what goes wrong.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ZodError } from 'zod';
import type { Desk } from '../desk/desk.ts';
import { access } from './access.ts';
import { bodies } from './bodies.ts';
import { etags } from './etag.ts';
import { guardedAnswers, LOOPBACK, ownNames, ownOrigin, patience } from './guards.ts';
import { nothingHere } from './nothing-here.ts';
import { HttpProblem, problemAnswer } from './problem.ts';
import { conflictRoutes } from './routes/conflict-routes.ts';
import { docsRoutes } from './routes/docs-routes.ts';
import { doubtfulRoutes } from './routes/doubtful-routes.ts';
import { eventRoutes, Progress } from './routes/event-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { judgementRoutes } from './routes/judgement-routes.ts';
import { modelRoutes } from './routes/model-routes.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { recordRoutes } from './routes/record-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { serverRoutes } from './routes/server-routes.ts';
import { todayRoutes } from './routes/today-routes.ts';
import { watchRoutes } from './routes/watch-routes.ts';
import type { AppSettings } from './settings.ts';
import { bodilessHeads, soundRequests } from './sound-requests.ts';
import { webApp } from './web-app.ts';

/** Paths under which the record answers: their answers have ETags. */
const RECORD = [
  'digest',
  'map/claims',
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
  'doubtful',
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
  app.notFound((c) => problemAnswer(c, nothingHere(c, app), settings.report));
  const { tokens = null, publicOrigin = null } = settings;
  app.use(
    guardedAnswers,
    bodilessHeads,
    ownNames(tokens === null ? namesOf(publicOrigin) : null),
    ownOrigin(publicOrigin),
    access(tokens, publicOrigin),
    soundRequests,
    bodies(),
    patience(),
  );
  const today = () => settings.clock().slice(0, 10);
  const asked = { version: settings.version, today };
  const tagged = etags(() => desk.state(), asked);
  for (const path of RECORD) for (const pattern of [`/${path}`, `/${path}/*`]) app.get(pattern, tagged);
  for (const feed of ['deadlines.ics', 'conflicts.atom']) app.get(`/feeds/${feed}`, tagged);
  const all = async () => `${await desk.state()} ${await desk.ledger.alerts.state()}`;
  const watched = etags(all, asked);
  for (const pattern of ['/watches', '/watches/*', '/feeds/watches/*']) app.get(pattern, watched);
  app.get('/exports/*', etags(all, { ...asked, keep: false }));
  const served = { app, desk, settings };
  recordRoutes(served);
  conflictRoutes(served);
  searchRoutes(served);
  reportRoutes(served);
  todayRoutes(served);
  serverRoutes(served);
  modelRoutes(served);
  exportRoutes(served);
  judgementRoutes(served);
  doubtfulRoutes(served);
  watchRoutes(served);
  const progress = new Progress();
  eventRoutes(served, progress);
  if (settings.room !== undefined) readingRoutes(served, settings.room, progress);
  docsRoutes(served);
  webApp(app, settings.files);
  return app;
}

/** The names under which a server that asks for no token may be asked. */
const namesOf = (publicOrigin: string | null): ReadonlySet<string> =>
  publicOrigin === null ? LOOPBACK : new Set([...LOOPBACK, new URL(publicOrigin).hostname]);

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
