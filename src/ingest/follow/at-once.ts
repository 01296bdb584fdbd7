// Several streams at once, values as they come; memory bounded: each stream is a value ahead at most.

/** Runs the streams of `items`, `most` of them at the same time. When one rejects, the others are ended. */
export async function* atOnce<T, R>(
  items: readonly T[],
  most: number,
  open: (item: T) => AsyncGenerator<R>,
): AsyncGenerator<R> {
  type Step = { readonly stream: AsyncGenerator<R>; readonly result: IteratorResult<R> };
  const waiting = [...items];
  const running = new Map<AsyncGenerator<R>, Promise<Step>>();
  const advance = (stream: AsyncGenerator<R>) => {
    running.set(
      stream,
      stream.next().then((result) => ({ stream, result })),
    );
  };
  try {
    for (;;) {
      while (running.size < most && waiting.length > 0) advance(open(waiting.shift()!));
      if (running.size === 0) return;
      const { stream, result } = await Promise.race(running.values());
      if (result.done) running.delete(stream);
      else {
        yield result.value;
        advance(stream);
      }
    }
  } finally {
    for (const [stream, step] of running) {
      step.catch(() => {}); // one of them is thrown already
      stream.return(undefined).catch(() => {});
    }
  }
}
