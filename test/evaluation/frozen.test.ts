import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, freeze, readFrozen, writeFrozen } from '../../evaluation/frozen.ts';
import type { TaskResult } from '../../evaluation/task.ts';

const result = (a: [right: number, wrong: number], b: [right: number, wrong: number]): TaskResult => ({
  task: 'toy',
  figures: { f: a[0] / 10 },
  tables: [],
  documents: { a: { right: a[0], wrong: a[1] }, b: { right: b[0], wrong: b[1] } },
});

test('a frozen result is read back as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-frozen-'));
  const frozen = freeze(result([3, 1], [4, 0]), 'dev', new Date('2019-10-23T12:00:00Z'));
  const file = join(folder, 'sub', 'toy.json');
  writeFrozen(file, frozen);
  expect(readFrozen(file)).toEqual(frozen);
  expect(frozen).toMatchObject({ task: 'toy', split: 'dev', date: '2019-10-23', figures: { f: 0.3 } });
  rmSync(folder, { recursive: true });
});

test('no file is null', () => {
  expect(readFrozen('nowhere.json')).toBeNull();
});

test('a comparison names what won and what lost', () => {
  const before = freeze(result([3, 1], [4, 0]), 'dev', new Date(0));
  const [figures, wins, losses] = compare(before, result([5, 0], [3, 2]));
  expect(figures!.rows[1]).toEqual(['f', '0.3000', '0.5000', '+0.2000']);
  expect(wins!.rows.slice(1)).toEqual([['a', '+2', '-1']]);
  expect(losses!.rows.slice(1)).toEqual([['b', '-1', '+2']]);
});
