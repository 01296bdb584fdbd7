// Cells of a line of CSV.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCells } from '../../src/text/csv-cells.ts';

it.each([
  ['', ['']],
  ['a,b', ['a', 'b']],
  ['a,', ['a', '']],
  [',"b,c",', ['', 'b,c', '']],
  ['"a ""b"" c"', ['a "b" c']],
  ['""', ['']],
  ['a"b', ['a"b']],
])('%j has the cells %j', (line, cells) => {
  expect(csvCells(line, 'f:1')).toEqual(cells);
});

it.each(['"a', '"a""', '"a"b', 'x,"a" ,b'])('%j is refused', (line) => {
  expect(() => csvCells(line, 'f:1')).toThrow('f:1: a quotation mark is not closed');
});

it('gives back what was written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
      expect(csvCells(line, 'f:1')).toEqual(cells);
    }),
  );
});

it('takes a megabyte of quotation marks', () => {
  expect(() => csvCells(`"${'"'.repeat(1_000_000)}x`, 'f:1')).toThrow('not closed');
});
