import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { orAborted } from '../../src/serve/cli/or-aborted.ts';

describe('orAborted', () => {
  it('is what the promise comes to', async () => {
    const { signal } = new AbortController();
    await expect(orAborted(Promise.resolve(7), signal)).resolves.toBe(7);
    await expect(orAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('is "aborted" when the signal fires first, or has fired', async () => {
    const controller = new AbortController();
    const waiting = orAborted(new Promise(() => {}), controller.signal);
    controller.abort();
    await expect(waiting).resolves.toBe('aborted');
    await expect(orAborted(Promise.resolve(7), controller.signal)).resolves.toBe('aborted');
  });

  it('keeps no result alive while the signal lives', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const controller = new AbortController();
    const results: WeakRef<object>[] = [];
    for (let i = 0; i < 20; i++) {
      const result = { i };
      results.push(new WeakRef(result));
      await orAborted(Promise.resolve(result), controller.signal);
    }
    await new Promise((resolve) => setImmediate(resolve)); // a WeakRef holds its target until the turn ends
    collect();
    expect(results.slice(0, -1).filter((result) => result.deref() !== undefined)).toEqual([]);
    expect(controller.signal.aborted).toBe(false);
  });
});
