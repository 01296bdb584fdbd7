// `dateline export` and `import` over a ledger of the samples: every form is valid, nothing half is left behind, and what was
// exported is the same ledger again.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.ts';
import { validAnnotations, validCalendar, validFeed, validMap, validTables } from '../export/valid.ts';
import { Collector, type RunOptions, run } from './run.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const samples = join(import.meta.dirname, '..', '..', 'samples');
let folder: string;
let place: string;
const at = (name: string) => join(folder, name);
const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const cli = (args: readonly string[], options: RunOptions = {}) =>
  run([...args, '--ledger', place], { engine: ENGINE, env: { USER: 'Ada' }, ...options });
const written = async (...args: string[]) => {
  const ran = await cli(['export', ...args, '--quiet']);
  expect(ran).toMatchObject({ status: 0, err: '' });
  return ran.out;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  place = at('ledger');
  expect(await cli(['add', samples, '--jobs', '1', '--quiet'])).toMatchObject({ status: 0, err: '' });
  const stdin = `${JSON.stringify({ id: '=undated', text: '😀 𝒜. “US troops will stay in Iraq,” Mark Esper said.' })}\n`;
  await cli(['add', '--input', 'jsonl', '-', '--jobs', '1', '--quiet'], { stdin });
  const { out } = await cli(['search', 'troops', '--format', 'json']);
  const [one, other] = (JSON.parse(out) as { hits: { id: string }[] }).hits;
  const reject = await cli(['review', 'reject', one!.id, '--format', 'jsonl']);
  await cli(['review', 'undo', (JSON.parse(reject.out) as { id: string }).id]);
  await cli(['review', 'correct', other!.id, 'who=0..3', '--reason', 'a test']);
  await cli(['export', '--out', at('all.jsonl'), '--quiet']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the whole ledger', () => {
  test('loads into another, which is the same, and loaded again adds nothing', async () => {
    expect(await cli(['export', '--out', at('once-more.jsonl')])).toEqual({
      ...{ status: 0, out: '' },
      err: expect.stringMatching(
        /^15 reports · 15 versions · 15 readings · \d{3} entries · 3 judgements · 0 feeds · /,
      ),
    });
    expect(text('once-more.jsonl')).toBe(text('all.jsonl'));
    const copy = at('copy');
    const load = (...args: string[]) => run(['import', ...args, '--ledger', copy]);
    expect(await load(at('all.jsonl'))).toMatchObject({
      status: 0,
      err: expect.stringMatching(
        /^15 reports added · 0 with something new · 0 unchanged · 0 failed · .*\nNew: 15 versions · 15 readings · \d{3} entries · 3 judgements · 0 feeds\n$/,
      ),
    });
    expect((await run(['export', '--ledger', copy, '--quiet'])).out).toBe(text('all.jsonl'));
    const stdin = Readable.from([Buffer.from(text('all.jsonl'))]);
    const again = await run(['import', '-', '--ledger', copy], { stdin });
    expect(again.err).toMatch(/^0 reports added · 0 with something new · 15 unchanged · 0 failed/);
    for (const args of [['conflicts'], ['search', 'troops'], ['review']])
      expect((await run([...args, '--ledger', copy])).out).toBe((await cli(args)).out);
  });

  test('that is cut off is noticed, and what is whole is taken in', async () => {
    const lines = text('all.jsonl').split('\n');
    writeFileSync(at('half.jsonl'), lines.slice(0, lines.length >> 1).join('\n'));
    const { status, err } = await run(['import', at('half.jsonl'), '--ledger', at('half')]);
    expect(status).toBe(1);
    expect(err).toMatch(/half\.jsonl: .*The file is not whole.*\(export-cut-off\)/);
    const whole = await run(['import', at('all.jsonl'), '--ledger', at('half')]);
    expect(whole.status).toBe(0);
    expect((await run(['export', '--ledger', at('half'), '--quiet'])).out).toBe(text('all.jsonl'));
  });

  test('ends quietly where nobody reads on', async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    expect(await cli(['export'], { stdout })).toMatchObject({ status: 0, err: '' });
  });
});

describe('what the ledger says', () => {
  test('as tables with their metadata', async () => {
    await written('--format', 'csv', '--out', at('csv'));
    await written('--format', 'csv', '--out', at('csv')); // once more over the same
    const names = readdirSync(at('csv'));
    const tables = validTables(Object.fromEntries(names.map((name) => [name, text('csv', name)])));
    expect(tables['reports.csv']!.map((row) => row['report'])).toContain("'=undated");
    expect(tables['reports.csv']).toHaveLength(15);
    expect(tables['deadlines.csv']!.map((row) => row['due_to'])).toContain('2019-11-20');
    const conflicts = (await cli(['conflicts'])).out.trim().split('\n');
    expect(tables['conflicts.csv']!.map((row) => row['id'])).toEqual(
      conflicts.map((line) => (JSON.parse(line) as { id: string }).id),
    );
  });

  test('as annotations of the very words', async () => {
    const texts = new Map(
      text('all.jsonl')
        .trimEnd()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as { type: string; id: string; body: string; sha256: string; text: string },
        )
        .map((line, _, all) => [
          line.id,
          all.find((one) => one.type === 'body' && one.sha256 === line.body)?.text ?? '',
        ]),
    );
    const found = validAnnotations(await written('--format', 'annotations'), texts);
    expect(new Set(found.map(({ body }) => body.kind))).toContain('statement');
    const beyond = found.filter(({ target }) => target.source.id === 'urn:dateline:report:%3Dundated');
    expect(beyond.map(({ target }) => target.selector[0].start)).toContain(5); // 7 in UTF-16
  });

  test('as a map, a calendar and a feed, as of any moment', async () => {
    const features = validMap(await written('--format', 'geojson'));
    const forms = new Set(features.map(({ geometry }) => geometry?.type ?? null));
    for (const form of ['Point', 'LineString', null]) expect(forms).toContain(form);
    const limits = async (...args: string[]) =>
      [...validCalendar(await written('--format', 'ics', ...args)).values()].map(({ startDate }) =>
        String(startDate),
      );
    expect(await limits()).toContain('2019-11-20');
    const then = await cli(['export', '--format', 'ics', '--as-of', '2019-10-22']);
    expect(then.err).toMatch(/^\d+ reports · .*\n1 undated report is left out/);
    expect([...validCalendar(then.out).values()].map(({ startDate }) => String(startDate))).not.toContain(
      '2019-11-20',
    );
    const entries = validFeed(await written('--format', 'atom'));
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.map(({ categories }) => categories?.[0]?.term)).toContain('conflict');
    expect(validFeed(await written('--format', 'atom', '--known-by', '2001'))).toEqual([]);
  });
});

describe('evidence', () => {
  test('what no longer holds is left out and named, and the rest is written', async () => {
    const database = await openDatabase(place);
    const [claim] = await database.query<{ id: string; body: { trigger: unknown } }>(
      "select id, body from dateline.entry where kind = 'claim' and body->>'kind' = 'deadline' order by id limit 1",
    );
    const set = 'update dateline.entry set body = body || $2::jsonb where id = $1::text';
    await database.query(set, [claim!.id, '{"trigger": [7, 1000000]}']);
    await database.close();
    try {
      for (const format of ['jsonl', 'csv', 'annotations', 'geojson', 'ics', 'atom']) {
        const out = at(`tampered-${format}`);
        const ran = await cli(['export', '--format', format, '--out', out, '--quiet']);
        expect(ran).toMatchObject({ status: 1, out: '' });
        expect(ran.err).toMatch(/^1 thing does not hold against the stored text and is not exported:\n/);
        expect(ran.err).toContain(`  ${claim!.id} of `);
        expect(ran.err).toContain('(evidence)');
        const whole =
          format === 'csv'
            ? readdirSync(out).map((name) => text(`tampered-${format}`, name))
            : [text(`tampered-${format}`)];
        expect(whole.join('').length).toBeGreaterThan(format === 'ics' ? 500 : 10_000);
        expect(whole.join('')).not.toContain(claim!.id);
      }
    } finally {
      const mended = await openDatabase(place);
      await mended.query(set, [claim!.id, JSON.stringify({ trigger: claim!.body.trigger })]);
      await mended.close();
    }
  });
});

describe('what is not understood or cannot be', () => {
  test.each([
    [['export', '--format', 'jsonl', '--as-of', '2019'], /jsonl holds everything/],
    [['export', '--format', 'csv'], /name a folder with --out/],
    [['export', '--format', 'ics', '--as-of', 'soon'], /soon is no moment/],
    [['export', '--format', 'pdf'], /Allowed choices are jsonl/],
    [['import', 'nothing.jsonl'], /nothing\.jsonl is no file/],
    [['import', '-', '-'], /only once/],
    [['import'], /missing required argument/],
  ])('%j says what to do', async (args, message) => {
    const { status, out, err } = await cli(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('another file is no ledger', async () => {
    const { status, err } = await cli(['import', join(samples, 'more.jsonl')]);
    expect(status).toBe(1);
    expect(err).toMatch(/line 1: Its first line does not say .*dateline add FILE.*\(export-unknown\)/);
  });

  test('an interrupted export leaves nothing behind', async () => {
    const interrupted = AbortSignal.abort();
    for (const format of ['jsonl', 'csv', 'ics']) {
      const out = at(`interrupted-${format}`);
      const ran = await cli(['export', '--format', format, '--out', out], { interrupted });
      expect(ran).toMatchObject({ status: 130, err: expect.stringMatching(/^Interrupted\. Nothing/) });
      expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
      expect(existsSync(`${out}.part`)).toBe(false);
    }
    expect(await cli(['import', at('all.jsonl')], { interrupted })).toMatchObject({ status: 130 });
  });

  test('a file in a folder that is not there', async () => {
    await expect(cli(['export', '--out', at('none/all.jsonl')])).rejects.toThrow(
      /Check that its folder is there/,
    );
  });

  test('at a terminal loading shows how far it is', async () => {
    let now = 0;
    const stderr = Object.assign(new Collector(), { isTTY: true });
    const { importTask } = await import('../../src/serve/cli/import-task.ts');
    const terminal = {
      ...{ stdin: Readable.from([]), stdout: new Collector(), stderr, env: {} },
      ...{ interrupted: new AbortController().signal, now: () => (now += 400), clock: () => '' },
    };
    const settings = { files: [at('all.jsonl')], ledger: place, quiet: false };
    expect(await importTask({ ...settings, installation: { version: '9', engine: '' } }, terminal)).toBe(0);
    expect(stderr.text).toMatch(/█+░* +\d+% {2}\d+ reports? {2}\d\.\d of \d\.\d MB/);
  });
});
