// The whole reading of any text: sound, the same twice, and not changed by what was read in between.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { expectSound } from './sound.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

/** News in pieces, so that statements come of it, between marks and characters of every kind. */
const PIECES: readonly string[] = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '``',
    "''",
    '(',
    ')',
    '[',
    ']',
    ':',
    ';',
    ',',
    '.',
    '?',
    '!',
    '…',
  ],
  ...[
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '\r\n\r\n',
    '\t',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u00a0',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍👩‍👧',
    '🇮🇶',
    '\ufffd',
    '&amp;',
    '&#8220;',
    '&quot;',
    '<p>',
    '—',
    ' - ',
    '--',
  ],
  ...['قال الوزير', 'אמר השר', '\u202e', 'Émile', 'ЕС', '國防部長說', 'İ', 'ß', 'ﬁ', 'a\u0301'],
  ...[
    ' The minister ',
    ' said ',
    ' said that ',
    ' he ',
    ' told reporters ',
    ' according to ',
    ' wants to ',
    ' denied ',
  ],
  ...[
    ' the troops will leave ',
    ' The war is over',
    ' Mr. Haddad',
    ' claims',
    ' believes',
    ' and',
    ' who',
    ' added',
  ],
  ...[
    'BAGHDAD (Sample Wire) — ',
    ' U.S.',
    ' 5,200',
    ' on Monday',
    ' in a statement',
    ' asked',
    ' it was reported that',
  ],
];
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 80,
    },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives a sound reading', () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(text, reader.read({ id: 'any', text }))),
      { numRuns: 600 },
    );
  });

  it('gives the same reading again, whatever is read in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = reader.read({ id: 'any', text });
        reader.read({ id: 'other', text: other });
        expect(reader.read({ id: 'any', text })).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('is read alike by a new reader and by one whose caches have been full', async () => {
    const text =
      'BAGHDAD (Sample Wire) — “The road is open,” Colonel Peter Lang said. He told reporters that the troops want ' +
      'to leave.\n\nAccording to Elena Marku, two zorbling convoys crossed the Sahela bridge. Nadia Rahimi denied it.';
    const fresh = await openReader();
    const expected = fresh.read({ id: 'r', text });
    expect(expected.statements.length).toBeGreaterThan(1);
    const strange = Array.from(
      { length: 70_000 },
      (_, i) => `w${i.toString(36)}${i % 7 === 0 ? 'ing' : 's'}`,
    );
    fresh.read({ id: 'flood', text: strange.join(' ') });
    expect(fresh.read({ id: 'r', text })).toEqual(expected);
    expect(reader.read({ id: 'r', text })).toEqual(expected);
  });

  it('is carried over with what is known of the report, and survives JSON', () => {
    const report = { id: 'r', text: '“No,” he said.', published: '2019-10-23', outlet: 'Sample Wire' };
    const reading = reader.read(report);
    expect(reading).toMatchObject({ id: 'r', published: '2019-10-23' });
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    expect('published' in reader.read({ id: 'r', text: '' })).toBe(false);
  });

  it('is not read without models: the error names those that are missing', async () => {
    const { createReader } = await import('../../src/reader.ts');
    await expect(createReader({ tags: new Uint8Array(0) }, { claims: false })).rejects.toThrow(
      'missing: word-list, lemmas, names, statements',
    );
    await expect(createReader({ tags: new Uint8Array(0) })).rejects.toThrow(
      'missing: word-list, lemmas, names, statements, places, trees, claims',
    );
  });
});
