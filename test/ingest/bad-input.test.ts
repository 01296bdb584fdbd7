// Every kind of bad input that Dateline promises to live with, as it arrives: what the reader is given for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Collected, collect } from './collect.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-bad-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<Collected> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return collect([path]);
}

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

/** A text that must come through unchanged, both as a file and as a line of JSON. */
const KEPT: Readonly<Record<string, string>> = {
  'empty text': '',
  'only white space': ' \t\r\n \u00a0\n',
  '10 MB in one line': 'word '.repeat(2_000_000),
  'a megabyte of quotation marks': '"'.repeat(1_000_000),
  'a megabyte of brackets': '('.repeat(1_000_000),
  'right-to-left text': 'قال الوزير "لن نبقى" يوم الأربعاء. אמר השר',
  emoji: '👩‍👩‍👧 said 🇮🇶 “👍🏽”.',
  'control characters': 'He said\u0007 it \u001b[31mred\u001b[0m.\u0008',
  'a stray NUL': 'He said\u0000 it.',
  'Windows line ends': 'One.\r\n\r\nTwo.\r\n',
  'HTML entities in plain text': 'AT&amp;T said &#8220;no&#8221;.',
};

describe.each(Object.entries(KEPT))('%s', (name, text) => {
  test('in a file', async () => {
    const { reports, problems } = await fileOf(`${name}.txt`, text);
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.text === text).toBe(true);
  });

  test('in JSON Lines', async () => {
    const { reports, problems } = await fileOf(`${name}.jsonl`, `${JSON.stringify({ id: 1, text })}\r\n`);
    expect(problems).toEqual([]);
    expect(reports[0]!.text === text).toBe(true);
  });
});

describe('encodings', () => {
  test('invalid UTF-8 is read with U+FFFD and a warning', async () => {
    const { reports, problems } = await fileOf('latin.txt', bytes('caf', 0xe9, ' said.'));
    expect(reports[0]!.text).toBe('caf\ufffd said.');
    expect(problems).toMatchObject([{ slug: 'encoding-repaired', level: 'warning' }]);
  });

  test('invalid UTF-8 in JSON Lines names its line', async () => {
    const { reports, problems } = await fileOf(
      'latin.jsonl',
      bytes('{"text":"a"}\n{"text":"caf', 0xe9, '"}\n{"text":"b"}\n'),
    );
    expect(reports.map(({ text }) => text)).toEqual(['a', 'caf\ufffd', 'b']);
    expect(problems).toMatchObject([{ slug: 'encoding-repaired', where: join(folder, 'latin.jsonl:2') }]);
  });

  test('lone surrogates in JSON strings are kept', async () => {
    const { reports } = await fileOf('surrogates.jsonl', '{"text":"a \\ud83d b \\udc00"}');
    expect(reports[0]!.text).toBe('a \ud83d b \udc00');
  });

  test.each([
    ['utf-8', bytes(0xef, 0xbb, 0xbf, 'He said “no”.')],
    ['utf-16le', bytes(0xff, 0xfe, Buffer.from('He said “no”.', 'utf16le').toString('latin1'))],
  ])('a byte-order mark of %s is honoured and taken off', async (encoding, content) => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('He said “no”.', 'utf16le')]);
    const { reports, problems } = await fileOf(`bom-${encoding}.txt`, encoding === 'utf-8' ? content : utf16);
    expect(reports[0]!.text).toBe('He said “no”.');
    expect(problems).toEqual([]);
  });

  test('JSON Lines in UTF-16, as Windows shells write them', async () => {
    const lines = '{"text":"“a”"}\r\n{"text":"b"}\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, 'utf16le')]);
    const { reports, problems } = await fileOf('utf16.jsonl', utf16);
    expect(reports.map(({ text }) => text)).toEqual(['“a”', 'b']);
    expect(problems).toEqual([]);
  });

  test('a byte-order mark before JSON Lines', async () => {
    const { reports, problems } = await fileOf('bom.jsonl', bytes(0xef, 0xbb, 0xbf, '{"text":"a"}'));
    expect([reports[0]!.text, problems]).toEqual(['a', []]);
  });
});

describe('what is no text', () => {
  test.each([
    ['a PDF', '%PDF-1.7\nxyz'],
    ['a ZIP archive or an Office document', bytes('PK', 3, 4, 'xyz')],
    ['gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['a PNG picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['a JPEG picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ])('%s is refused, whatever it is called', async (kind, content) => {
    for (const name of ['picture.txt', 'picture.html', 'picture.jsonl', 'picture']) {
      const { reports, problems } = await fileOf(name, content);
      expect(reports).toEqual([]);
      expect(problems).toMatchObject([{ slug: 'not-text', level: 'error' }]);
      expect(problems[0]!.message).toContain(`This is ${kind}, not text`);
    }
  });
});
