// Answers of the record under an ETag: made of the ledger's state, Dateline's version, the address, the day and who asks, so that what
// whoever asks has already is known before anything is made.
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Desk } from '../desk/desk.ts';
import { KeptAnswers } from './kept-answers.ts';

/** Answers 304 where `If-None-Match` names what would be given, else gives the answer its ETag, or the one kept under it. */
export function etags(desk: Desk, version: string, today: () => string): MiddlewareHandler {
  const answers = new KeptAnswers();
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const who = c.req.header('Authorization') ?? c.req.header('Cookie') ?? '';
    const about = [await desk.state(), version, pathname, search, today(), who];
    const tag = `"${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
    if (matches(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers);
    const kept = answers.get(tag);
    if (kept !== undefined) return c.body(kept.body, 200, { ...headers, 'Content-Type': kept.type });
    await next();
    if (c.res.status !== 200) return;
    const body = new Uint8Array(await c.res.arrayBuffer());
    const type = c.res.headers.get('Content-Type') ?? 'application/json';
    answers.keep(tag, { body, type });
    c.res = c.body(body, 200, { ...headers, 'Content-Type': type });
  };
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}
