// Folders: one process at a time, whole or not there at all, and found where they are looked for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/store/folder-lock.ts';
import { defaultPlace, openDatabase } from '../../src/store/open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFiles = () => readdirSync(folder).filter((name) => name.startsWith('lock-'));
const hold = (holder: object, name = 'lock-0-x.json') =>
  writeFileSync(join(folder, name), JSON.stringify(holder));

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the lock', () => {
  test('is had by one at a time, and leaves nothing behind', async () => {
    const { give } = await lockFolder(folder);
    const second = lockFolder(folder);
    await expect(second).rejects.toMatchObject({ slug: 'ledger-in-use' });
    await expect(second).rejects.toThrow(`in use by process ${process.pid} on ${hostname()}. Wait`);
    await give();
    await (await lockFolder(folder)).give();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a dead process is taken over', async () => {
    hold({ pid: await deadProcess(), host: hostname(), began: null });
    const { give } = await lockFolder(folder);
    expect(lockFiles()).toEqual([expect.stringContaining(`lock-${process.pid}-`)]);
    await give();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.runIf(existsSync('/proc/self/stat'))(
    'of a process whose number another one has now is taken over',
    async () => {
      hold({ pid: process.pid, host: hostname(), began: '1' });
      await (await lockFolder(folder)).give();
    },
  );

  test.each([
    [
      'a process of another machine',
      { pid: 1, host: 'another.example', began: null },
      /process 1 on another.example/,
    ],
    ['nobody knows whom', {}, /another process.*delete .*lock-0-x\.json/],
  ])('of %s is left alone', async (_, holder, said) => {
    hold(holder);
    await expect(lockFolder(folder)).rejects.toThrow(said);
    expect(readdirSync(folder)).toEqual(['lock-0-x.json']);
  });

  test('says where its holder answers, where that is an address', async () => {
    const { answersAt, give } = await lockFolder(folder);
    await answersAt('http://127.0.0.1:40123/');
    await expect(lockFolder(folder)).rejects.toThrow(/ask it with --ledger http:\/\/127\.0\.0\.1:40123,/);
    await give();
    expect(readdirSync(folder)).toEqual([]);
    hold({ pid: process.pid, host: hostname(), began: null, address: 'http://a/\u001b[31m x/' });
    await expect(lockFolder(folder)).rejects.toThrow(/dateline serve, ask the server: --ledger http:/);
  });

  test('that sorts behind is waited for a moment, then named', async () => {
    hold({ pid: 1, host: 'another.example', began: null }, 'lock-zzz.json');
    await expect(lockFolder(folder)).rejects.toThrow(/process 1 on another.example/);
    expect(readdirSync(folder)).toEqual(['lock-zzz.json']);
  });

  test.each([1, 2, 3, 4, 5])('goes to exactly one of many who want it (round %i)', async () => {
    const pid = await deadProcess();
    for (let i = 0; i < 4; i++) hold({ pid, host: hostname(), began: null }, `lock-${i}-dead.json`);
    const wanted = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(wanted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a database in a folder', () => {
  test('keeps what was committed, and begins anew where making it was cut short', async () => {
    mkdirSync(join(folder, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), 'half');
    const first = await openDatabase(folder);
    await expect(openDatabase(folder)).rejects.toMatchObject({ slug: 'ledger-in-use' });
    await first.exec('create table t (x integer); insert into t values (7)');
    await first.close();
    expect(readdirSync(folder)).toEqual(['postgres']);
    const again = await openDatabase(folder);
    expect(await again.query('select x from t')).toEqual([{ x: 7 }]);
    await again.close();
  });

  test('that is none is refused, and given free', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), 'x');
    await expect(openDatabase(folder)).rejects.toMatchObject({ slug: 'ledger-unreadable' });
    expect(lockFiles()).toEqual([]);
  });

  test('cannot be where a file is', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase(join(folder, 'file'))).rejects.toMatchObject({ slug: 'ledger-place' });
  });
});

test('a server that is not there is named, without its password', async () => {
  const opened = openDatabase(`postgres://me:secret@localhost/news?host=${folder}`);
  await expect(opened).rejects.toMatchObject({ slug: 'ledger-unreachable' });
  await expect(opened).rejects.toThrow(/^(?!.*secret).*localhost\/news.*Check that it runs/);
});

test('the usual place heeds XDG_DATA_HOME', () => {
  const home = join(homedir(), '.local', 'share', 'dateline');
  expect(defaultPlace({ XDG_DATA_HOME: '/data' })).toBe('/data/dateline');
  expect(defaultPlace({ XDG_DATA_HOME: 'relative' })).toBe(home);
  expect(defaultPlace({})).toBe(home);
});
