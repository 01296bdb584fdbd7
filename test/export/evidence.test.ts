// Nothing leaves whose words are not there: what does not hold against the stored text is left out of every export and named.
import { expect, test } from 'vitest';
import type { ReadVersion } from '../../src/ledger/read-version.ts';
import { recordOf } from '../../src/ledger/record.ts';
import type { Reading } from '../../src/reading.ts';
import { annotations } from '../../src/serve/export/annotations.ts';
import { csvFiles } from '../../src/serve/export/csv/csvw.ts';
import { materialOf } from '../../src/serve/export/material.ts';
import { SMALL, smallVersion } from './small-record.ts';
import { joined, validTables } from './valid.ts';

const versions = SMALL.map(smallVersion);
const [first, ...others] = versions as [ReadVersion, ...ReadVersion[]];

const spoilt = (reading: Partial<Reading>) => {
  const all = [{ ...first, reading: { ...first.reading, ...reading } }, ...others];
  return materialOf(recordOf(all), all);
};
const tables = (material: ReturnType<typeof spoilt>) =>
  validTables(Object.fromEntries(csvFiles(material).map(({ name, pieces }) => [name, joined(pieces)])));

test('all that holds is exported', () => {
  expect(materialOf(recordOf(versions), versions).unsound).toEqual([]);
});

test('an entry with a span outside of the text stays behind, with what it says', () => {
  const [claim, ...rest] = first.reading.claims!;
  const material = spoilt({ claims: [{ ...claim!, who: [3, 9999] }, ...rest] });
  const id = first.entryId(claim!.id);
  expect(material.unsound).toEqual([
    { report: 'r1', id, why: expect.stringMatching(/^The span \[3, 9999\] of claim c1 is not within/) },
  ]);
  const all = tables(material);
  expect(all['claims.csv']).toHaveLength(4);
  expect(all['deadlines.csv']!.map((row) => row['claim'])).not.toContain(id);
  expect(joined(annotations(material))).not.toContain(id);
});

test('what points to an entry that stayed behind points to nothing', () => {
  const [statement, ...rest] = first.reading.statements;
  const material = spoilt({ statements: [{ ...statement!, content: [[5, 5]] }, ...rest] });
  expect(material.unsound).toHaveLength(1);
  const row = tables(material)['claims.csv']!.find((one) => one['id'] === first.entryId('c1'));
  expect(row).toMatchObject({ statement: '', kind: 'deadline' });
});

test('an entry of another shape is named, and no error', () => {
  const [actor, ...rest] = first.reading.actors!;
  const material = spoilt({ actors: [...rest, { ...actor!, links: [{ mention: 7 }] as never }] });
  expect(material.unsound).toEqual([
    { report: 'r1', id: first.entryId('a0'), why: 'The actor a0 does not have the fields of its kind' },
  ]);
  tables(material);
});

test('of a text that is another nothing is exported', () => {
  const other = { ...first, text: first.text.replace('Ryan', 'Bryan') };
  const all = [other, ...others];
  const material = materialOf(recordOf(all), all);
  expect(material.unsound).toEqual([{ report: 'r1', id: 'v_r1', why: expect.stringContaining('SHA-256') }]);
  expect(tables(material)['reports.csv']!.map((row) => row['report'])).not.toContain('r1');
});
