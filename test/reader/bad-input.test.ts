// Every kind of bad input that Dateline promises to live with, through the whole reading.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader, Reading } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { decodeText } from '../../src/text/decode.ts';
import { expectSound } from './sound.ts';

/** The big cases take seconds; the time allowed is for a machine that is busy with other things. */
const PATIENCE = 240_000;
const MEGABYTE = 1_000_000;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

function read(text: string): Reading {
  const reading = reader.read({ id: 'bad', text });
  expectSound(text, reading);
  return reading;
}

/** Source, cue and content of each statement, as words. */
function told(text: string): string[] {
  const words = (span: readonly [number, number] | null) => (span ? text.slice(...span) : '–');
  return read(text).statements.map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  );
}

describe('nothing to read', () => {
  it.each([
    ['empty text', ''],
    ['a blank', ' '],
    ['white space of many kinds', ' \t\r\n \u00a0\n'],
    ['NUL', '\0'],
    ['a byte-order mark', '\ufeff'],
    ['many empty lines', '\n'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ sentences: [], statements: [] });
  });
});

describe('a lot of one thing', () => {
  it.each(['"', '('])('a megabyte of %s', (piece) => void read(piece.repeat(MEGABYTE)), PATIENCE);

  it.each(['“', "'", '.', ':', '\n', '\0', '😀', '\ud83d', 'said ', '"said ', '(he said ', 'he said that '])(
    '100 kB of %j',
    (piece) => void read(piece.repeat(MEGABYTE / 10 / piece.length)),
    PATIENCE,
  );

  it(
    '10 MB in one line',
    () => {
      const line = `“The road is open,” Colonel Lang said. ${'It was quiet all day. '.repeat(4)}`;
      const reading = read(line.repeat(Math.ceil((10 * MEGABYTE) / line.length)));
      expect(reading.statements.length).toBeGreaterThan(50_000);
    },
    PATIENCE,
  );

  it(
    'a megabyte in one sentence',
    () => {
      read('the minister said that the troops and '.repeat(MEGABYTE / 38));
    },
    PATIENCE,
  );

  it('one word of a megabyte', () => {
    expect(read('a'.repeat(MEGABYTE)).sentences).toHaveLength(1);
  });
});

describe('broken text', () => {
  const PLAIN = '“The war is over,” the minister said.';
  const EXPECTED = 'the minister | said | “The war is over,”';

  it('is read when nothing is broken', () => {
    expect(told(PLAIN)).toEqual([EXPECTED]);
  });

  it.each([
    [
      'invalid UTF-8 before it',
      decodeText(Buffer.concat([Buffer.of(0xc3, 0x28, 0x0a, 0x0a), Buffer.from(PLAIN)])).text,
    ],
    ['a lone surrogate before it', `\ud83d\n\n${PLAIN}`],
    ['a lone surrogate behind it', `${PLAIN}\n\n\ude00`],
    ['right-to-left text before it', `قال الوزير "لن نبقى" يوم الأربعاء.\n\n${PLAIN}`],
    ['emoji before it', `👩‍👩‍👧 🇮🇶 👍🏽\n\n${PLAIN}`],
    ['emoji behind it', `${PLAIN} 😀😀`],
    ['control characters around it', `\u0007\u001b ${PLAIN} \u0008`],
    ['NUL around it', `\0${PLAIN}\0`],
    ['a byte-order mark before it', `\ufeff${PLAIN}`],
    ['Windows line ends', `A title\r\n\r\n${PLAIN}\r\n`],
  ])('%s', (_, text) => {
    expect(told(text)).toContain(EXPECTED);
  });

  it.each([
    ['NUL for a blank', '“The\0war is over,” the minister\0said.'],
    ['a control character in a word', '“The war is ov\u0007er,” the minister said.'],
    ['a lone surrogate in a word', '“The war is ov\ud83der,” the minister said.'],
    ['HTML entities', '&ldquo;The war is over,&rdquo; the minister said. AT&amp;T &#8220;left&#8221;.'],
    ['right-to-left marks', '\u202e“The war\u202c is over,” the minister said.'],
    ['old Macintosh line ends', `A title\r\r${PLAIN}\r`],
  ])('%s', (_, text) => {
    expect(read(text).sentences.length).toBeGreaterThan(0);
  });

  it('keeps offsets right behind characters of two units', () => {
    const text = `😀😀😀 ${PLAIN}`;
    const { cue } = reader.read({ id: 'r', text }).statements[0]!;
    expect(text.slice(...cue!)).toBe('said');
  });
});
