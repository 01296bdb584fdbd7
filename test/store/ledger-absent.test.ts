// Where a ledger is only asked, none is made: in a folder, on a server, in memory.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { startServer } from './postgres-server.ts';

const SETTINGS = { version: '1.0.0', now: () => '2020-01-01T00:00:00.000Z' };
const asked = (place: string) => Ledger.open(place, { ...SETTINGS, make: false });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-absent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('in a folder', () => {
  test('that is not there, empty, or a file, nothing is made', async () => {
    const [none, file] = [join(folder, 'a', 'b'), join(folder, 'file')];
    for (const place of [none, folder]) {
      const opened = asked(place);
      await expect(opened).rejects.toMatchObject({ slug: 'ledger-absent' });
      await expect(opened).rejects.toThrow(`no ledger in ${place}. Make one by adding reports`);
    }
    writeFileSync(file, '');
    await expect(asked(file)).rejects.toMatchObject({ slug: 'ledger-absent' });
    expect(existsSync(none)).toBe(false);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('whose making was cut short, nothing goes on', async () => {
    mkdirSync(join(folder, 'postgres.new'));
    await expect(asked(folder)).rejects.toMatchObject({ slug: 'ledger-absent' });
    expect(readdirSync(folder)).toEqual(['postgres.new']);
  });

  test('with a database and no tables yet, none are made; a ledger is opened', async () => {
    await (await openDatabase(folder)).close();
    await expect(asked(folder)).rejects.toMatchObject({ slug: 'ledger-absent' });
    await expect(asked(folder)).rejects.toMatchObject({ slug: 'ledger-absent' });
    await (await Ledger.open(folder, SETTINGS)).close();
    const ledger = await asked(folder);
    expect(await ledger.entries()).toEqual([]);
    await ledger.close();
  });
});

test('in memory there is always one', async () => {
  const ledger = await asked('memory:');
  expect(await ledger.entries()).toEqual([]);
  await ledger.close();
});

const server = await startServer();
afterAll(() => server?.stop());
test.skipIf(server === null)('on a server without the schema', async () => {
  const opened = asked(server!.url);
  await expect(opened).rejects.toMatchObject({ slug: 'ledger-absent' });
  await expect(opened).rejects.toThrow('it has no schema dateline');
  await (await Ledger.open(server!.url, SETTINGS)).close();
  await (await asked(server!.url)).close();
});
