// Encoded rows are the rows: read back here, and copied into a database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyRows } from '../../src/store/copy-rows.ts';
import { openMemory } from '../../src/store/embedded-database.ts';
import { type Columns, decodeRows, encodeRows, placed } from '../../src/store/encoded-rows.ts';

interface Row {
  readonly words: string | null;
  readonly number?: number | undefined;
  readonly whole: number;
  readonly large: number;
  readonly flag: boolean;
  readonly list: readonly string[];
  readonly body: string;
}

const COLUMNS: Columns<Row> = {
  ...{ words: 'text', number: 'float8', whole: 'integer', large: 'bigint', flag: 'boolean' },
  ...{ list: 'text[]', body: 'jsonb' },
};

// PostgreSQL keeps no NUL; such text does not come here (`storable`).
const words = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
// Minus nought is nought when it is written.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one));
const row = fc.record({
  words: fc.option(words),
  number: fc.option(number, { nil: undefined }),
  whole: fc.integer(),
  large: fc.maxSafeInteger(),
  flag: fc.boolean(),
  list: fc.array(words),
  body: words.map((one) => JSON.stringify({ one })),
});
const parts = fc.array(fc.record({ rows: fc.array(row), of: words }), { maxLength: 5 });

test('texts and JSON come back', () => {
  const columns = { id: 'text', body: 'jsonb', note: 'text' } as const;
  const text = fc.record({
    id: words,
    body: words.map((one) => JSON.stringify(one)),
    note: fc.option(words),
  });
  fc.assert(
    fc.property(fc.array(text), (rows) => {
      expect(decodeRows(columns, encodeRows<(typeof rows)[number]>(columns, rows))).toEqual(rows);
    }),
  );
});

test('parts that are copied are the rows one after the other, with what they share', async () => {
  const database = await openMemory();
  await database.exec(`create schema dateline; create table dateline.row (n integer generated always as identity,
    words text, number float8, whole integer, large bigint, flag boolean, list text[], body jsonb, of text)`);
  try {
    await fc.assert(
      fc.asyncProperty(parts, async (parts) => {
        await database.exec('truncate dateline.row');
        await copyRows<{ of: string }>(
          database,
          'row',
          { columns: COLUMNS, same: { of: 'text' } },
          parts.map(({ rows, of }) => ({ rows: encodeRows(COLUMNS, rows), same: { of } })),
        );
        const all = parts.flatMap(({ rows, of }) =>
          rows.map(({ body, number, ...rest }) => ({
            ...{ ...rest, number: number ?? null, body: JSON.parse(body) as unknown, of },
          })),
        );
        const kept = await database.query(
          'select words, number, whole, large, flag, list, body, of from dateline.row order by n',
        );
        expect(kept).toEqual(all);
      }),
    );
  } finally {
    await database.close();
  }
});

test('words with places and weights are what PostgreSQL makes of them itself', async () => {
  const database = await openMemory();
  try {
    await database.exec('create schema dateline; create table dateline.found (names tsvector)');
    const names = [
      { word: '@mark', places: [placed(1, 'A'), placed(16_383, 'C')] },
      { word: '@é', places: [placed(2, 'B')] },
      { word: '@an', places: [placed(4, 'D')] },
    ];
    const columns: Columns<{ names: typeof names }> = { names: 'tsvector' };
    await copyRows(database, 'found', { columns, same: {} }, [
      { rows: encodeRows(columns, [{ names }, { names: [] }]), same: {} },
    ]);
    expect(
      await database.query(
        `select names::text, names = $1::tsvector as same from dateline.found order by length(names) desc`,
        ["'@mark':1A,16383C '@é':2B '@an':4"],
      ),
    ).toEqual([
      { names: "'@an':4 '@mark':1A,16383C '@é':2B", same: true },
      { names: '', same: false },
    ]);
  } finally {
    await database.close();
  }
});
