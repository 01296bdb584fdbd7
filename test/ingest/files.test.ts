// Files, folders and their headers.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frontMatter } from '../../src/ingest/front-matter.ts';
import { isoPublished } from '../../src/ingest/published.ts';
import { collect } from './collect.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('front matter', () => {
  const text = 'The text.\n\n---\nmore\n';

  test('parts the facts from the text, which keeps its own words', async () => {
    const head = [
      '---',
      'title: "Bolton: \\"no\\" timetable"',
      "outlet: 'Gazette''s'",
      'published: 2019-01-07',
      'url: https://example.org/a:b',
      'other: [1, 2]',
      '# a comment',
      'tags:',
      '  - nested',
      '---',
    ];
    const path = file('a.md', `${head.join('\r\n')}\r\n\r\n${text}`);
    expect((await collect([path])).reports).toEqual([
      {
        id: path,
        text,
        title: 'Bolton: "no" timetable',
        outlet: "Gazette's",
        published: '2019-01-07',
        url: 'https://example.org/a:b',
      },
    ]);
  });

  test.each([
    ['a rule at the head of a text', '---\nThe minister said: no.\n---\nMore.'],
    ['a header that never ends', '---\ntitle: x\nmore'],
    ['a header of unknown keys', '---\nweather: fine\n---\nx'],
    ['a rule with words', '--- title: x\n---\n'],
  ])('%s is text', (_name, whole) => expect(frontMatter(whole)).toEqual({ fields: {}, text: whole }));

  test('a header alone has an empty text', () =>
    expect(frontMatter('---\ntitle: x\n---')).toEqual({ fields: { title: 'x' }, text: '' }));

  test('a date that is not ISO 8601 is left out with a warning', async () => {
    const { reports, problems } = await collect([file('a.txt', '---\npublished: 03/04/2019\n---\nx')]);
    expect(reports[0]).not.toHaveProperty('published');
    expect(problems).toMatchObject([{ slug: 'published-ignored', level: 'warning' }]);
  });
});

test.each([
  ['2019-10-23', '2019-10-23'],
  ['20191023', '2019-10-23'],
  ['2019-10', '2019-10'],
  ['2019', '2019'],
  ['2019-10-23T18:05:00Z', '2019-10-23T18:05:00Z'],
  ['2019-10-23 18:05', '2019-10-23T18:05'],
  ['2019-10-23T18:05:00.123+0300', '2019-10-23T18:05:00+03:00'],
  ['2020-02-29', '2020-02-29'],
  ['2019-02-29', null],
  ['2019-13-01', null],
  ['2019-10-23T25:00', null],
  ['03/04/2019', null],
  ['23 October 2019', null],
  ['', null],
])('the date %s becomes %s', (given, iso) => expect(isoPublished(given)).toBe(iso));

describe('paths', () => {
  test('folders are walked by name, through links but not around in circles', async () => {
    file('b/2.txt', 'b2');
    file('b/1.jsonl', '{"id":"b1","text":"x"}');
    file('a.html', '<p>The text of a page.</p>');
    file('c.MD', 'c');
    file('.git/x.txt', 'hidden');
    file('d.csv', 'not read');
    file('README.md', 'not read');
    symlinkSync('..', join(folder, 'b', 'up'));
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'z.txt'));
    const { reports, problems } = await collect([folder]);
    expect(reports.map(({ id }) => id.replace(`${folder}/`, ''))).toEqual([
      'a.html',
      'b1',
      'b/2.txt',
      'c.MD',
    ]);
    expect(problems).toMatchObject([{ slug: 'path-missing', where: join(folder, 'z.txt') }]);
  });

  test('a folder with nothing to read and a path that is not there are named', async () => {
    const { problems } = await collect([folder, join(folder, 'no')]);
    expect(problems.map(({ slug }) => slug)).toEqual(['folder-empty', 'path-missing']);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is named', async () => {
    const path = file('a.txt', 'x');
    chmodSync(path, 0);
    expect((await collect([path])).problems).toMatchObject([{ slug: 'path-unreadable', where: path }]);
  });

  test('a file too long is named, not read', async () => {
    const path = file('a.txt', 'x'.repeat(16 * 1024 * 1024 + 1));
    const { reports, problems } = await collect([path, join(folder)]);
    expect(reports).toEqual([]);
    expect(problems.map(({ slug }) => slug)).toEqual(['too-long', 'too-long']);
  });

  test('an unknown ending is no matter: the first bytes tell', async () => {
    const paths = [
      file('a', '{"id":"1","text":"x"}\n'),
      file('b', '\n <!DOCTYPE html><p>Some text of the page.'),
      file('c', 'Words.'),
      file('e', ''),
    ];
    const { reports } = await collect(paths);
    expect(reports.map(({ text }) => text)).toEqual(['x', 'Some text of the page.', 'Words.', '']);
  });

  test('--input holds for files that are named', async () => {
    const { reports } = await collect([file('a.txt', '{"id":"1","text":"x"}')], { input: 'jsonl' });
    expect(reports).toEqual([{ id: '1', text: 'x' }]);
  });
});

describe('JSON Lines', () => {
  test('fields beyond those known, and fields of the wrong type, are ignored', async () => {
    const line = {
      id: 12,
      published: null,
      title: 5,
      text: 'x',
      url: ['a'],
      outlet: 'Wire',
      publisher: 'other',
    };
    const path = file('a.jsonl', `\n${JSON.stringify(line)}\n   \n{"text":"y"}\n{"id":"12","text":"z"}`);
    const { reports, problems } = await collect([path]);
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      { id: '12', text: 'x', outlet: 'Wire' },
      { id: `${path}:4`, text: 'y' },
      { id: '12', text: 'z' },
    ]);
  });

  test('a pretty-printed array is told apart from broken lines', async () => {
    const { problems } = await collect([file('a.jsonl', '[\n{"text":"x"},\n{"text":"y"}\n]')]);
    expect(problems.map(({ slug }) => slug)).toEqual(['json-array', 'json-broken', 'json-broken']);
    expect(problems[0]!.message).toContain("jq -c '.[]'");
  });
});
