// A reading whose entries are not tied to the words of its text is found out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, spansOf } from '../../src/ledger/entries.ts';
import { evidenceProblem } from '../../src/ledger/evidence.ts';
import { isStorable, storable } from '../../src/ledger/storable.ts';
import type { Reading } from '../../src/reading.ts';
import { toyRead } from '../store/toy-reader.ts';

const text = 'Ryan said troops will leave Syria by Friday.';
const reading = toyRead({ id: 'r1', text });
/** Every place in a reading where a span stands, as a change that puts another one there. */
const places = (
  value: unknown,
  put: (whole: unknown) => unknown = (whole) => whole,
): ((span: unknown) => Reading)[] => {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number'))
    return [(span) => put(span) as Reading];
  if (Array.isArray(value))
    return value.flatMap((one, i) => places(one, (whole) => put(value.with(i, whole))));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    places(one, (whole) => put({ ...value, [key]: whole })),
  );
};

describe('evidence', () => {
  test('that is there', () => expect(evidenceProblem(reading, text)).toBeNull());

  test('every span is looked at', () => {
    const all = places(reading);
    expect(all.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom([-1, 3], [3, 3], [4, 2], [0, text.length + 1], [0.5, 2], [Number.NaN, 3]),
        (put, span) => {
          expect(evidenceProblem(put(span), text)?.slug).toBe('span-outside');
        },
      ),
    );
  });

  test('of another text', () => {
    expect(evidenceProblem(reading, `${text} `)?.slug).toBe('hash-differs');
  });

  test('the span that an entry is named after comes first', () => {
    const first = entriesOf(reading).map((entry) => text.slice(...spansOf(entry)[0]!));
    expect(first).toEqual(['said', 'will leave', 'Ryan', 'Syria', 'Friday']);
  });
});

describe('what a ledger can keep', () => {
  test('stands as it is, and everything else as U+FFFD, one for one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('\0', '\ud83d', '\ude00', 'a') }),
        (a, b) => {
          for (const any of [a, b]) {
            const kept = storable(any);
            expect(kept.length).toBe(any.length);
            expect(isStorable(kept)).toBe(true);
            expect(isStorable(any)).toBe(kept === any);
            expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
          }
        },
      ),
    );
    expect(storable('a\0b😀\ud83d')).toBe('a\ufffdb😀\ufffd');
  });
});
