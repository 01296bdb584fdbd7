// `dateline search`, `show` and `review` over a ledger of the samples.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hit, SearchPage } from '../../src/store/search.ts';
import { run } from './run.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const samples = join(import.meta.dirname, '..', '..', 'samples');
let folder: string;
const ask = (...args: string[]) =>
  run([...args, '--ledger', folder], { engine: ENGINE, env: { USER: 'Ada' } });
const page = async (...args: string[]) =>
  JSON.parse((await ask('search', ...args, '--format', 'json')).out) as SearchPage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-ask-'));
  expect(await ask('add', samples, '--jobs', '1', '--quiet')).toMatchObject({ status: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('search finds by words and filters, in every format', async () => {
  const { hits, total } = await page('"four weeks"', '--place', 'Iraq', '--kind', 'deadline');
  expect(total).toBeGreaterThan(0);
  for (const hit of hits)
    expect(hit).toMatchObject({ kind: 'deadline', sentence: expect.stringMatching(/four weeks/i) });
  const table = (await ask('search', '"four weeks"')).out;
  expect(table).toContain(hits[0]!.id);
  const lines = (await ask('search', 'troops', '--format', 'jsonl', '--limit', '3')).out.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as Hit).id)).toHaveLength(3);
  expect((await ask('search', 'troops', '--format', 'csv')).out).toMatch(/^id,kind,status,sentence,/);
  expect((await ask('search', 'troops', '--facets')).out).toMatch(/^kind\n +\d+ {2}\w+/);
  expect((await ask('search', 'zzzz')).out).toBe('Nothing is found.\n');
  expect(
    (await page('troops', '--as-of', '2018-12-21')).hits.every((hit) => hit.published! < '2018-12-22'),
  ).toBe(true);
});

test('search says what it does not understand', async () => {
  for (const args of [
    ['--from', 'soon'],
    ['--after', 'x'],
    ['--as-of', 'now'],
    ['--facets', '--format', 'csv'],
  ])
    expect(await ask('search', ...args)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/^error: /),
    });
});

test('show tells of entries, reports and judgements', async () => {
  const { hits } = await page('"four weeks"', '--kind', 'deadline');
  const [{ id, report }] = hits as [Hit];
  const { out } = await ask('show', id);
  for (const heading of ['What it says', 'Who says so', 'Where', 'Why', 'Found'])
    expect(out).toContain(`\n  ${heading}\n`);
  const shown = JSON.parse((await ask('show', id, '--format', 'json')).out) as Record<string, unknown>;
  expect(shown).toMatchObject({ id, entry: 'claim', state: 'live', version: { report }, judgements: [] });
  expect((shown['sources'] as string[]).at(-1)).toBe('the report');
  expect((await ask('show', report)).out).toMatch(/version 1, v_.*\n {4}read /);
  expect(await ask('show', 'c_none')).toMatchObject({
    status: 1,
    err: expect.stringContaining('(entry-unknown)'),
  });
});

test('review rejects, corrects and undoes, and says what is refused', async () => {
  const { hits } = await page('troops', '--kind', 'movement');
  const { id } = hits[0]!;
  const judged = async (...args: string[]) =>
    JSON.parse((await ask('review', ...args, '--format', 'jsonl')).out) as { id: string; author: string };
  const rejected = await judged('reject', id, '--reason', 'no claim');
  expect(rejected).toMatchObject({ author: 'Ada', action: 'reject', reason: 'no claim' });
  expect((await ask('show', id)).out).toContain('· rejected');
  expect((await page('troops', '--kind', 'movement')).hits.map((hit) => hit.id)).not.toContain(id);
  await judged('undo', rejected.id, '--author', 'Bob');
  await judged('correct', id, 'status=denied', 'who=0..5');
  const denied = (await page('troops', '--status', 'denied')).hits.find((hit) => hit.id === id);
  expect(denied).toMatchObject({ judged: 'correct' });
  const list = (await ask('review')).out.trim().split('\n');
  expect(list).toHaveLength(3);
  expect(list[0]).toMatch(/Ada {2}reject .*“no claim” {2}undone$/);
  expect((await ask('show', rejected.id)).out).toBe(`${list[0]}\n`);
  for (const args of [
    ['accept', 'c_none'],
    ['undo', rejected.id],
    ['correct', id],
    ['correct', id, 'who=0..999999'],
  ])
    expect(await ask('review', ...args)).toMatchObject({
      status: 1,
      err: expect.stringContaining('(judgement-refused)'),
    });
  for (const args of [
    ['praise', id],
    ['accept'],
    ['accept', id, 'a=b'],
    ['correct', id, 'colour=red'],
    ['correct', id, 'who'],
  ])
    expect((await ask('review', ...args)).status).toBe(2);
});
