// A running `dateline serve`, asked over HTTP. Every answer is held to the contract before anybody sees it, is bounded in size
// and time, and is what the named address itself gives: redirects are not followed.
import type { ZodType, z } from 'zod';
import { safeText } from '../cli/page/safe-text.ts';
import type { Terminal } from '../cli/terminal.ts';
import { problemAnswer } from '../contract/problem.ts';
import { boundedBody, TooLarge } from './bounded-body.ts';
import { refusal } from './refusal.ts';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { ServerError } from './server-error.ts';

/** Bytes of an answer at most, and of a refusal. */
const MOST = { answer: 64 * 1024 * 1024, problem: 256 * 1024 } as const;
/** Milliseconds until an answer begins, and between two pieces of it. A server itself gives up after 60 seconds. */
const PATIENCE = 90_000;

/** What stands behind the `?`. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/** How something is asked. */
export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Query;
  readonly body?: { readonly type: string; readonly text: string };
  /** Milliseconds until the answer begins. */
  readonly patience?: number;
  /** The media type that the answer is to have; what follows a semicolon does not count. */
  readonly type?: string;
}

/** A success whose body is still on its way: it is to be read to its end, or left. */
export interface Arriving {
  readonly headers: Headers;
  /** The body, of at most so many bytes. */
  pieces(most: number): AsyncGenerator<Uint8Array>;
}

export class Server {
  readonly #address: ServerAddress;
  readonly #interrupted: AbortSignal;

  /** `place` is its address. Throws `UsageError` where it cannot be one. */
  constructor(place: string, { env, interrupted }: Pick<Terminal, 'env' | 'interrupted'>) {
    this.#address = serverAddress(place, env);
    this.#interrupted = interrupted;
  }

  /** The answer to a GET. `path` is what stands behind the address, its parts encoded. */
  get<S extends ZodType>(path: string, shape: S, query: Query = {}): Promise<z.infer<S>> {
    return this.ask(path, shape, { query });
  }

  /** The answer to a POST of a value. */
  post<S extends ZodType>(path: string, shape: S, value: unknown): Promise<z.infer<S>> {
    const body = { type: 'application/json', text: JSON.stringify(value) };
    return this.ask(path, shape, { method: 'POST', body });
  }

  /** An answer of JSON, in the words of the server: fields that this version does not know stay. */
  async ask<S extends ZodType>(path: string, shape: S, asking: Asking): Promise<z.infer<S>> {
    const value = await jsonIn(await this.open(path, asking), MOST.answer);
    if (shape.safeParse(value).success) return value as z.infer<S>;
    throw this.strange(`its answer to /${path} is not one that this version understands`);
  }

  /** Asks. Rejects with what is wrong, in words for whoever asks; resolves when a success begins to come. */
  async open(
    path: string,
    { method = 'GET', query = {}, body, patience = PATIENCE, type }: Asking = {},
  ): Promise<Arriving> {
    const { base, token } = this.#address;
    const address = new URL(path, base);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, String(value));
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), patience);
    const failed = (error: unknown): Error => {
      clearTimeout(timer);
      return this.#failure(error, late.signal.aborted);
    };
    const response = await fetch(address, {
      method,
      headers: {
        Accept: '*/*',
        'Accept-Encoding': 'identity',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': body.type }),
      },
      ...(body === undefined ? {} : { body: body.text }),
      redirect: 'manual',
      signal: AbortSignal.any([late.signal, this.#interrupted]),
    }).catch((error: unknown) => {
      throw failed(error);
    });
    const wrong = wrongWith(response, type);
    if (wrong !== null) {
      clearTimeout(timer);
      void response.body?.cancel().catch(() => {});
      throw this.strange(`its answer to /${path} is ${wrong}`);
    }
    const pieces = async function* (most: number): AsyncGenerator<Uint8Array> {
      try {
        yield* boundedBody(response, most, () => timer.refresh());
      } catch (error) {
        throw failed(error);
      } finally {
        clearTimeout(timer);
      }
    };
    const arriving = { headers: response.headers, pieces };
    if (response.ok) return arriving;
    throw await this.#refused(response.status, arriving);
  }

  /** The error for an answer that no Dateline of this version gives; `what` of it is wrong. */
  strange(what: string): Error {
    return new ServerError(
      'server-strange',
      `What answers at ${this.#name} is no Dateline, or another version of it: ${safeText(what)}. See which one dateline --version names on either side`,
    );
  }

  async #refused(status: number, arriving: Arriving): Promise<Error> {
    const value = await jsonIn(arriving, MOST.problem);
    if (status >= 300 && status < 400) {
      const to = arriving.headers.get('Location') ?? '';
      const { base } = this.#address;
      const where = URL.canParse(to, base.href) ? new URL(to, base).origin : 'elsewhere';
      return new ServerError(
        'server-moved',
        `${this.#name} leads to ${safeText(where)}. Name the address of the server itself with --ledger`,
      );
    }
    const problem = problemAnswer.safeParse(value);
    if (problem.success) return refusal(problem.data, { status, token: this.#address.token !== null });
    return this.strange(`it answers ${status}`);
  }

  #failure(error: unknown, isLate: boolean): Error {
    if (this.#interrupted.aborted) return new ServerError('interrupted', 'Interrupted');
    if (isLate)
      return new ServerError('server-slow', `${this.#name} does not answer in time. Try again in a while`);
    if (error instanceof TooLarge) return this.strange(`it answers with ${error.message}`);
    const { cause } = error as { readonly cause?: { readonly code?: unknown } };
    const code = /^\w{1,60}$/.exec(String(cause?.code ?? ''))?.[0];
    if (code === 'ECONNREFUSED')
      return new ServerError(
        'server-absent',
        `No server answers at ${this.#name}. Start it with dateline serve, or name the folder of the ledger with --ledger`,
        { cause: error },
      );
    const why = code === undefined ? '' : ` (${code})`;
    return new ServerError(
      'server-unreachable',
      `${this.#name} cannot be reached, or does not answer to the end${why}. See whether the address is right and the server is running`,
      { cause: error },
    );
  }

  get #name(): string {
    return safeText(this.#address.base.href);
  }
}

/** What of an answer was not asked for: that it is compressed, or a success of another type; null where nothing is. */
function wrongWith({ ok, headers }: Response, type: string | undefined): string | null {
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  // Bytes that are not what they say would never come to an end: `fetch` leaves them waiting.
  if (encoding.toLowerCase() !== 'identity') return `compressed (${encoding}), which nobody asked for`;
  const came = mediaType(headers.get('Content-Type') ?? '');
  if (!ok || type === undefined || came === mediaType(type)) return null;
  return came === '' ? 'of no type' : `of the type ${came}`;
}

/** `text/csv` of `text/csv; charset=utf-8`. */
function mediaType(header: string): string {
  return header.split(';', 1)[0]!.trim().toLowerCase();
}

/** The body as a value; undefined for what is no JSON. */
async function jsonIn(arriving: Arriving, most: number): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  for await (const piece of arriving.pieces(most)) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
}
