// How many: number phrases and their ranges.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRange } from '../../src/claims/count.ts';

type Row = readonly [phrase: string, min: number, max: number | null];

const RANGES: readonly Row[] = [
  ['5,200', 5200, 5200],
  ['about 2,000', 2000, 2000],
  ['1,234,567', 1_234_567, 1_234_567],
  ['2.5 million', 2_500_000, 2_500_000],
  ['3m', 3_000_000, 3_000_000],
  ['40k', 40_000, 40_000],
  ['one', 1, 1],
  ['twelve', 12, 12],
  ['Twenty-five', 25, 25],
  ['ninety nine', 99, 99],
  ['a hundred', 100, 100],
  ['two hundred', 200, 200],
  ['a hundred thousand', 100_000, 100_000],
  ['dozens', 24, null],
  ['Hundreds', 200, null],
  ['at least 500', 500, null],
  ['more than two thousand', 2000, null],
  ['over 90', 90, null],
  ['no fewer than 12', 12, null],
  ['up to 1,000', 0, 1000],
  ['fewer than 400', 0, 400],
  ['less than a hundred', 0, 100],
  ['at most twenty', 0, 20],
  ['between 200 and 400', 200, 400],
  ['200 to 400', 200, 400],
  ['200-400', 200, 400],
  ['three or four', 3, 4],
  ['2,000-strong', 2000, 2000],
  ['300.', 300, 300],
  ['no more than 50', 0, 50],
  ['not more than 30', 0, 30],
  ['a dozen', 12, 12],
  ['half a dozen', 6, 6],
  ['two dozen', 24, 24],
  ['two hundred and fifty', 250, 250],
  ['three thousand five hundred', 3500, 3500],
  ['between two and three thousand', 2000, 3000],
  ['an estimated 900', 900, 900],
  ['several thousand', 2000, null],
  ['tens of thousands', 20_000, null],
  ['hundreds of thousands', 200_000, null],
];

/** Known misses. */
describe('a number phrase', () => {
  it.each(RANGES)('%s is %s to %s', (phrase, min, max) => {
    expect(countRange(phrase)).toEqual({ min, max });
  });

  it.each(['', 'many', 'several', 'some of the', '…', '1.2.3'])('%j names no number', (phrase) => {
    expect(countRange(phrase)).toBeNull();
  });

  it('in figures is that number, with or without commas', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (n) => {
        expect(countRange(String(n))).toEqual({ min: n, max: n });
        expect(countRange(n.toLocaleString('en-US'))).toEqual({ min: n, max: n });
      }),
    );
  });

  it('of any sort has its ends in order, or no upper one', () => {
    const piece = fc.constantFrom(
      ...'a half two twenty five 7 1,000 2.5 200-400 hundred thousand million dozens hundreds'.split(' '),
      ...'at least,more than,up to,no more than,between,and,to,or,about,…,,'.split(','),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const range = countRange(pieces.join(' '));
        if (range === null) return;
        expect(range.min).toBeGreaterThanOrEqual(0);
        expect(range.max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(range.min);
      }),
    );
  });
});
