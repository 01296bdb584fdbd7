// What holds for every request: whose name the server is asked by, from which page, how long it may take;
// and for every answer: what a browser may do with it.
import type { MiddlewareHandler } from 'hono';
import { timeout } from 'hono/timeout';
import { HttpProblem } from './problem.ts';

/** Names by which a machine calls itself. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'"],
  ...["connect-src 'self'", "worker-src 'self'", "manifest-src 'self'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Puts on every answer what browsers are to heed. */
export const guardedAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/**
 * Refuses requests under a name that is none of `names` (a page elsewhere whose name was made to lead here); null lets all
 * through, which only a server that asks for tokens may.
 */
export function ownNames(names: ReadonlySet<string> | null): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (names !== null && !names.has(hostname.toLowerCase()))
      throw new HttpProblem(
        403,
        'host-unknown',
        `This server is not asked under the name ${hostname}. Use the address that dateline serve printed.`,
      );
    return next();
  };
}

/** Refuses writing on behalf of pages from elsewhere: from neither the address that was asked nor `publicOrigin`. */
export function ownOrigin(publicOrigin: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const [site, origin] = [c.req.header('Sec-Fetch-Site'), c.req.header('Origin')];
    const isOwn =
      (site === undefined || site === 'same-origin' || site === 'none') &&
      (origin === undefined || origin === new URL(c.req.url).origin || origin === publicOrigin);
    if (!isOwn)
      throw new HttpProblem(
        403,
        'origin-foreign',
        'Only pages of this server may write here, and programs that are no page. Behind a server that adds TLS, start it with --public-url.',
      );
    return next();
  };
}

/** Milliseconds that an answer may take to begin. */
const PATIENCE = 60_000;

/** Ends what takes too long. Exports, events and reading have bounds of their own. */
export function patience(milliseconds = PATIENCE): MiddlewareHandler {
  const within = timeout(milliseconds, () => {
    const message = 'The answer takes too long. Ask for less: a page, a place, an actor.';
    return new HttpProblem(503, 'answer-too-slow', message) as never;
  });
  const own = /^\/(?:exports|events)(?:\/|$)/;
  return (c, next) => (c.req.method !== 'GET' || own.test(c.req.path) ? next() : within(c, next));
}
