// Sends alerts to receivers: to public addresses only, or to hosts that are allowed by name; redirects are not followed. Says
// what came of it: sent, to be tried again and when, or given up.
import { Agent } from 'undici';
import { AddressGuard, type Resolver } from '../../ingest/fetch/address-guard.ts';
import { type Clock, systemClock } from '../../ingest/fetch/clock.ts';
import { type Answer, type Failure, request } from '../../ingest/fetch/request.ts';
import { retryAfter } from '../../ingest/fetch/retry-after.ts';
import type { Outgoing, Sent } from '../../store/alerts/deliveries.ts';
import { alertMessage } from './alert-message.ts';

export interface WebhookSenderOptions {
  /** Of Dateline, for the user agent. */
  readonly version: string;
  /** Hosts that may be sent to though they are not public, as they stand in a URL. */
  readonly allowHosts?: readonly string[];
  /** Milliseconds for one attempt; 10,000 when left out. */
  readonly patience?: number;
  readonly clock?: Clock;
  readonly resolve?: Resolver;
}

/** Attempts before a delivery is given up: they take about a day. */
const MOST_ATTEMPTS = 12;
/** Milliseconds between the first two attempts; each further wait is twice the one before, up to the longest. */
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 6 * 3600_000;

export class WebhookSender {
  readonly clock: Clock;
  readonly #guard: AddressGuard;
  readonly #agent: Agent;
  readonly #userAgent: string;
  readonly #patience: number;

  constructor({
    version,
    allowHosts,
    patience = 10_000,
    clock = systemClock,
    resolve,
  }: WebhookSenderOptions) {
    this.clock = clock;
    this.#guard = new AddressGuard(allowHosts, resolve);
    this.#patience = patience;
    this.#userAgent = `Dateline/${version}`;
    this.#agent = new Agent({
      connect: { lookup: this.#guard.lookup, timeout: patience },
      maxHeaderSize: 32 * 1024,
    });
  }

  /** Why nothing is sent to `url`, as far as can be said before its name is resolved; null where it may be. */
  refusal(url: string): string | null {
    return this.#guard.refusal(new URL(url));
  }

  /** Sends an alert once: it takes no longer than an attempt may, and never rejects. */
  async send(outgoing: Outgoing): Promise<Sent> {
    const { attempt, url } = outgoing;
    const refused = this.refusal(url);
    if (refused !== null) return { kind: 'failed', status: null, error: notAllowed(refused) };
    const { body, headers } = alertMessage(outgoing, this.clock.now());
    const answer = await request(new URL(url), {
      dispatcher: this.#agent,
      headers: { ...headers, 'user-agent': this.#userAgent, accept: '*/*' },
      post: body,
      wants: () => false,
      longest: 0,
      deadline: this.clock.deadline(this.#patience),
    });
    const came = answer.kind === 'failed' ? ofFailure(answer) : ofAnswer(answer);
    if (came.kind !== 'again') return came;
    const { status, error, rest } = came;
    if (attempt >= MOST_ATTEMPTS)
      return { kind: 'failed', status, error: `${error}. Given up after ${attempt} attempts` };
    const asked =
      answer.kind === 'answer' ? retryAfter(answer.header('retry-after'), this.clock.now()) : null;
    const wait = Math.min(Math.max(FIRST_WAIT * 2 ** (attempt - 1), asked ?? 0), LONGEST_WAIT);
    return { kind: 'again', status, error, rest, nextAt: new Date(this.clock.now() + wait).toISOString() };
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

type Came = Exclude<Sent, { kind: 'again' }> | Omit<Extract<Sent, { kind: 'again' }>, 'nextAt'>;

function ofFailure({ slug, why }: Failure): Came {
  return slug === 'url-refused'
    ? { kind: 'failed', status: null, error: notAllowed(why) }
    : { kind: 'again', status: null, error: why, rest: true };
}

function ofAnswer({ status }: Answer): Came {
  if (status >= 200 && status < 300) return { kind: 'sent', status };
  if (status >= 300 && status < 400)
    return {
      ...{ kind: 'failed', status },
      error: `The receiver redirects (${status}), which is not followed: make a watch with the address that it leads to`,
    };
  const error = `The receiver answers ${status}`;
  if (status >= 500 || status === 408 || status === 425 || status === 429)
    return { kind: 'again', status, error, rest: [429, 502, 503, 504].includes(status) };
  return { kind: 'failed', status, error };
}

const notAllowed = (why: string): string =>
  `${why}. Only public addresses are sent to, and hosts named with --allow-host`;
