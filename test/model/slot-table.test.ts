// The slot table against a plain dictionary: the lanes' sums are the sums, to the last feature it may take.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOT_FEATURES, SLOT_LABELS, SlotTable, type SlotWeights } from '../../src/model/slot-table.ts';

/** Weights of each label for some features, each on a slot of its own. */
interface Entry {
  readonly hash: number;
  readonly weights: readonly number[];
}

function stored(size: number, labels: number, scale: number, entries: readonly Entry[]): SlotWeights {
  const bySlot = entries.toSorted((a, b) => (a.hash & (size - 1)) - (b.hash & (size - 1)));
  const slots = bySlot.map(({ hash }) => hash & (size - 1));
  return {
    size,
    labels,
    scale,
    gaps: Uint16Array.from(slots, (slot, i) => slot - (slots[i - 1] ?? 0)),
    checks: Uint8Array.from(bySlot, ({ hash }) => hash >>> 24),
    weights: Int8Array.from(
      Array.from({ length: labels }, (_, l) => bySlot.map(({ weights }) => weights[l]!)).flat(),
    ),
  };
}

function sums(weights: SlotWeights, hashes: readonly number[]): number[] {
  const out = new Float32Array(weights.labels + 2).fill(-9);
  new SlotTable(weights).sum(Int32Array.from(hashes), hashes.length, out, 1);
  expect([out[0], out.at(-1)]).toEqual([-9, -9]);
  return [...out.subarray(1, -1)];
}

const SIZE = 256;
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const byte = fc.integer({ min: -128, max: 127 });
const entries = fc.uniqueArray(
  fc.record({ hash: int32, weights: fc.array(byte, { minLength: SLOT_LABELS, maxLength: SLOT_LABELS }) }),
  { selector: ({ hash }) => hash & (SIZE - 1), maxLength: 60 },
);

describe('a slot table', () => {
  it('sums as a dictionary does', () => {
    const scale = 0.125;
    const labels = fc.integer({ min: 1, max: SLOT_LABELS });
    fc.assert(
      fc.property(
        labels,
        entries,
        fc.array(int32),
        fc.array(fc.nat(), { maxLength: 100 }),
        (n, known, strange, picks) => {
          const dictionary = new Map(known.map(({ hash, weights }) => [hash, weights]));
          // A slot checks the high byte alone: only strangers that it can tell apart.
          const taken = new Set(known.map(({ hash }) => `${hash & (SIZE - 1)} ${hash >>> 24}`));
          const hashes = strange.filter(
            (hash) => !taken.has(`${hash & (SIZE - 1)} ${hash >>> 24}`) && hash >>> 24 !== 0,
          );
          if (known.length > 0) hashes.push(...picks.map((k) => known[k % known.length]!.hash));
          const expected = Array.from({ length: n }, (_, l) =>
            hashes.reduce((sum, hash) => sum + (dictionary.get(hash)?.[l] ?? 0) * scale, 0),
          );
          expect(sums(stored(SIZE, n, scale, known), hashes)).toEqual(expected);
        },
      ),
    );
  });

  it.each([-128, 127, 0])('holds as many features as it says at the weight %d', (weight) => {
    const weights = new Array<number>(SLOT_LABELS).fill(weight);
    const hash = 0x7f00_0005;
    const table = stored(SIZE, SLOT_LABELS, 1, [{ hash, weights }]);
    expect(sums(table, new Array(SLOT_FEATURES).fill(hash))).toEqual(weights.map((w) => w * SLOT_FEATURES));
  });

  it('keeps lanes apart when neighbours are at opposite ends', () => {
    for (const first of [127, -128]) {
      const weights = Array.from({ length: SLOT_LABELS }, (_, l) => (l % 2 === 0 ? first : -1 - first));
      const hash = -2;
      const table = stored(SIZE, SLOT_LABELS, 1, [{ hash, weights }]);
      expect(sums(table, new Array(SLOT_FEATURES).fill(hash))).toEqual(weights.map((w) => w * SLOT_FEATURES));
    }
  });

  it('gives nought for unknown features and for none', () => {
    const table = stored(SIZE, 3, 1, [{ hash: 0x0100_0007, weights: [1, 2, 3] }]);
    expect(sums(table, [])).toEqual([0, 0, 0]);
    expect(sums(table, [0x0200_0007, 0x0100_0008])).toEqual([0, 0, 0]);
    expect(sums(table, [0x0100_0007])).toEqual([1, 2, 3]);
  });

  it('gives nought for a feature that falls on an empty slot with the check byte nought', () => {
    expect(sums(stored(SIZE, 3, 1, []), [0x0000_0007])).toEqual([0, 0, 0]);
  });

  it.each([8, 9, 100])('refuses %d labels', (labels) => {
    expect(() => new SlotTable(stored(SIZE, labels, 1, []))).toThrow(
      `a slot holds ${SLOT_LABELS} labels, not ${labels}`,
    );
  });

  it.each([0, -4, 3, 6, 100, 257])('refuses the size %d', (size) => {
    expect(() => new SlotTable(stored(size, 3, 1, []))).toThrow(`must be a power of two, not ${size}`);
  });

  it('refuses to sum more features than its lanes hold', () => {
    const hashes = new Array<number>(SLOT_FEATURES + 1).fill(1);
    expect(() => sums(stored(SIZE, 3, 1, []), hashes)).toThrow('sums 256 features, not 257');
  });

  it('refuses slots beyond its size', () => {
    const table = stored(SIZE, 1, 1, []);
    const outside = {
      gaps: Uint16Array.of(200, 100),
      checks: Uint8Array.of(1, 1),
      weights: Int8Array.of(1, 1),
    };
    expect(() => new SlotTable({ ...table, ...outside })).toThrow('slot 300 lies outside a table of 256');
  });
});
