// The address under which others ask, where a server in front (with TLS, say) hands requests on: it shows in no request.
import type { Context } from 'hono';
import { UsageError } from '../cli/usage-error.ts';

/** The origin in `--public-url`, `https://desk.example`. Throws `UsageError`, with what to do. */
export function publicOriginIn(written: string | undefined): string | null {
  if (written === undefined) return null;
  const address = URL.canParse(written) ? new URL(written) : null;
  const isOrigin =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    `${address.pathname}${address.search}${address.hash}${address.username}${address.password}` === '/';
  if (!isOrigin)
    throw new UsageError(
      'Write --public-url as a scheme and a name, such as https://desk.example: Dateline answers at the root of a name, not in a folder of it.',
    );
  return address.origin;
}

/** The address that was asked for, as others write it. */
export function addressAsked(c: Context, publicOrigin: string | null | undefined): URL {
  const { origin, pathname, search } = new URL(c.req.url);
  return new URL(`${publicOrigin ?? origin}${pathname}${search}`);
}
