// Time, for everything that waits: given, so that tests need not wait.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `milliseconds`. Rejects with its reason when `signal` fires first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that fires after `milliseconds`. */
  deadline(milliseconds: number): AbortSignal;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
};
