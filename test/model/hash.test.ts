// Hashes and feature buffers: signed 32-bit integers, the same for the same input, and spread over all bits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Features } from '../../src/model/features.ts';
import { hashString, mix } from '../../src/model/hash.ts';
import { SLOT_FEATURES } from '../../src/model/slot-table.ts';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('hashing', () => {
  it('gives signed 32-bit integers for any input', () => {
    fc.assert(
      fc.property(int32, int32, fc.string({ unit: 'binary' }), (a, b, text) => {
        expect(mix(a, b)).toBe(mix(a, b) | 0);
        expect(hashString(text)).toBe(hashString(text) | 0);
      }),
    );
  });

  it('hashes a part of a string like the part alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        expect(hashString(a + b + c, a.length, a.length + b.length)).toBe(hashString(b));
      }),
    );
  });

  it('tells order apart', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    expect(hashString('ab')).not.toBe(hashString('ba'));
  });

  it('has no value twice among small numbers, and few on one slot', () => {
    const hashes = new Set<number>();
    const slots = new Map<number, number>();
    for (let a = 0; a < 100; a++)
      for (let b = 0; b < 100; b++) {
        const hash = mix(a, b);
        hashes.add(hash);
        slots.set(hash & 1023, (slots.get(hash & 1023) ?? 0) + 1);
      }
    expect(hashes.size).toBeGreaterThan(9_990);
    expect(slots.size).toBe(1024);
    expect(Math.max(...slots.values())).toBeLessThan(40);
  });

  it('gives the values that the weights were trained on', () => {
    expect([hashString(''), hashString('said'), mix(0, 0), mix(1, -1)]).toMatchInlineSnapshot(`
      [
        -1508003044,
        142054812,
        0,
        -619763223,
      ]
    `);
  });
});

describe('features', () => {
  const written = (write: (features: Features) => void): number[] => {
    const features = new Features();
    write(features);
    return [...features.hashes.subarray(0, features.count)];
  };

  it('number their templates: the same value in another place is another feature', () => {
    const [a, b] = written((f) => {
      f.begin(0);
      f.one(7);
      f.one(7);
    });
    expect(a).not.toBe(b);
  });

  it('keep groups apart', () => {
    const inGroup = (group: number) =>
      written((f) => {
        f.begin(group);
        f.one(7);
        f.two(1, 2);
        f.three(1, 2, 3);
      });
    expect(new Set([...inGroup(0), ...inGroup(1)]).size).toBe(6);
    expect(inGroup(1)).toEqual(inGroup(1));
  });

  it('keep the numbers of later templates when some are left out', () => {
    const all = written((f) => {
      f.begin(3);
      f.one(1);
      f.one(2);
      f.one(3);
    });
    const some = written((f) => {
      f.begin(3);
      f.skip(2);
      f.one(3);
    });
    expect(some).toEqual([all[2]]);
  });

  it('begin anew', () => {
    const features = new Features();
    features.begin(0);
    features.one(1);
    features.begin(0);
    expect(features.count).toBe(0);
    expect(features.hashes).toHaveLength(SLOT_FEATURES);
  });

  it('do not go on after an item with more than there is room for', () => {
    const features = new Features();
    features.begin(0);
    for (let i = 0; i < SLOT_FEATURES; i++) features.one(i);
    features.begin(0);
    for (let i = 0; i <= SLOT_FEATURES; i++) features.one(i);
    expect(() => features.begin(0)).toThrow('an item has 257 features; there is room for 256');
  });
});
