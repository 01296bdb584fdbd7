// The tokens that a server asks for, from files or the environment; and the refusal to listen beyond this machine without any.
import { readFile } from 'node:fs/promises';
import { UsageError } from '../cli/usage-error.ts';
import type { Tokens } from './access.ts';
import { LOOPBACK } from './guards.ts';

/** Characters of a token at least. */
const LEAST = 16;

interface TokenSettings {
  readonly host: string;
  readonly readTokenFile?: string;
  readonly writeTokenFile?: string;
}

/** Null where none is given and none is needed. Throws `UsageError`, with what to do. */
export async function tokensFor(
  { host, readTokenFile, writeTokenFile }: TokenSettings,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Tokens | null> {
  const tokens = {
    read: await tokenIn('read', readTokenFile, env['DATELINE_READ_TOKEN']),
    write: await tokenIn('write', writeTokenFile, env['DATELINE_WRITE_TOKEN']),
  };
  if (tokens.read !== null || tokens.write !== null) return tokens;
  if (LOOPBACK.has(host) || host === '::1') return null;
  throw new UsageError(
    `Whoever reaches ${host} could read and change the ledger. Give tokens with --read-token-file and --write-token-file, or DATELINE_READ_TOKEN and DATELINE_WRITE_TOKEN; or leave out --host.`,
  );
}

async function tokenIn(
  kind: 'read' | 'write',
  file: string | undefined,
  given: string | undefined,
): Promise<string | null> {
  let token = given?.trim() ?? '';
  if (file !== undefined)
    try {
      token = (await readFile(file, 'utf8')).trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UsageError(
        `The ${kind} token cannot be read from ${file} (${code}). Name a file that holds it.`,
      );
    }
  else if (token === '') return null;
  if (token.length < LEAST || /[^\x21-\x7e]/.test(token))
    throw new UsageError(
      `The ${kind} token must have ${LEAST} characters or more, without blanks. Make one: openssl rand -hex 24`,
    );
  return token;
}
