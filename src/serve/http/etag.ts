// Answers of the record under an ETag: made of the ledger's state, Dateline's version, the address, the day and who asks, so that what
// whoever asks has already is known before anything is made.
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Desk } from '../desk/desk.ts';

/** Answers 304 where `If-None-Match` names what would be given, else gives the answer its ETag. */
export function etags(desk: Desk, version: string, today: () => string): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const about = [
      await desk.state(),
      version,
      pathname,
      search,
      today(),
      c.req.header('Authorization') ?? c.req.header('Cookie') ?? '',
    ];
    const tag = `"${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22)}"`;
    if (matches(c.req.header('If-None-Match'), tag))
      return c.body(null, 304, { ETag: tag, 'Cache-Control': 'no-cache' });
    await next();
    if (c.res.status !== 200) return;
    c.res.headers.set('ETag', tag);
    c.res.headers.set('Cache-Control', 'no-cache');
  };
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}
