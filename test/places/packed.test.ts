// The gazetteer's file and its index of names: what was packed is found, nothing else, and damaged files are refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex, packIndex } from '../../src/places/name-index.ts';
import { mayOpen, packOpeners } from '../../src/places/openers.ts';
import { openPacked, packGazetteer } from '../../src/places/packed-gazetteer.ts';

const file = packGazetteer({
  meta: { codes: ['SY'] },
  arrays: { odd: Uint8Array.of(1, 2, 3), wide: Uint32Array.of(70_000), low: Int16Array.of(-5, 5) },
});

describe('a packed gazetteer', () => {
  it('gives back what was packed', () => {
    const { meta, arrays } = openPacked(file);
    expect(meta).toEqual({ codes: ['SY'] });
    expect([...arrays['odd']!, ...arrays['wide']!, ...arrays['low']!]).toEqual([1, 2, 3, 70_000, -5, 5]);
  });

  it('may lie anywhere in memory', () => {
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect([...openPacked(shifted.subarray(3)).arrays['wide']!]).toEqual([70_000]);
  });

  it('is not copied', () => {
    expect(openPacked(file).arrays['odd']!.buffer).toBe(file.buffer);
  });

  it('is refused where it is something else or cut short', () => {
    expect(() => openPacked(new Uint8Array(40))).toThrow('not a gazetteer: its 40 bytes');
    expect(() => openPacked(file.subarray(0, 30))).toThrow('its header ends behind byte 30');
    expect(() => openPacked(file.subarray(0, file.length - 1))).toThrow('section low ends at byte');
  });
});

describe('an index of names', () => {
  it('finds the places of each key, and none for others', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abc '), minLength: 1, maxLength: 6 });
    const entries = fc.array(fc.tuple(name, fc.nat(500)), { maxLength: 60 });
    fc.assert(
      fc.property(entries, name, (rows, other) => {
        const index = new NameIndex(packIndex('x', rows), 'x');
        const placesOf = (key: string) => [...new Set(rows.filter(([k]) => k === key).map(([, p]) => p))];
        for (const key of [other, ...rows.map(([k]) => k)])
          expect([...index.find(key)].toSorted()).toEqual(placesOf(key).slice(0, 20).toSorted());
      }),
    );
  });

  it('knows how longer names begin', () => {
    const bits = packOpeners(['ras al ayn', 'paris']);
    const beginnings = ['ras', 'ras al', 'ras al ayn', 'paris'];
    expect(beginnings.map((key) => mayOpen(bits, key))).toEqual([true, true, false, false]);
  });
});
