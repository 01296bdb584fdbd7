// What no request may have, whatever it asks: checked once, before a route sees it.
import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from './problem.ts';

/** Addresses that take no parameters, though they are asked with GET. */
const PLAIN = /^\/(?:openapi\.json|docs(?:\/.*)?)$/;

/**
 * Refuses addresses with NUL, which no text here has (400 `text-not-storable`), parameters that are given twice (400
 * `parameter-twice`), and parameters where none are taken: to write, and of the docs (400 `parameter-unknown`).
 */
export const soundRequests: MiddlewareHandler = async (c, next) => {
  const { pathname, search, searchParams } = new URL(c.req.url);
  if (/%00/.test(pathname) || /%00/.test(search))
    throw new HttpProblem(400, 'text-not-storable', 'The address has NUL (%00), which no text here has.');
  const names = [...searchParams.keys()];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new HttpProblem(400, 'parameter-twice', `${twice} is given twice. Give each parameter once.`);
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (names.length > 0 && (!isRead || PLAIN.test(pathname)))
    throw new HttpProblem(
      400,
      'parameter-unknown',
      `No parameters are taken here: leave out ${names.join(', ')}. See /docs for what can be given.`,
      { unknown: names },
    );
  return next();
};

/** Answers to HEAD have no body: whatever makes one is told to stop, so that it holds nothing. */
export const bodilessHeads: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
