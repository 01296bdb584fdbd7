// The chain against brute force: every path of small cases is written out, summed and compared.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chain } from '../../src/model/chain.ts';

interface Case {
  readonly labels: number;
  readonly count: number;
  readonly scores: Float32Array;
  readonly boundaries: Uint8Array;
  readonly transitions: Float32Array;
}

const KINDS = 3;
const value = fc.integer({ min: -400, max: 400 }).map((x) => x / 100);
const cases: fc.Arbitrary<Case> = fc
  .record({ labels: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 1, max: 5 }) })
  .chain(({ labels, count }) => {
    const many = (n: number) =>
      fc.array(value, { minLength: n, maxLength: n }).map((x) => Float32Array.from(x));
    const kinds = fc.array(fc.integer({ min: 0, max: KINDS - 1 }), { minLength: count, maxLength: count });
    return fc.record({
      labels: fc.constant(labels),
      count: fc.constant(count),
      scores: many(labels * count),
      boundaries: kinds.map((x) => Uint8Array.from(x)),
      transitions: many(KINDS * labels * labels),
    });
  });

/** All paths with their scores, by the definition. */
function allPaths({
  labels,
  count,
  scores,
  boundaries,
  transitions,
}: Case): { path: number[]; score: number }[] {
  let paths = [{ path: [] as number[], score: 0 }];
  for (let i = 0; i < count; i++)
    paths = paths.flatMap(({ path, score }) =>
      Array.from({ length: labels }, (_, l) => {
        const step = i === 0 ? 0 : transitions[(boundaries[i]! * labels + path[i - 1]!) * labels + l]!;
        return { path: [...path, l], score: score + step + scores[i * labels + l]! };
      }),
    );
  return paths;
}

describe('a chain', () => {
  it('finds the best path', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const chain = new Chain(one.labels, one.transitions);
        const path = chain.best(one.scores, one.boundaries, one.count);
        const best = Math.max(...allPaths(one).map(({ score }) => score));
        expect(chain.scoreOf(path, one.scores, one.boundaries, one.count)).toBeCloseTo(best, 3);
      }),
    );
  });

  it('scores a path as it is defined', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const chain = new Chain(one.labels, one.transitions);
        for (const { path, score } of allPaths(one).slice(0, 20))
          expect(chain.scoreOf(Uint8Array.from(path), one.scores, one.boundaries, one.count)).toBeCloseTo(
            score,
            3,
          );
      }),
    );
  });

  it('gives the sum over all paths, and each label its share', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { labels, count } = one;
        const chain = new Chain(labels, one.transitions);
        const { forward, backward, logZ } = chain.marginals(one.scores, one.boundaries, count);
        const paths = allPaths(one);
        const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(logZ).toBeCloseTo(Math.log(total), 3);
        for (let i = 0; i < count; i++) {
          const cell = (l: number): number => forward[i * labels + l]! * backward[i * labels + l]!;
          const all = Array.from({ length: labels }, (_, l) => cell(l)).reduce((a, b) => a + b, 0);
          for (let l = 0; l < labels; l++) {
            const share = paths
              .filter(({ path }) => path[i] === l)
              .reduce((sum, { score }) => sum + Math.exp(score), 0);
            expect(cell(l) / all).toBeCloseTo(share / total, 4);
          }
        }
      }),
    );
  });

  it('gives the same again after other sequences', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 400 }), (one, other) => {
        const chain = new Chain(one.labels, one.transitions);
        const read = () => ({
          path: [...chain.best(one.scores, one.boundaries, one.count)],
          logZ: chain.marginals(one.scores, one.boundaries, one.count).logZ,
        });
        const before = read();
        const scores = Float32Array.from({ length: other * one.labels }, (_, i) => i % 7);
        chain.best(scores, new Uint8Array(other), other);
        chain.marginals(scores, new Uint8Array(other), other);
        expect(read()).toEqual(before);
      }),
    );
  });

  it('reads nothing from an empty sequence', () => {
    const chain = new Chain(2, new Float32Array(KINDS * 4));
    expect([...chain.best(new Float32Array(0), new Uint8Array(0), 0)]).toEqual([]);
    expect(chain.marginals(new Float32Array(0), new Uint8Array(0), 0).logZ).toBe(0);
  });

  it('stays finite over long sequences and far scores', () => {
    const count = 20_000;
    const scores = Float32Array.from({ length: count * 2 }, (_, i) => (i % 3 === 0 ? 80 : -80));
    const chain = new Chain(
      2,
      Float32Array.from({ length: KINDS * 4 }, (_, i) => (i % 2 === 0 ? -20 : 20)),
    );
    const { forward, backward, logZ } = chain.marginals(scores, new Uint8Array(count), count);
    expect(Number.isFinite(logZ)).toBe(true);
    for (let i = 0; i < count * 2; i++) expect(Number.isFinite(forward[i]! * backward[i]!)).toBe(true);
    const best = chain.scoreOf(
      chain.best(scores, new Uint8Array(count), count),
      scores,
      new Uint8Array(count),
      count,
    );
    expect(logZ).toBeGreaterThanOrEqual(best - 1);
  });
});
