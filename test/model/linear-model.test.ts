// The linear model against a plain dictionary, one feature at a time and many together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearModel, type LinearWeights, MOST_FEATURES } from '../../src/model/linear-model.ts';

const LABELS = 12;
type Pairs = readonly (readonly [label: number, weight: number])[];

function stored(rows: readonly (readonly [hash: number, pairs: Pairs])[]): LinearWeights {
  const ascending = rows.toSorted(([a], [b]) => a - b);
  const pairs = ascending.flatMap(([, found]) => found);
  return {
    labels: Array.from({ length: LABELS }, (_, i) => `label ${i}`),
    hashes: Int32Array.from(ascending, ([hash]) => hash),
    sizes: Uint8Array.from(ascending, ([, found]) => found.length),
    pairLabels: Uint8Array.from(pairs, ([label]) => label),
    pairWeights: Int8Array.from(pairs, ([, weight]) => weight),
    scale: 0.5,
  };
}

// Hashes close together share a bucket; far ones do not.
const hash = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0, -1),
);
const pairs = fc.uniqueArray(fc.tuple(fc.nat({ max: LABELS - 1 }), fc.integer({ min: -128, max: 127 })), {
  selector: ([label]) => label,
  maxLength: LABELS,
});
const rows = fc.uniqueArray(fc.tuple(hash, pairs), { selector: ([found]) => found, maxLength: 40 });

describe('a linear model', () => {
  it('adds what a dictionary holds', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(hash, { maxLength: MOST_FEATURES / 2 }),
        fc.nat({ max: 5 }),
        (known, strange, offset) => {
          const model = new LinearModel(stored(known));
          const asked = [...known.map(([found]) => found).slice(0, MOST_FEATURES / 2), ...strange];
          const dictionary = new Map(known);
          const expected = new Array<number>(LABELS + offset).fill(0);
          for (const one of asked)
            for (const [label, weight] of dictionary.get(one) ?? []) expected[offset + label]! += weight;
          const singly = new Float32Array(LABELS + offset);
          for (const one of asked) model.add(one, singly, offset);
          const together = new Int32Array(LABELS + offset);
          model.addAll(Int32Array.from(asked), asked.length, together, offset);
          expect([...singly]).toEqual(expected);
          expect([...together]).toEqual(expected);
        },
      ),
    );
  });

  it('adds nothing when it is empty', () => {
    const scores = new Float32Array(LABELS);
    new LinearModel(stored([])).add(0, scores, 0);
    expect(scores.every((score) => score === 0)).toBe(true);
  });

  it('holds more features than it has buckets to begin with', () => {
    const many = Array.from({ length: 70_000 }, (_, i): [number, Pairs] => [
      i * 7 - 200_000,
      [[i % LABELS, (i % 255) - 127]],
    ]);
    const model = new LinearModel(stored(many));
    for (const [one, [pair]] of many.filter((_, i) => i % 997 === 0)) {
      const scores = new Float32Array(LABELS);
      model.add(one, scores, 0);
      model.add(one + 1, scores, 0);
      expect(scores[pair![0]]).toBe(pair![1]);
    }
  });

  it('refuses features out of order', () => {
    const weights = stored([
      [1, [[0, 1]]],
      [2, [[0, 1]]],
    ]);
    expect(() => new LinearModel({ ...weights, hashes: Int32Array.of(2, 1) })).toThrow('1 follows 2');
  });

  it('refuses more features at a time than it says', () => {
    const model = new LinearModel(stored([]));
    const count = MOST_FEATURES + 1;
    expect(() => model.addAll(new Int32Array(count), count, new Int32Array(LABELS), 0)).toThrow(
      `at most ${MOST_FEATURES} features at a time, not ${count}`,
    );
  });
});
