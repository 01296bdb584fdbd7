// Rows put side by side in their encoded form are the rows one after the other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRows, encodeRows, joinRows } from '../../src/store/encoded-rows.ts';

const row = fc.dictionary(
  fc.string({ unit: 'grapheme' }),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()),
);

test('parts come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row)), (parts) => {
      const plain = JSON.parse(JSON.stringify(parts)) as object[][];
      expect(parts.map((rows) => decodeRows(encodeRows(rows)))).toEqual(plain);
      const joined = joinRows(parts.map(encodeRows));
      if (plain.flat().length === 0) expect(joined).toBeNull();
      else expect(JSON.parse(new TextDecoder().decode(joined!))).toEqual(plain.flat());
    }),
  );
});
