import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expNegative } from '../../src/model/exp.ts';

describe('expNegative', () => {
  it('is exp to eight digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -39.9, max: 0, noNaN: true }), (x) => {
        expect(Math.abs(expNegative(x) / Math.exp(x) - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  it('is 1 at zero and 0 far below', () => {
    expect(expNegative(0)).toBe(1);
    expect(expNegative(-40)).toBe(0);
    expect(expNegative(-1000)).toBe(0);
    expect(expNegative(Number.NEGATIVE_INFINITY)).toBe(0);
  });
});
