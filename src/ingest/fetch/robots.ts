// What sites ask of programs in their robots.txt (RFC 9309), asked once a day for each site.
import robotsParser from 'robots-parser';
import type { Answer, Failure } from './request.ts';

/** Whether an address may be fetched, and how long to pause between requests to its site. */
export interface Permission {
  readonly kind: 'permission';
  readonly allowed: boolean;
  /** Milliseconds, when the site asks for a pause. */
  readonly pause: number | null;
}

export interface RobotsOptions {
  /** The name by which sites know the program: `Dateline`. */
  readonly agent: string;
  readonly now: () => number;
  /** Fetches a robots.txt, following its redirects. */
  readonly fetch: (url: URL, signal?: AbortSignal) => Promise<Answer | Failure>;
}

const DAY = 24 * 60 * 60 * 1000;
/** A site that cannot be asked is asked again after this. */
const SOON = 10 * 60 * 1000;
/** Sites remembered at once. */
const MOST = 5000;
/** A longer pause than this is not kept to. */
const LONGEST_PAUSE = 60_000;

/** What the package gives. Its own types are for another module system. */
interface Robot {
  isAllowed(url: string, agent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(agent: string): number | undefined;
}
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

interface Rules {
  readonly until: number;
  /** What the site asks; or why that is not known, and so nothing is fetched for the time being. */
  readonly robot: Robot | Failure;
}

export class Robots {
  readonly #options: RobotsOptions;
  readonly #sites = new Map<string, Promise<Rules>>();

  constructor(options: RobotsOptions) {
    this.#options = options;
  }

  /** Asks the site of `url`, or remembers. A site that does not answer allows nothing. Rejects only when `signal` fires. */
  async permission(url: URL, signal?: AbortSignal): Promise<Permission | Failure> {
    const { agent } = this.#options;
    const { robot } = await this.#rules(url.origin, signal);
    if ('kind' in robot) return robot;
    const delay = robot.getCrawlDelay(agent);
    const pause = delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, LONGEST_PAUSE);
    return { kind: 'permission', allowed: robot.isAllowed(url.href, agent) !== false, pause };
  }

  async #rules(origin: string, signal?: AbortSignal): Promise<Rules> {
    const known = this.#sites.get(origin);
    if (known) {
      const rules = await known;
      if (rules.until > this.#options.now()) return rules;
    }
    if (this.#sites.size >= MOST) this.#sites.clear();
    const asked = this.#ask(origin, signal);
    this.#sites.set(origin, asked);
    asked.catch(() => this.#sites.delete(origin));
    return asked;
  }

  /** A site without robots.txt allows everything. */
  async #ask(origin: string, signal?: AbortSignal): Promise<Rules> {
    const url = new URL('/robots.txt', origin);
    const answer = await this.#options.fetch(url, signal);
    const now = this.#options.now();
    if (answer.kind === 'failed' && answer.passing) return { until: now + SOON, robot: answer };
    if (answer.kind === 'answer' && (answer.status >= 500 || answer.status === 429)) {
      const why = `The site does not say what may be fetched: its robots.txt answers ${answer.status}`;
      return { until: now + SOON, robot: { kind: 'failed', slug: 'url-status', why, passing: true } };
    }
    const body = answer.kind === 'answer' && answer.status === 200 ? answer.body : null;
    const text = body ? new TextDecoder().decode(body) : '';
    return { until: now + DAY, robot: parseRobots(url.href, text) };
  }
}
