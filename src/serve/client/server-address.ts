// `--ledger http://…` and $DATELINE_TOKEN → where the server is, and what lets in there. Nothing of the token, nor of an address
// that may hold one, stands in a message.
import { UsageError } from '../cli/usage-error.ts';

/** Where a server is, with a slash at the end, and what is sent along; null where no token is set. */
export interface ServerAddress {
  readonly base: URL;
  readonly token: string | null;
}

/** Throws `UsageError` for what is no such address or token. */
export function serverAddress(
  place: string,
  env: Readonly<Record<string, string | undefined>>,
): ServerAddress {
  const base = URL.canParse(place) ? new URL(place) : null;
  if (base === null || !/^https?:$/.test(base.protocol))
    throw new UsageError(
      '--ledger names no address of a server: write it as dateline serve prints it, http://127.0.0.1:4747',
    );
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '')
    throw new UsageError(
      'The address of a server ends with its path, and holds no token and no password: put the token in $DATELINE_TOKEN.',
    );
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const token = env['DATELINE_TOKEN']?.trim() || null;
  if (token !== null && !/^[\x21-\x7e]{1,2000}$/.test(token))
    throw new UsageError('$DATELINE_TOKEN is no token: it has blanks or letters that none has.');
  return { base, token };
}
