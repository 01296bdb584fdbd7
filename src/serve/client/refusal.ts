// What a server says went wrong → the error that the same mistake has where the ledger is open here.
import { LedgerError, type LedgerErrorSlug } from '../../store/ledger-error.ts';
import { safeText } from '../cli/page/safe-text.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { ProblemAnswer } from '../contract/problem.ts';
import { ServerError } from './server-error.ts';

/** What a ledger refuses wherever it is. */
const OF_LEDGER: ReadonlySet<string> = new Set<LedgerErrorSlug>([
  ...(['judgement-refused', 'watch-refused', 'watch-unknown', 'delivery-unknown'] as const),
]);

/** The error for a problem that came with `status`; `token`: whether one was sent. */
export function refusal(
  { error: { slug, message } }: ProblemAnswer,
  { status, token }: { readonly status: number; readonly token: boolean },
): Error {
  const said = safeText(message);
  if (status === 401 && slug.startsWith('token-'))
    return token
      ? new ServerError(
          'token-refused',
          'The server does not take the token in $DATELINE_TOKEN. Ask whoever runs it for another',
        )
      : new ServerError('token-missing', 'The server asks for a token. Put it in $DATELINE_TOKEN');
  if (slug === 'token-read-only')
    return new ServerError(
      'token-read-only',
      'The token in $DATELINE_TOKEN may read only. Writing wants the write token of the server there',
    );
  if (slug === 'cursor-gone')
    return new ServerError('ledger-changing', 'The ledger changes while it is read. Try again in a while');
  if (OF_LEDGER.has(slug)) return new LedgerError(slug as LedgerErrorSlug, said.replace(/\.$/, ''));
  if (status === 400 || slug === 'name-unknown') return new UsageError(said);
  return new ServerError('server-refused', `The server says: ${said} ${safeText(slug)}`, { problem: slug });
}
