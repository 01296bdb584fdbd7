// One request and its answer, without following redirects: bounded in time and size, compression undone.
import { type Dispatcher, fetch } from 'undici';
import type { ProblemSlug } from '../problem.ts';
import { parseMediaType } from '../web/media-type.ts';
import { RefusedAddress } from './address-guard.ts';

/** An answer of the server; the body is there for 200 only, and when its type is wanted. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  /** Null when it was not asked for or not wanted. */
  readonly body: Uint8Array | null;
}

/** Why there is no answer. */
export interface Failure {
  readonly kind: 'failed';
  readonly slug: ProblemSlug;
  /** A sentence without its full stop. */
  readonly why: string;
  /** Whether another try may succeed: later, the same address. */
  readonly passing: boolean;
}

export interface RequestOptions {
  /** Makes the connections, and guards them. */
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent with POST; left out, the address is asked with GET. */
  readonly post?: string;
  /** Whether a body of this media type (empty when the server names none) is wanted. */
  readonly wants: (mediaType: string) => boolean;
  /** Bytes of the body at most, after decompression. */
  readonly longest: number;
  /** Ends the request: the time limit. */
  readonly deadline: AbortSignal;
  /** Ends it too, and rejects: nobody wants it any more. */
  readonly signal?: AbortSignal;
}

/** Asks for `url`. Rejects only when `signal` fires. */
export async function request(url: URL, options: RequestOptions): Promise<Answer | Failure> {
  const { dispatcher, headers, post, wants, longest, deadline, signal } = options;
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const response = await fetch(url, {
      ...{ dispatcher, headers, redirect: 'manual', signal: either },
      ...(post === undefined ? {} : { method: 'POST', body: post }),
    });
    const { status, body } = response;
    const answer: Omit<Answer, 'body'> = {
      kind: 'answer',
      status,
      header: (name) => response.headers.get(name) ?? undefined,
    };
    const type = parseMediaType(response.headers.get('content-type'))?.mediaType ?? '';
    if (status !== 200 || !body || !wants(type)) {
      await body?.cancel();
      return { ...answer, body: status === 200 && !body ? new Uint8Array(0) : null };
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of body) {
      size += part.length;
      if (size > longest) return tooLong(longest);
      parts.push(part);
    }
    return { ...answer, body: new Uint8Array(Buffer.concat(parts)) };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return failed(error, deadline.aborted);
  }
}

function tooLong(longest: number): Failure {
  const why = `The answer is longer than ${Math.round(longest / 1024 / 1024)} MB`;
  return { kind: 'failed', slug: 'page-too-long', why, passing: false };
}

function failed(error: unknown, late: boolean): Failure {
  if (late) return unreachable('The answer took too long', true);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddress)
      return { kind: 'failed', slug: 'url-refused', why: cause.message, passing: false };
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTFOUND') return unreachable('There is no host of this name', false);
    if (typeof code === 'string') return unreachable(`The host does not answer (${code})`, true);
  }
  const said = error instanceof Error ? error.message : String(error);
  return unreachable(`The host does not answer (${said})`, true);
}

function unreachable(why: string, passing: boolean): Failure {
  return { kind: 'failed', slug: 'url-unreachable', why, passing };
}
