/**
 * What `promise` comes to, or 'aborted' when `signal` fires first. `Promise.race` with one promise for the whole
 * run would keep every result alive until the end: each race leaves its reaction behind on the promise that lost.
 */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve('aborted');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
