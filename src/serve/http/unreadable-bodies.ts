// Bodies that cannot be taken as they come: in another encoding than UTF-8, or with text that no ledger can hold.
import type { HonoRequest } from 'hono';
import { isStorable } from '../../ledger/storable.ts';
import { HttpProblem } from './problem.ts';

/** Before it is taken in. Throws 415 `encoding-unknown` or `charset-unknown` where the header says what is not taken. */
export function checkEncoding(request: HonoRequest): void {
  const encoding = request.header('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity')
    throw new HttpProblem(
      415,
      'encoding-unknown',
      `Bodies are taken as they are, not as ${encoding}: leave out Content-Encoding, and send it uncompressed.`,
    );
  const charset =
    /;\s*charset\s*=\s*"?([^\s";]{1,40})/i.exec(request.header('Content-Type') ?? '')?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset))
    throw new HttpProblem(415, 'charset-unknown', `Text is taken in UTF-8, not in ${charset}. Send it so.`);
}

/**
 * After it was taken in. Throws 400 `body-not-utf-8`, and `text-not-storable` where a string of it has NUL or half a surrogate
 * pair. The texts of reports may: they are made fit to be kept, as those of files are.
 */
export function checkText(bytes: Uint8Array, type: string): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem(
      400,
      'body-not-utf-8',
      'The body is not UTF-8. Send it so; nothing of it was taken.',
    );
  }
  if (!/json\b/i.test(type) || /ndjson/i.test(type) || !text.includes('\\u')) return;
  const unfit = unfitIn(parsed(text), '');
  if (unfit !== null)
    throw new HttpProblem(
      400,
      'text-not-storable',
      `${unfit === '' ? 'The body' : unfit} has NUL or half a surrogate pair, which no ledger keeps. Leave it out.`,
    );
}

/** What is not JSON is refused further on. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The name of the first field whose value, or own name, cannot be kept; null where all can. */
function unfitIn(value: unknown, at: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : at;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, one] of Object.entries(value)) {
    if (!isStorable(name)) return at;
    if (name === 'text' && at === '') continue;
    const unfit = unfitIn(one, name);
    if (unfit !== null) return unfit;
  }
  return null;
}
