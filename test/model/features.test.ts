import { describe, expect, it } from 'vitest';
import { Features } from '../../src/model/features.ts';
import { SLOT_FEATURES } from '../../src/model/slot-table.ts';

const hashesOf = (write: (features: Features) => void): number[] => {
  const features = new Features();
  write(features);
  return [...features.hashes.subarray(0, features.count)];
};

describe('features', () => {
  it('tells groups, templates and small values apart', () => {
    const seen = new Set<number>();
    let count = 0;
    for (let group = 0; group < 40; group++)
      for (let value = 0; value < 8; value++)
        for (const hash of hashesOf((features) => {
          features.begin(group);
          for (let template = 0; template < 80; template++) features.one(value);
        })) {
          seen.add(hash);
          count++;
        }
    // 25,600 numbers of 32 bits: by chance one or none is there twice.
    expect(count - seen.size).toBeLessThan(3);
  });

  it('tells the order of values apart', () => {
    const [ab, ba, abc, acb] = hashesOf((features) => {
      for (const write of [
        () => features.two(1, 2),
        () => features.two(2, 1),
        () => features.three(1, 2, 3),
        () => features.three(1, 3, 2),
      ]) {
        features.from(5);
        write();
      }
    });
    expect(new Set([ab, ba, abc, acb]).size).toBe(4);
  });

  it('gives a template the same number however it is come to', () => {
    const [a, b, c] = hashesOf((features) => {
      features.begin(3);
      features.one(7);
      features.one(7);
      features.from(1);
      features.one(7);
      features.from(0);
      features.skip(1);
      features.one(7);
    }).slice(1);
    expect([b, c]).toEqual([a, a]);
  });

  it('refuses to go on after an item with too many', () => {
    const features = new Features();
    features.begin(0);
    for (let i = 0; i <= SLOT_FEATURES; i++) features.one(i);
    expect(() => features.begin(0)).toThrow('room for');
  });
});
