import { describe, expect, it } from 'vitest';
import { both, MOST_TEMPLATES, numbered, type Template, Templates } from '../../src/model/templates.ts';

const hashesOf = (templates: Templates, values: number[], group = 0): number[] => {
  const out = new Int32Array(templates.count + 1).fill(-9);
  expect(templates.write(Int32Array.of(0, ...values), group, out)).toBe(templates.count);
  expect(out.at(-1)).toBe(-9);
  return [...out.subarray(0, -1)];
};

describe('templates', () => {
  it('tell groups, templates and small values apart', () => {
    const templates = new Templates(Array.from({ length: 80 }, (): Template => [1]));
    const seen = new Set<number>();
    let count = 0;
    for (let group = 0; group < 40; group++)
      for (let value = 0; value < 8; value++)
        for (const hash of hashesOf(templates, [value], group)) {
          seen.add(hash);
          count++;
        }
    // 25,600 numbers of 32 bits: by chance one or none is there twice.
    expect(count - seen.size).toBeLessThan(3);
  });

  it('tell the order of values apart, and one value from that value with another', () => {
    const orders: Template[] = [[1], [1, 2], [2, 1], [2]];
    const hashes = orders.flatMap((template) => hashesOf(new Templates([template]), [3, 4]));
    expect(new Set(hashes).size).toBe(4);
  });

  it('take nought for the second value of a template that has one', () => {
    expect(hashesOf(new Templates([[1]]), [5])).toEqual(hashesOf(new Templates([[1, 2]]), [5, 0]));
  });

  it('are numbered from one part of a model to the next', () => {
    const whole = new Templates([[1], [2], [1, 2]]);
    const [first, second] = numbered([[[1]], [[2], [1, 2]]]);
    const values = [7, 8];
    expect([...hashesOf(first!, values), ...hashesOf(second!, values)]).toEqual(hashesOf(whole, values));
  });

  it('write on from where they are told to', () => {
    const out = new Int32Array(4);
    expect(new Templates([[1], [2]]).write(Int32Array.of(0, 7, 8), 3, out, 1)).toBe(3);
    expect([out[0], out[3]]).toEqual([0, 0]);
  });

  it('refuse more than there is room for', () => {
    const many = Array.from({ length: MOST_TEMPLATES + 1 }, (): Template => [1]);
    expect(() => new Templates(many)).toThrow('at most 256 templates, not 257');
  });

  it('see in two values as one which they are and how they stand', () => {
    const pairs = [...Array(50).keys()].flatMap((a) => [...Array(50).keys()].map((b) => both(a, b - 2)));
    expect(new Set(pairs).size).toBe(2500);
  });
});
