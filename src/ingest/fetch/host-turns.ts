// One request at a time to each host, and a pause between them. Hosts do not wait for each other.
import type { Clock } from './clock.ts';

interface Queue {
  /** Settles when the last one in the queue has had its turn. */
  tail: Promise<void>;
  /** Nothing is asked of the host before this. */
  next: number;
  waiting: number;
}

export class HostTurns {
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Queue>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Runs `ask` when it is this host's turn; the next one comes `pause` milliseconds after it has ended. Rejects as `ask`
   * does, or when `signal` fires while waiting.
   */
  async run<T>(host: string, pause: number, ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const queue = this.#queue(host);
    const before = queue.tail;
    let done = () => {};
    queue.tail = new Promise((resolve) => {
      done = resolve;
    });
    queue.waiting++;
    try {
      await before;
      for (let wait = queue.next - this.#clock.now(); wait > 0; wait = queue.next - this.#clock.now())
        await this.#clock.sleep(wait, signal);
      signal?.throwIfAborted();
      const answer = await ask();
      queue.next = Math.max(queue.next, this.#clock.now() + pause);
      return answer;
    } finally {
      queue.waiting--;
      done();
    }
  }

  /** Lets the host rest for `milliseconds`: it asked for it. */
  rest(host: string, milliseconds: number): void {
    const queue = this.#queue(host);
    queue.next = Math.max(queue.next, this.#clock.now() + milliseconds);
  }

  #queue(host: string): Queue {
    let queue = this.#hosts.get(host);
    if (!queue) {
      if (this.#hosts.size >= MOST_HOSTS) this.#forget();
      queue = { tail: Promise.resolve(), next: 0, waiting: 0 };
      this.#hosts.set(host, queue);
    }
    return queue;
  }

  /** Drops hosts that nobody waits for and that may be asked at once. */
  #forget(): void {
    const now = this.#clock.now();
    for (const [host, { next, waiting }] of this.#hosts)
      if (waiting === 0 && next <= now) this.#hosts.delete(host);
  }
}

const MOST_HOSTS = 10_000;
