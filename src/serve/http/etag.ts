// Answers of the record under an ETag: made of the ledger's state, Dateline's version, the address, the day and who asks, so that what
// whoever asks has already is known before anything is made.
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { KeptAnswers } from './kept-answers.ts';

interface TagSettings {
  readonly version: string;
  /** ISO 8601. */
  readonly today: () => string;
  /** False where answers are too large to be kept, and are handed on as they are made. */
  readonly keep?: boolean;
}

/**
 * Answers 304 where `If-None-Match` names what would be given, else gives the answer its ETag, or the one kept under it.
 * `state` is that of all that answers hang on.
 */
export function etags(
  state: () => Promise<string>,
  { version, today, keep = true }: TagSettings,
): MiddlewareHandler {
  const answers = new KeptAnswers();
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const who = c.req.header('Authorization') ?? c.req.header('Cookie') ?? '';
    const about = [await state(), version, pathname, search, today(), who];
    const tag = `"${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
    const had =
      c.req
        .header('If-None-Match')
        ?.split(',')
        .map((one) => one.trim().replace(/^W\//, '')) ?? [];
    if (had.includes(tag)) return c.body(null, 304, headers);
    const kept = answers.get(tag);
    if (kept !== undefined) return c.body(kept.body, 200, { ...headers, 'Content-Type': kept.type });
    await next();
    if (c.res.status !== 200) return;
    if (had.includes('*')) {
      await c.res.body?.cancel();
      c.res = c.body(null, 304, headers);
      return;
    }
    if (!keep) {
      for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
      return;
    }
    const body = new Uint8Array(await c.res.arrayBuffer());
    const type = c.res.headers.get('Content-Type') ?? 'application/json';
    answers.keep(tag, { body, type });
    c.res = c.body(body, 200, { ...headers, 'Content-Type': type });
  };
}
