// The window is counted, never timed: how far ahead of its reader does the pipeline pull?
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/serve/cli/in-order.ts';

/** Items 0, 1, 2, … that count how many were pulled. */
function counter(end: number) {
  const state = { pulled: 0, returned: false };
  async function* items() {
    try {
      for (let i = 0; i < end; i++) {
        state.pulled++;
        yield i;
      }
    } finally {
      state.returned = true;
    }
  }
  return { state, items: items() };
}

const settle = async () => {
  for (let i = 0; i < 200; i++) await Promise.resolve();
};

const window = (count: number, weight = Number.POSITIVE_INFINITY) => ({
  count: () => count,
  weight,
  weigh: (item: number) => item,
});

describe('inOrder', () => {
  test('keeps the order whatever finishes first', async () => {
    const { items } = counter(50);
    const run = async (i: number) => {
      for (let k = 0; k < (i * 7) % 11; k++) await Promise.resolve();
      return i;
    };
    const found: number[] = [];
    for await (const result of inOrder(items, run, window(5))) found.push(result);
    expect(found).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  test('pulls no more than the window and one, however long nobody takes results', async () => {
    const { state, items } = counter(1000);
    const results = inOrder(items, async (i) => i, window(4));
    await results.next();
    await settle();
    expect(state.pulled).toBeLessThanOrEqual(1 + 4 + 1);
    for (let i = 0; i < 100; i++) await results.next();
    await settle();
    expect(state.pulled).toBeLessThanOrEqual(101 + 4 + 1);
  });

  test('starts no more than may be held by weight', async () => {
    const { items } = counter(100);
    const running = new Set<number>();
    let most = 0;
    const run = async (i: number) => {
      running.add(i);
      most = Math.max(most, running.size > 1 ? [...running].reduce((a, b) => a + b, 0) : 0);
      await settle();
      return i;
    };
    for await (const i of inOrder(items, run, window(100, 150))) running.delete(i);
    expect(most).toBeLessThanOrEqual(150);
    expect(most).toBeGreaterThan(75);
  });

  test('gives a result without waiting for the next item', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {}); // a pipe that stays open
    }
    expect(await inOrder(slow(), async (i) => i, window(4)).next()).toEqual({ done: false, value: 1 });
  });

  test('ends the source when it is left early, and when something rejects', async () => {
    const early = counter(10);
    for await (const _ of inOrder(early.items, async (i) => i, window(2))) break;
    const failing = counter(10);
    const results = inOrder(failing.items, () => Promise.reject(new Error('no weights')), window(2));
    await expect(results.next()).rejects.toThrow('no weights');
    await settle();
    expect([early.state.returned, failing.state.returned]).toEqual([true, true]);
  });
});
