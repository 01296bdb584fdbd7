// The judge: a logistic model over facts, and the file that it is read from.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS, type ClaimKind } from '../../src/claims/claim.ts';
import { ClaimJudge, claimJudgeOf, factHashes } from '../../src/claims/judge.ts';
import { unpackWeights, type WeightsFile } from '../../src/model/weights-file.ts';

const LEAST: Readonly<Record<ClaimKind, number>> = {
  presence: 0.5,
  movement: 0.4,
  deadline: 0.6,
  decision: 0.7,
  consent: 0.5,
};
const [shared, left, gone] = factHashes({ kind: 'movement', facts: ['verb leave', 'gone'] });
const judge = new ClaimJudge(
  Int32Array.of(shared!, left!, gone!),
  Float32Array.of(-1, 3, Math.log(4) - 2),
  LEAST,
);

describe('facts', () => {
  it('have a hash each, and one that all claims of a kind share', () => {
    const hashes = factHashes({ kind: 'movement', facts: ['a', 'b'] });
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(3);
    expect(factHashes({ kind: 'movement', facts: [] })).toEqual([hashes[0]]);
  });

  it('are not those of another kind', () => {
    const [a, b] = (['presence', 'movement'] as const).map((kind) => factHashes({ kind, facts: ['a'] }));
    expect(a!.some((hash) => b!.includes(hash))).toBe(false);
  });
});

describe('a score', () => {
  it('is the logistic of the summed weights', () => {
    expect(judge.score({ kind: 'movement', facts: ['verb leave', 'gone'] })).toBeCloseTo(0.8, 6);
    expect(judge.score({ kind: 'movement', facts: [] })).toBeCloseTo(1 / (1 + Math.E), 6);
  });

  it('does not come of facts that are not known, nor of those of other kinds', () => {
    expect(judge.score({ kind: 'movement', facts: ['verb fly'] })).toBeCloseTo(1 / (1 + Math.E), 6);
    expect(judge.score({ kind: 'presence', facts: ['verb leave', 'gone'] })).toBe(0.5);
  });

  it('does not hang on the order of the facts, and lies between 0 and 1', () => {
    const facts = fc.array(fc.constantFrom('verb leave', 'gone', 'other', 'tag VB'), { maxLength: 300 });
    fc.assert(
      fc.property(facts, (some) => {
        const score = judge.score({ kind: 'movement', facts: some });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(judge.score({ kind: 'movement', facts: some.toReversed() })).toBeCloseTo(score, 9);
      }),
    );
  });

  it('is told by what each fact adds, also where it is not known', () => {
    expect(judge.weigh({ kind: 'movement', facts: ['verb leave', 'verb fly'] })).toEqual([
      { fact: 'any movement', weight: -1 },
      { fact: 'verb leave', weight: 3 },
      { fact: 'verb fly', weight: 0 },
    ]);
    expect(judge.least('decision')).toBe(0.7);
  });

  it('is enough from the least of its kind on', () => {
    for (const kind of CLAIM_KINDS) {
      expect(judge.accepts(kind, LEAST[kind])).toBe(true);
      expect(judge.accepts(kind, LEAST[kind] - 1e-9)).toBe(false);
    }
  });
});

describe('the weights file', () => {
  const good: WeightsFile = {
    meta: { least: LEAST },
    arrays: { 'facts.hashes': Int32Array.of(shared!), 'facts.weights': Float32Array.of(2) },
  };

  it('makes a judge', () => {
    const made = claimJudgeOf(good);
    expect(made.score({ kind: 'movement', facts: [] })).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(made.accepts('decision', 0.65)).toBe(false);
  });

  it.each<[string, WeightsFile]>([
    ['no thresholds', { ...good, meta: {} }],
    ['no hashes', { ...good, arrays: { 'facts.weights': Float32Array.of(2) } }],
    ['weights of another type', { ...good, arrays: { ...good.arrays, 'facts.weights': Int16Array.of(2) } }],
  ])('is refused with %s', (_, file) => {
    expect(() => claimJudgeOf(file)).toThrow('the file is of another model');
  });

  it('is refused without a threshold for each kind', () => {
    const { consent, ...least } = LEAST;
    expect(consent).toBe(0.5);
    expect(() => claimJudgeOf({ ...good, meta: { least } })).toThrow('no threshold for consent');
  });

  it('of the package has thresholds between 0 and 1 and weights that are numbers', async () => {
    const file = await unpackWeights(readFileSync(new URL('../../models/claims.bin', import.meta.url)));
    const { least } = file.meta as { least: Record<ClaimKind, number> };
    for (const kind of CLAIM_KINDS) {
      expect(least[kind]).toBeGreaterThan(0);
      expect(least[kind]).toBeLessThan(1);
    }
    const weights = file.arrays['facts.weights']!;
    expect(weights.length).toBe(file.arrays['facts.hashes']!.length);
    expect(weights.every((weight) => Number.isFinite(weight))).toBe(true);
    expect(() => claimJudgeOf(file)).not.toThrow();
  });
});
