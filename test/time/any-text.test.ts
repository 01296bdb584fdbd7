// Times of any text: sound, valid, and the same again.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { entries } from '../../src/time/en/vocabulary.ts';
import { expectSoundTimes } from './sound-times.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: false });
});

const GLUE =
  'the|a|an|of|in|by|until|within|before|for|ago|earlier|later|last|next|this|that|past|coming|same|following|each|every|another|more|about|nearly|at least|early|late|mid|end|few|several|or|so|to|and|half|fiscal|old|long|year|will|said|met|is|to meet|’s|-|,|.|:|/|$|%|\n\n'.split(
    '|',
  );
const NUMBERS =
  '0|00|1|2.5|12|31|99|100|1,000|1998|2019|10:35|25:99|1990s|’80s|31st|2019-10-23|2019-99-99|9/9/99|99999999999|1/2'.split(
    '|',
  );
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...entries()) },
  { weight: 5, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const capital = fc.boolean();
const anyText = fc
  .array(fc.tuple(word, capital, fc.constantFrom(' ', ' ', ' ', '', '-')), { maxLength: 40 })
  .map((pieces) =>
    pieces.map(([w, up, gap]) => (up ? w.charAt(0).toUpperCase() + w.slice(1) : w) + gap).join(''),
  );
const published = fc.constantFrom(
  undefined,
  '2019-10-23',
  '2020-02-29T23:59:59Z',
  '0001-01-01',
  '9999-12-31',
  'never',
);

function read(text: string, day: string | undefined) {
  return reader.read({ id: 'any', text, ...(day === undefined ? {} : { published: day }) }).times;
}

describe('times of any text', () => {
  it('are sound', () => {
    fc.assert(
      fc.property(anyText, published, (text, day) => expectSoundTimes(text, read(text, day))),
      { numRuns: 1500 },
    );
  });

  it('are the same again', () => {
    fc.assert(
      fc.property(anyText, anyText, published, (text, other, day) => {
        const before = read(text, day);
        read(other, day);
        expect(read(text, day)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('need no day of publication, and then nothing is anchored to it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { anchor, limit } of read(text, undefined)) {
          expect(anchor).not.toBe('published');
          expect(limit?.anchor).not.toBe('published');
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'two ',
    'twenty-',
    'the last ',
    '12 to ',
    'May 5, ',
    'of the end ',
    'every ',
    'year-ago ',
    'within two days of ',
    'by Friday ',
    'and twenty ',
    'next Monday ',
  ])(
    'much of %j is read in time',
    (piece) => {
      const text = piece.repeat(40_000);
      expectSoundTimes(text, read(text, '2019-10-23'));
    },
    120_000,
  );
});
