// Why a server could not be asked, or would not answer.

export type ServerErrorSlug =
  | 'server-absent'
  | 'server-unreachable'
  | 'server-slow'
  | 'server-strange'
  | 'server-moved'
  | 'server-refused'
  | 'ledger-changing'
  | 'token-missing'
  | 'token-refused'
  | 'token-read-only'
  | 'interrupted';

/** The message says what to do, and is safe to print. */
export class ServerError extends Error {
  readonly slug: ServerErrorSlug;
  /** Of `server-refused`, the server's own slug. */
  readonly problem: string | null;

  constructor(
    slug: ServerErrorSlug,
    message: string,
    { problem, ...options }: ErrorOptions & { readonly problem?: string } = {},
  ) {
    super(`${message} (${slug})`, options);
    this.slug = slug;
    this.problem = problem ?? null;
  }
}
