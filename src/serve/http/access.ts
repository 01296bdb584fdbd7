// Who may ask and who may write. On this machine alone nobody needs a token; elsewhere everybody does.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { HttpProblem } from './problem.ts';
import { addressAsked } from './public-origin.ts';

/** The tokens that are taken; null where there is none of that kind. */
export interface Tokens {
  readonly read: string | null;
  readonly write: string | null;
}

/** What somebody may do. */
export type Right = 'none' | 'read' | 'write';

const COOKIE = 'dateline_token';

/** Lasts so many seconds in a browser. */
const LASTS = 30 * 24 * 3600;

/** What calendars and feed readers ask for: they send the token as a password, some of them only when they are asked for one. */
const SUBSCRIBED = /^\/(?:feeds|exports)\//;

/** For a person without a token. */
const ENTRANCE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dateline asks for a token</title>
<h1>Dateline asks for a token</h1>
<p>Open the address that you were given, with the token behind it: <code>/?token=TOKEN</code>. It is kept in this browser for 30
days. Whoever runs this Dateline has tokens to read and to write.
`;

/** Lets through whoever has the right; `tokens` is null where no token is asked for. Refuses with 401 or 403. */
export function access(tokens: Tokens | null, publicOrigin: string | null = null): MiddlewareHandler {
  return async (c, next) => {
    if (tokens === null) return next();
    const brought = c.req.query('token');
    const isPage = c.req.method === 'GET' && (c.req.header('Accept') ?? '').includes('text/html');
    if (brought !== undefined && isPage && rightOf(tokens, brought) !== 'none')
      return moveIn(c, brought, publicOrigin);
    const right = rightIn(c, tokens);
    if (right === 'none') {
      c.header('WWW-Authenticate', 'Bearer realm="Dateline"');
      // Only there: a page that asks for more would else make the browser ask for a password.
      if (SUBSCRIBED.test(c.req.path))
        c.header('WWW-Authenticate', 'Basic realm="Dateline", charset="UTF-8"', { append: true });
      if (isPage) return c.html(ENTRANCE, 401);
      throw bringsToken(c)
        ? new HttpProblem(
            401,
            'token-refused',
            'This token is not taken here. Ask whoever runs the server for one.',
          )
        : new HttpProblem(
            401,
            'token-missing',
            'This server asks for a token: send Authorization: Bearer TOKEN, or open its page once with ?token=TOKEN.',
          );
    }
    if (right === 'read' && !isRead(c))
      throw new HttpProblem(
        403,
        'token-read-only',
        'This token may read only. Writing wants the write token.',
      );
    return next();
  };
}

/** Whether whoever asks may write. */
export function mayWrite(c: Context, tokens: Tokens | null): boolean {
  return tokens === null || rightIn(c, tokens) === 'write';
}

/** Reading a report that is sent along keeps nothing, nor does saying how much a watch would tell. */
function isRead(c: Context): boolean {
  return (
    c.req.method === 'GET' || c.req.method === 'HEAD' || ['/read', '/watches/preview'].includes(c.req.path)
  );
}

function bringsToken(c: Context): boolean {
  return c.req.header('Authorization') !== undefined || getCookie(c, COOKIE) !== undefined;
}

function rightIn(c: Context, tokens: Tokens): Right {
  const header = c.req.header('Authorization') ?? '';
  const [, scheme = '', value = ''] = /^(\S{1,20}) +(\S{1,2000})$/.exec(header) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return rightOf(tokens, value);
    case 'basic': {
      // What feed readers and calendars can send: the token as the password.
      const pair = Buffer.from(value, 'base64').toString('utf8');
      return rightOf(tokens, pair.slice(pair.indexOf(':') + 1));
    }
    default:
      return rightOf(tokens, getCookie(c, COOKIE) ?? '');
  }
}

function rightOf({ read, write }: Tokens, token: string): Right {
  if (isSame(write, token)) return 'write';
  return isSame(read, token) ? 'read' : 'none';
}

/** Takes the same time whatever differs. */
function isSame(one: string | null, other: string): boolean {
  if (one === null) return false;
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}

/** Keeps the token in the browser, and opens the page again without it in the address. */
function moveIn(c: Context, token: string, publicOrigin: string | null): Response {
  const address = addressAsked(c, publicOrigin);
  address.searchParams.delete('token');
  const secure = address.protocol === 'https:';
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: LASTS, secure });
  // Two slashes at its beginning would lead to another host.
  return c.redirect(`${address.pathname.replace(/^\/+/, '/')}${address.search}`, 303);
}
