// Words and sentences: the golden cases, what holds for any text, and that work grows no faster than the text.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND, Kind } from '../../src/language/characters.ts';
import { segment } from '../../src/language/segment.ts';
import { LONGEST_SENTENCE } from '../../src/language/sentence-length.ts';
import type { Words } from '../../src/language/words.ts';

/** The text of a golden case: its marks taken out. */
function textOf(golden: string): string {
  return golden.replaceAll('|', '').replaceAll('⏎', '\n');
}

/** The words of `text` in the notation of the golden cases. */
function show(text: string): string {
  const words = segment(text);
  let shown = '';
  for (let i = 0, sentence = 1; i < words.count; i++) {
    shown += words.form[i];
    const next = i + 1 < words.count ? words.from[i + 1]! : text.length;
    const ends = words.sentenceStarts[sentence] === i + 1;
    if (ends) sentence++;
    if (ends) shown += '||';
    else if (next === words.to[i]) shown += '|';
    shown += text.slice(words.to[i], next).replaceAll('\n', '⏎');
  }
  return shown;
}

const cases = readFileSync(new URL('segmentation.golden.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('golden cases', () => {
  it.each(cases.filter((line) => !line.startsWith('! ')))('%s', (golden) => {
    expect(show(textOf(golden))).toBe(golden);
  });

  it.each(cases.filter((line) => line.startsWith('! ')))('known miss: %s', (line) => {
    const golden = line.slice(2);
    expect(show(textOf(golden))).not.toBe(golden);
  });
});

describe('paragraphs', () => {
  it('begin after a blank line and after a line break that ends one, however the lines end', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const words = segment(['A title', '', 'One.', 'Two. Three.', ''].join(newline));
      const opening = words.form.filter((_, i) => words.paragraphStart[i] === 1);
      expect(opening).toEqual(['A', 'One', 'Two']);
    }
  });
});

/** Text of the marks that the rules look at, words, spaces and control characters, and anything else. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'.?!,;:"“”‘’\'`()[]<>@#$%&*-–—/_ \n\t\r…0123456789',
        '\0',
        '\u200b',
        '\u200d',
        '\ufeff',
      ),
      fc.constantFrom(
        '\r\n',
        '\n\n',
        ' U.S.',
        ' Mr.',
        'p.m.',
        "n't",
        "'s",
        'cannot',
        'http://',
        'www.',
        'a@b.c',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('\ud83d', '\ude00', '😀', '🇸🇾', 'שלום', '\ufe0f', 'word', 'The', 'Émile'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

function isBlank(code: number): boolean {
  return KIND[code] === Kind.Space || KIND[code] === Kind.Newline || KIND[code] === Kind.Join;
}

function expectWellFormed(words: Words): void {
  const { text, count, from, to, sentenceStarts } = words;
  let at = 0;
  for (let i = 0; i < count; i++) {
    expect(from[i]).toBeGreaterThanOrEqual(at);
    for (; at < from[i]!; at++) expect(isBlank(text.charCodeAt(at))).toBe(true);
    expect(to[i]).toBeGreaterThan(from[i]!);
    expect(words.form[i]).toBe(text.slice(from[i], to[i]));
    expect(words.form[i]).not.toMatch(/\s/u);
    at = to[i]!;
  }
  for (; at < text.length; at++) expect(isBlank(text.charCodeAt(at))).toBe(true);
  expect(words.form).toHaveLength(count);
  expect(words.paragraphStart).toHaveLength(count);
  expect(sentenceStarts[0]).toBe(0);
  expect(sentenceStarts.at(-1)).toBe(count);
  for (let s = 1; s < sentenceStarts.length; s++) {
    const length = sentenceStarts[s]! - sentenceStarts[s - 1]!;
    if (count > 0) expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(LONGEST_SENTENCE);
  }
}

describe('any text', () => {
  it('is covered by words in order, each in one sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => expectWellFormed(segment(text))),
      { numRuns: 500 },
    );
  });

  it('has no words when it is blank', () => {
    for (const text of ['', ' ', '\n\n\r\n\t', '\0\0', '\ufeff', '\u200b\u200d']) {
      const words = segment(text);
      expect([words.count, words.sentenceStarts.length]).toEqual([0, 1]);
    }
  });

  it('has a blank line only between sentences', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const words = segment(`${a}x\n\ny${b}`);
        const at = words.form.findIndex((_, i) => words.from[i] === a.length + 3);
        expect(words.sentenceStarts).toContain(at);
        expect(words.paragraphStart[at]).toBe(1);
      }),
    );
  });

  it('keeps sentences within bounds without full stops, cut at a semicolon where there is one', () => {
    const clause = `${'word '.repeat(249)}end; `;
    const words = segment(clause.repeat(20));
    expectWellFormed(words);
    expect(words.form[words.sentenceStarts[1]! - 1]).toBe(';');
  });
});

/** Text that counts how often it is looked at; a slice counts its length. */
class CountingText {
  looks = 0;
  readonly length: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
  }

  charCodeAt(at: number): number {
    this.looks++;
    return this.#text.charCodeAt(at);
  }

  charAt(at: number): string {
    this.looks++;
    return this.#text.charAt(at);
  }

  slice(from: number, to: number): string {
    this.looks += Math.max(0, to - from);
    return this.#text.slice(from, to);
  }

  startsWith(piece: string, at: number): boolean {
    this.looks += piece.length;
    return this.#text.startsWith(piece, at);
  }
}

function looksAt(text: string): number {
  const counting = new CountingText(text);
  segment(counting as unknown as string);
  return counting.looks;
}

const HOSTILE: readonly string[] = [
  ...[
    '"',
    '(',
    ')',
    '.',
    '. ',
    '.”',
    '.[1]',
    '. “',
    "'",
    '’',
    '`',
    '-',
    '…',
    '@',
    '#',
    '&',
    '\n',
    'a\n',
    '\0',
    '\u200d',
  ],
  ...[
    'a',
    '1',
    '1-',
    '1,',
    '1.',
    '1/',
    'a.',
    'A.',
    'ab.',
    'a-',
    'co-',
    "a'",
    "a's",
    'a@',
    'a_',
    'a/',
    'A&',
    'I. ',
    'Mr. ',
  ],
  ...[
    'http://',
    'www.a.',
    'www.',
    'mailto:',
    'a.com/',
    ':)',
    '#a_',
    '&a',
    '&amp;',
    '“Why?” A B C D E ',
    'He said. ',
  ],
  ...[
    '😀',
    '\ud83d',
    '\udc00',
    '😀\u200d',
    '🇸🇾',
    'שלום. ',
    'abc def\n',
    'a long line of words that wraps\n',
    'word ',
    'a "b. ',
  ],
];

describe('work', () => {
  it.each(HOSTILE.map((piece) => JSON.stringify(piece)))('is linear for much of %s', (quoted) => {
    const piece: string = JSON.parse(quoted);
    const one = looksAt(piece.repeat(Math.ceil(10_000 / piece.length)));
    const two = looksAt(piece.repeat(Math.ceil(20_000 / piece.length)));
    expect(one).toBeLessThan(10_000 * 150);
    expect(two).toBeLessThan(one * 2.3 + 1000);
  });

  it('is linear for a hostile opening before a long rest', () => {
    for (const opening of ['http://a', 'a@', '“Why?” A', '.', 'A. ', '('])
      for (const piece of HOSTILE)
        expect(looksAt(opening + piece.repeat(3_000))).toBeLessThan(3_000 * piece.length * 150 + 1000);
  });

  it('is done with ten megabytes in one line', () => {
    const words = segment('He said “no” to the U.S. Army, Mr. Smith said. '.repeat(220_000));
    expect(words.count).toBe(220_000 * 14);
    expect(words.sentenceStarts.length).toBe(220_001);
  });
});
