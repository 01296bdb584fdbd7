// `dateline read --explain`: a page and JSON for every kind of entry, several reports, what is not there; once as a real
// process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/reader.ts';
import { type EntryId, entryIds, idsOf } from '../../src/serve/cli/explain/entry-ids.ts';
import { explainPage } from '../../src/serve/cli/explain/explain-page.ts';
import { noInk } from '../../src/serve/cli/page/ink.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const STORY =
  '---\npublished: 2019-10-23\ntitle: Four weeks\n---\n\nMark Esper said on Monday that US troops will have to leave Iraq within four weeks. “They will go home,” he told reporters.\n';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-explain-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const explain = (path: string, ...options: string[]) =>
  run(['read', path, ...options, '--color', 'never'], { engine: ENGINE });

describe('--explain', () => {
  test('prints a page for every kind of entry, wherever it is written to', async () => {
    const { status, out, err } = await explain(
      file('a.txt', STORY),
      '--explain',
      'c2,s1',
      '--explain',
      'a1,p1,t2',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const heading of [
      'Words',
      'Rule',
      'Score',
      'How it stands',
      'By when',
      'Who says so',
      'Mentions',
      'Candidates',
    ])
      expect(out).toContain(`\n  ${heading}\n`);
    for (const words of [
      'c2  deadline, demand'.replace('  ', ' '),
      'will have to _leave_ Iraq',
      '2019-11-18',
      'deadline.limit',
      's1 statement, indirect',
      'a1 Mark Esper (person)',
      'p1 United States (country)',
      't2 time, P4W',
    ])
      expect(out).toContain(words);
  });

  test('writes JSON with the same facts, an object a line or one array', async () => {
    const path = file('a.txt', STORY);
    const lines = await explain(path, '-e', 'c2,t2', '--format', 'jsonl');
    const found = lines.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Explanation);
    expect(found).toMatchObject([
      {
        report: path,
        id: 'c2',
        entry: 'claim',
        due: { due: '2019-11-18' },
        score: { value: expect.any(Number) },
      },
      { id: 't2', entry: 'time', limit: { kind: 'within' } },
    ]);
    expect(JSON.parse((await explain(path, '-e', 'c2,t2', '--format', 'json')).out)).toEqual(found);
    expect(JSON.parse((await explain(path, '-e', 'c99', '--format', 'json')).out)).toEqual([]);
  });

  test('an entry that is not there is named with those that are, and the others are explained', async () => {
    const { status, out, err } = await explain(file('a.txt', STORY), '-e', 'c99,s1');
    expect(status).toBe(1);
    expect(out).toContain('s1 statement');
    expect(err).toMatch(
      /^error: No report has an entry c99\. .*a\.txt has claims c1 to c\d, statements s1 to s2, actors a1 to a\d, places p1 to p2, times t1 to t2\. \(entry-unknown\)\n$/,
    );
  });

  test('of several reports all that have it are asked, or the one that is named', async () => {
    const said = 'Ann Lee said that it was so.';
    const lines = [
      { id: 'one', text: `${said} Bob Ray said no.` },
      { id: 'urn:two', text: said },
      { id: 'none', text: 'Snow fell.' },
    ];
    const path = file('a.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const reports = async (id: string) => {
      const { status, out } = await explain(path, '-e', id, '--format', 'jsonl');
      const found = out.split('\n').filter((line) => line !== '');
      return [status, ...found.map((line) => (JSON.parse(line) as Explanation).report)];
    };
    expect(await reports('s1')).toEqual([0, 'one', 'urn:two']);
    expect(await reports('s2')).toEqual([0, 'one']);
    expect(await reports('urn:two:s1')).toEqual([0, 'urn:two']);
    expect(await reports('urn:two:s2')).toEqual([1]);
    const { status, err } = await explain(path, '-e', 'four:s1');
    expect(status).toBe(1);
    expect(err).toContain('There is no report four among what was read.');
    expect((await explain(path, '-e', 's9')).err).toMatch(/one has .*; urn:two has .*; none has no claims, /);
  });

  test('a report that cannot be read is named, and the others are explained', async () => {
    const path = file('a.jsonl', '{"id":"1","text":"Ann Lee said no."}\n{"id":\n');
    const { status, out, err } = await explain(path, '-e', 's1');
    expect(status).toBe(1);
    expect(out).toContain('s1 statement');
    expect(err).toContain('(json-broken)');
  });

  test('--out takes it', async () => {
    const out = join(folder, 'out.txt');
    expect(await explain(file('a.txt', STORY), '-e', 's1', '--out', out)).toMatchObject({
      status: 0,
      out: '',
    });
    expect(readFileSync(out, 'utf8')).toContain('s1 statement');
  });

  test.each([
    [['--explain', 'x1'], 'An id is a letter and a number'],
    [['--explain', 'c0'], 'An id is a letter and a number'],
    [['--explain', ''], 'An id is a letter and a number'],
    [['--explain', 'c1', '--brief'], 'leave out --brief'],
  ])('%j is not understood', async (options, message) => {
    const { status, out, err } = await run(['read', file('a.txt', STORY), ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });

  test('as a real process', () => {
    const path = file('a.txt', STORY);
    const main = join(root, 'src', 'serve', 'cli', 'main.ts');
    const args = ['--import', 'tsx', main, 'read', path, '--explain', 'c2', '--width', '80'];
    const out = execFileSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(out).toContain('c2 deadline, demand');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

test('ids are read with the reports before them', () => {
  expect(entryIds('c3, s2', [{ id: 'a1' }])).toEqual([{ id: 'a1' }, { id: 'c3' }, { id: 's2' }]);
  expect(entryIds('reports/a:b.txt:c3')).toEqual([{ report: 'reports/a:b.txt', id: 'c3' } satisfies EntryId]);
});

test('what a reading has is said in ranges', () => {
  const empty = { id: 'x', sha256: '', sentences: [], times: [], statements: [] };
  expect(idsOf(empty)).toBe('no claims, no statements, no actors, no places, no times');
});

test('hostile words stay words', () => {
  const text = 'Ann \u001b[2J said\u202e no.';
  const explanation = {
    report: 'x',
    id: 's1',
    entry: 'statement',
    found: {
      id: 's1',
      source: [0, 8],
      cue: [9, 13],
      content: [[15, 17]],
      actor: null,
      manner: 'indirect',
      score: 1,
    },
    context: { span: [0, text.length], words: text },
    source: { span: [0, 8], words: text.slice(0, 8) },
    cue: { span: [9, 13], words: text.slice(9, 13) },
    content: [{ span: [15, 17], words: text.slice(15, 17) }],
    addressee: null,
    within: null,
    actor: { id: 'a1', name: 'Ann\u001b]0;x\u0007', kind: 'person' },
    manner: { value: 'indirect', why: 'x' },
    score: { value: 1, why: 'x' },
    rule: null,
    claims: [],
  } as const;
  for (const width of [30, 59, 60, 120]) {
    const page = explainPage('\u001b[31mx', text, explanation, { width, ink: noInk });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(page).toContain('␛[2J');
  }
});
