// Fetches pages and feeds: politely (robots.txt, one request at a time to a host, pauses, Retry-After) and safely (only
// public addresses, after every redirect too; bounded in time, size and number).
import { Agent } from 'undici';
import { isoPublished } from '../published.ts';
import { parseMediaType } from '../web/media-type.ts';
import { AddressGuard, type Resolver } from './address-guard.ts';
import { type Clock, systemClock } from './clock.ts';
import type { FetchOutcome, Validators, Wanted } from './fetched.ts';
import { HostTurns } from './host-turns.ts';
import { type Answer, type Failure, request } from './request.ts';
import { retryAfter } from './retry-after.ts';
import { Robots } from './robots.ts';
import { ROBOTS } from './wanted.ts';

export interface WebClientOptions {
  /** Of Dateline, for the user agent. */
  readonly version: string;
  /** Hosts that may be fetched though they are not public, as they stand in a URL. */
  readonly allowHosts?: readonly string[];
  /** Milliseconds between two requests to a host; 1000 when left out. Sites can ask for more. */
  readonly pause?: number;
  /** Milliseconds for one request with its body; 30,000 when left out. */
  readonly patience?: number;
  /** Bytes of a body at most, after decompression; 16 MB when left out. */
  readonly longest?: number;
  readonly clock?: Clock;
  readonly resolve?: Resolver;
}

const MOST_REDIRECTS = 5;
const MOST_TRIES = 3;
/** Who is told to wait longer gives up for now. */
const LONGEST_WAIT = 60_000;
const LONGEST_ROBOTS = 2 * 1024 * 1024;

export class WebClient {
  readonly #clock: Clock;
  readonly #guard: AddressGuard;
  readonly #agent: Agent;
  readonly #turns: HostTurns;
  readonly #robots: Robots;
  readonly #userAgent: string;
  readonly #pause: number;
  readonly #patience: number;
  readonly #longest: number;

  constructor(options: WebClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#guard = new AddressGuard(options.allowHosts, options.resolve);
    this.#pause = options.pause ?? 1000;
    this.#patience = options.patience ?? 30_000;
    this.#longest = options.longest ?? 16 * 1024 * 1024;
    this.#userAgent = `Dateline/${options.version}`;
    this.#agent = new Agent({
      connect: { lookup: this.#guard.lookup, timeout: this.#patience },
      connections: 2,
      maxHeaderSize: 32 * 1024,
    });
    this.#turns = new HostTurns(this.#clock);
    this.#robots = new Robots({
      agent: this.#userAgent,
      now: () => this.#clock.now(),
      fetch: async (url, signal) => {
        // No pause after it: the page that it was asked for comes next.
        const hop = await this.#redirected(url, ROBOTS, {}, 0, signal);
        return hop.answer;
      },
    });
  }

  /**
   * Fetches `address`. With the `validators` of an earlier answer it may be that nothing changed. Tries again, at most
   * twice, when a server is busy. Rejects only when `signal` fires.
   */
  async fetch(
    address: string,
    wanted: Wanted,
    validators: Validators = {},
    signal?: AbortSignal,
  ): Promise<FetchOutcome> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url) return failure('url-refused', 'This is no address', false);
    const headers = {
      ...(validators.etag === undefined ? {} : { 'if-none-match': validators.etag }),
      ...(validators.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
    };
    for (let tries = 1; ; tries++) {
      const { url: at, answer } = await this.#redirected(url, wanted, headers, null, signal);
      const outcome = answer.kind === 'failed' ? answer : this.#outcome(at, answer, wanted);
      if (outcome.kind !== 'failed' || !outcome.passing || tries === MOST_TRIES) return outcome;
      const asked =
        answer.kind === 'answer' ? retryAfter(answer.header('retry-after'), this.#clock.now()) : null;
      const wait = asked ?? 1000 * 2 ** tries;
      if (wait > LONGEST_WAIT) return outcome;
      this.#turns.rest(at.host, wait);
    }
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Follows redirects. `pause` is null for documents, which robots.txt is asked about at every step. */
  async #redirected(
    from: URL,
    wanted: Wanted,
    headers: Readonly<Record<string, string>>,
    pause: number | null,
    signal?: AbortSignal,
  ): Promise<{ readonly url: URL; readonly answer: Answer | Failure }> {
    let url = from;
    for (let redirects = 0; ; redirects++) {
      const refusal = this.#guard.refusal(url);
      if (refusal !== null) return { url, answer: failure('url-refused', refusal, false) };
      let wait = pause;
      if (wait === null) {
        const permission = await this.#robots.permission(url, signal);
        if (permission.kind === 'failed') return { url, answer: permission };
        if (!permission.allowed)
          return {
            url,
            answer: failure('robots-disallowed', 'The robots.txt of the site disallows it', false),
          };
        wait = Math.max(this.#pause, permission.pause ?? 0);
      }
      const answer = await this.#turns.run(
        url.host,
        wait,
        () => this.#ask(url, wanted, headers, signal),
        signal,
      );
      const location =
        answer.kind === 'answer' && isRedirect(answer.status) ? answer.header('location') : undefined;
      if (location === undefined) return { url, answer };
      if (redirects === MOST_REDIRECTS)
        return {
          url,
          answer: failure('url-redirects', `There are more than ${MOST_REDIRECTS} redirects`, false),
        };
      const next = URL.canParse(location, url) ? new URL(location, url) : null;
      if (!next)
        return { url, answer: failure('url-redirects', 'It redirects to what is no address', false) };
      url = next;
    }
  }

  #ask(
    url: URL,
    wanted: Wanted,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Answer | Failure> {
    return request(url, {
      dispatcher: this.#agent,
      headers: {
        'user-agent': this.#userAgent,
        accept: wanted.accept,
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en, *;q=0.5',
        ...headers,
      },
      wants: wanted.wants,
      longest: wanted === ROBOTS ? LONGEST_ROBOTS : this.#longest,
      deadline: this.#clock.deadline(this.#patience),
      ...(signal ? { signal } : {}),
    });
  }

  #outcome(url: URL, answer: Answer, wanted: Wanted): FetchOutcome {
    const { status, body } = answer;
    if (status === 304) return { kind: 'not-modified' };
    if (status !== 200) {
      const busy = status === 429 || status >= 500;
      return failure('url-status', `The server answers ${status}`, busy);
    }
    const type = parseMediaType(answer.header('content-type'));
    if (!body)
      return failure('url-not-page', `This is ${type?.mediaType ?? 'of no type'}, not ${wanted.name}`, false);
    const etag = answer.header('etag');
    const lastModified = answer.header('last-modified');
    const language = answer.header('content-language');
    return {
      kind: 'fetched',
      url: withoutHash(url),
      bytes: body,
      mediaType: type?.mediaType ?? '',
      ...(type?.charset === undefined ? {} : { charset: type.charset }),
      ...(language === undefined ? {} : { language }),
      fetchedAt: isoPublished(new Date(this.#clock.now()).toISOString())!,
      validators: {
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
      },
    };
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function withoutHash(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}

function failure(slug: Failure['slug'], why: string, passing: boolean): Failure {
  return { kind: 'failed', slug, why, passing };
}
