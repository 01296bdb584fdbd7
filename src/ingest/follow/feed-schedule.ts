// When to look at which feed again: at the interval asked for, and after failures less and less often.

/** A feed that fails is looked at once a day at least. */
const LONGEST = 24 * 60 * 60 * 1000;

interface Plan {
  /** Milliseconds since 1970. */
  next: number;
  failures: number;
}

export class FeedSchedule {
  readonly #interval: number;
  readonly #plans: Map<string, Plan>;

  /** All `feeds` are due at once, and then every `interval` milliseconds. */
  constructor(feeds: readonly string[], interval: number) {
    this.#interval = interval;
    this.#plans = new Map(feeds.map((feed) => [feed, { next: Number.NEGATIVE_INFINITY, failures: 0 }]));
  }

  /** The feeds to look at, in their order. */
  due(now: number): string[] {
    return [...this.#plans].flatMap(([feed, { next }]) => (next <= now ? [feed] : []));
  }

  /** A feed was looked at. Each failure in a row doubles the time until it is looked at again. */
  looked(feed: string, failed: boolean, now: number): void {
    const plan = this.#plans.get(feed);
    if (plan === undefined) return;
    plan.failures = failed ? plan.failures + 1 : 0;
    plan.next = now + Math.max(this.#interval, Math.min(this.#interval * 2 ** plan.failures, LONGEST));
  }

  /** When the next feed is due. */
  get next(): number {
    return Math.min(...[...this.#plans.values()].map(({ next }) => next));
  }
}
