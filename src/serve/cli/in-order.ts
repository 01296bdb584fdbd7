// Many at once, results in order, memory bounded: items are pulled only while there is room in the window,
// so that a slow reader of the results slows the source of the items.

export interface Window<T> {
  /** How many items may be under way or waiting for their turn; asked again before each pull. */
  count(): number;
  /** How much they may weigh together; one item alone may weigh more. */
  readonly weight: number;
  weigh(item: T): number;
}

interface Slot<R> {
  readonly weight: number;
  readonly result: Promise<R>;
}

/** Runs `run` on each of `items` and gives the results in the order of the items. A rejection ends it. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  run: (item: T) => Promise<R>,
  window: Window<T>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const queue: Slot<R>[] = [];
  let held = 0;
  let pulling: Promise<'pulled'> | null = null;
  const waiting: { readonly item: T; readonly weight: number }[] = []; // none or one
  let ended = false;

  const pull = async (): Promise<'pulled'> => {
    const next = await source.next();
    pulling = null;
    if (next.done) ended = true;
    else waiting.push({ item: next.value, weight: window.weigh(next.value) });
    return 'pulled';
  };

  try {
    for (;;) {
      if (waiting[0] && (queue.length === 0 || held + waiting[0].weight <= window.weight)) {
        const { item, weight } = waiting.pop()!;
        const result = run(item);
        result.catch(() => {}); // it is awaited, and thrown, when its turn comes
        queue.push({ weight, result });
        held += weight;
      }
      if (waiting.length === 0 && !pulling && !ended && queue.length < window.count()) pulling = pull();
      const first = queue[0];
      if (!first) {
        if (pulling) await pulling;
        else if (ended && waiting.length === 0) return;
        continue;
      }
      const settled = () => 'settled' as const;
      if (pulling && (await Promise.race([pulling, first.result.then(settled, settled)])) === 'pulled')
        continue;
      queue.shift();
      held -= first.weight;
      yield await first.result;
    }
  } finally {
    source.return?.().catch(() => {}); // not awaited: a pull from a pipe may never come back
  }
}
