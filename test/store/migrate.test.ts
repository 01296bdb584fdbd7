// Steps are taken forward only, together or not at all; what is not understood is refused.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { knownMigrations, type Migration, migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';

const BY = { at: '2020-01-01T00:00:00.000Z', version: '1.0.0' };
const step = (number: number, sql: string): Migration => ({ number, name: `000${number}-step`, sql });
const FIRST = step(1, 'create table dateline.a (x integer)');
const SECOND = step(2, 'alter table dateline.a add y integer');

let database: Database;
beforeAll(async () => {
  database = await openDatabase('memory:');
});
afterAll(() => database.close());
beforeEach(() => database.exec('drop schema if exists dateline cascade'));

const steps = () =>
  database.query('select number, name, version, applied_at as at from dateline.migration order by number');

test('the steps of this version are numbered without gaps', async () => {
  const known = await knownMigrations();
  expect(known.length).toBeGreaterThan(0);
  expect(known.map(({ number }) => number)).toEqual(known.map((_, i) => i + 1));
});

test('each step is taken once, by the version that first knew it', async () => {
  await migrate(database, [FIRST], BY);
  await migrate(database, [FIRST], { at: '2021-01-01T00:00:00.000Z', version: '1.1.0' });
  await migrate(database, [FIRST, SECOND], { at: '2022-01-01T00:00:00.000Z', version: '2.0.0' });
  await database.query('select x, y from dateline.a');
  expect(await steps()).toEqual([
    { number: 1, name: '0001-step', ...BY },
    { number: 2, name: '0002-step', at: '2022-01-01T00:00:00.000Z', version: '2.0.0' },
  ]);
});

test('a step that fails undoes those before it', async () => {
  await expect(migrate(database, [FIRST, step(2, 'create tablet t (x integer)')], BY)).rejects.toThrow(
    /tablet/,
  );
  await migrate(database, [FIRST], BY);
  expect(await steps()).toHaveLength(1);
});

test('a ledger of a newer version is refused, and says what to do', async () => {
  await migrate(database, [FIRST, SECOND], { ...BY, version: '2.0.0' });
  const opened = migrate(database, [FIRST], BY);
  await expect(opened).rejects.toMatchObject({ slug: 'ledger-newer' });
  await expect(opened).rejects.toThrow(
    'made by a newer Dateline (2.0.0, step 0002-step); this is 1.0.0. Install',
  );
});

test('a step that is not the one that was taken is refused', async () => {
  await migrate(database, [FIRST], BY);
  const opened = migrate(database, [{ ...FIRST, sql: `${FIRST.sql} ` }, SECOND], BY);
  await expect(opened).rejects.toMatchObject({ slug: 'ledger-altered' });
});

test('step 7: words of names come apart from those of sentences', async () => {
  const known = await knownMigrations();
  await migrate(database, known.slice(0, 6), BY);
  await database.exec(`insert into dateline.sought
      (reading, at, local_id, id, version, kind, value, sentence, words, speakers, actors, places)
    values (1, 0, 's1', 's_1', 'v_1', 'statement', 'statement', 'The troops leave.',
      '''@mark'':1A ''@esper'':2A,5B'::tsvector || to_tsvector('english', 'The troops leave.'), '[]', '[]', '[]')`);
  await migrate(database, known, BY);
  expect(await database.query('select names::text, words::text from dateline.sought')).toEqual([
    { names: "'@esper':2A,5B '@mark':1A", words: "'leav':3 'troop':2" },
  ]);
});
