// Encoded rows are the rows: read back here, and put side by side in a database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMemory } from '../../src/store/embedded-database.ts';
import { decodeRows, encodeRows } from '../../src/store/encoded-rows.ts';
import { givenRows } from '../../src/store/insert-rows.ts';

const COLUMNS = { words: 'text', number: 'float8', flag: 'boolean', list: 'text[]', body: 'jsonb' } as const;

// PostgreSQL keeps no NUL; such text does not come here (`storable`).
const words = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
// Minus nought is nought when it is written.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one));
const row = fc.record({
  words: fc.option(words),
  number: fc.option(number, { nil: undefined }),
  flag: fc.boolean(),
  list: fc.constantFrom('{}', '{"one","t\\"w\\\\o"}'),
  body: words.map((one) => JSON.stringify({ one })),
});
const parts = fc.array(fc.record({ rows: fc.array(row), of: words }), { maxLength: 5 });

test('rows come back as texts', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
      expect(decodeRows(COLUMNS, encodeRows(COLUMNS, rows))).toEqual(
        rows.map((one) =>
          Object.fromEntries(Object.entries(one).map(([name, value]) => [name, text(value)])),
        ),
      );
    }),
  );
});

test('parts side by side are the rows one after the other, in their types', async () => {
  const database = await openMemory();
  try {
    await fc.assert(
      fc.asyncProperty(parts, async (parts) => {
        const given = givenRows(
          { ...COLUMNS, of: 'text' },
          parts.map(({ rows, of }) => ({ rows: encodeRows(COLUMNS, rows), same: { of } })),
        );
        const all = parts.flatMap(({ rows, of }) =>
          rows.map((one) => ({
            ...{ words: one.words, number: one.number ?? null, flag: one.flag },
            list: one.list === '{}' ? [] : ['one', 't"w\\o'],
            ...{ body: JSON.parse(one.body) as unknown, of },
          })),
        );
        if (given === null) expect(all).toEqual([]);
        else expect(await database.query(`select * from ${given.table}`, given.parameters)).toEqual(all);
      }),
    );
  } finally {
    await database.close();
  }
});
