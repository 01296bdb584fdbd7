// What a request brings with it, taken in before a route sees it: so much and no more, and not for ever. Whether the length is
// said beforehand or not, what is over the limit is refused without being read to its end; what comes too slowly is given up.
import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from './problem.ts';
import { checkEncoding, checkText } from './unreadable-bodies.ts';

/** Bytes of a body at most: of reports that are sent, and of anything else. */
export const BODY = { reports: 16 * 1024 * 1024, other: 256 * 1024 } as const;

/** Milliseconds that are waited for a body. */
export interface BodyPatience {
  /** For more of it. */
  readonly more: number;
  /** For all of it. */
  readonly all: number;
}

const PATIENCE: BodyPatience = { more: 15_000, all: 120_000 };

/**
 * Takes bodies in. Refuses what is no text that can be kept (`checkEncoding`, `checkText`), too large (413 `body-too-large`), too
 * slow (408 `body-too-slow`) and broken off (400 `body-broken-off`); the server that it runs in cuts the connection after the answer where more keeps coming.
 */
export function bodies(patience: BodyPatience = PATIENCE): MiddlewareHandler {
  return async (c, next) => {
    const { method, url, headers, body, signal } = c.req.raw;
    if (method === 'GET' || method === 'HEAD' || body === null) return next();
    checkEncoding(c.req);
    const most = c.req.path === '/reports' || c.req.path === '/read' ? BODY.reports : BODY.other;
    if (Number(c.req.header('Content-Length') ?? 0) > most) throw tooLarge(most);
    const bytes = await taken(body, most, patience);
    checkText(bytes, c.req.header('Content-Type') ?? '');
    // One that came in whole, in place of one that is read: hono's own limit cannot put it there on Node.
    const said = [...headers].filter(([name]) => name !== 'transfer-encoding');
    c.req.raw = new Request(url, {
      ...{ method, signal, headers: said },
      body: bytes.length === 0 ? null : bytes,
    });
    return next();
  };
}

async function taken(
  body: ReadableStream<Uint8Array>,
  most: number,
  patience: BodyPatience,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const latest = performance.now() + patience.all;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Where it ends early, the rest is left to the server: to cancel the reader would cut the connection before the answer.
  for (;;) {
    const { done, value } = await before(
      reader.read().catch(() => {
        throw brokenOff();
      }),
      Math.min(patience.more, latest - performance.now()),
    );
    if (done) return Buffer.concat(chunks, size);
    size += value.length;
    if (size > most) throw tooLarge(most);
    chunks.push(value);
  }
}

async function before<T>(coming: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = (most: number) =>
  new HttpProblem(413, 'body-too-large', `A body may have ${most} bytes here at most. Send it in parts.`);

const tooSlow = () =>
  new HttpProblem(408, 'body-too-slow', 'The body comes too slowly. Send it again, in smaller parts.');

const brokenOff = () =>
  new HttpProblem(400, 'body-broken-off', 'The connection ended before the body did. Send it again.');
