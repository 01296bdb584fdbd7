// Addresses of the web app: what is in them can be read out again, and the moment asked of goes along.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, changed, keptWith, partsOf, subjectOf } from '../../web/src/lib/address.ts';

const asked = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

describe('addressOf', () => {
  test('leaves out what is empty', () => {
    expect(addressOf('/due', { actor: '', place: null, state: undefined, all: false })).toBe('/due');
  });

  test('holds any text so that it can be read out again', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, (report, entry) => {
        expect(asked(addressOf('/reading', { report, entry }))).toEqual({ report, entry });
      }),
    );
  });

  test('equal questions are equal addresses', () => {
    expect(addressOf('/conflicts', { rule: 'numbers', actor: 'us' })).toBe(
      '/conflicts?rule=numbers&actor=us',
    );
  });
});

test('pages keep the moment, and nothing else', () => {
  const current = new URLSearchParams('asOf=2019-10-24&knownBy=2020&report=x&entry=c_1');
  expect(asked(addressOf('/due', keptWith(current, { actor: 'us' })))).toEqual({
    ...{ asOf: '2019-10-24', knownBy: '2020', actor: 'us' },
  });
});

test('a parameter is changed or removed, all others stay', () => {
  const current = new URLSearchParams('asOf=2019&rule=numbers&after=abc');
  expect(asked(addressOf('/accounts', changed(current, { rule: null, after: null, actor: 'us' })))).toEqual({
    ...{ asOf: '2019', actor: 'us' },
  });
});

test.each([
  ['/', '', null],
  ['/accounts', 'accounts', null],
  ['/accounts/', 'accounts', null],
  ['/accounts/k_2f', 'accounts', 'k_2f'],
  ['/accounts/a%20b/c', 'accounts', 'a b/c'],
  ['/accounts/%E0%A4', 'accounts', '%E0%A4'],
])('%s is %j and %j', (path, first, item) => {
  expect(partsOf(path)).toEqual({ first, item });
});

test('a page is another when its subject is, not when it is looked at otherwise', () => {
  const subject = (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://x');
    return subjectOf(pathname, searchParams);
  };
  expect(subject('/reading?report=a&entry=c_1')).toBe(subject('/reading?report=a&show=claims'));
  expect(subject('/reading?report=a')).not.toBe(subject('/reading?report=b'));
  expect(subject('/reading?report=a')).not.toBe(subject('/reading'));
  expect(subject('/accounts?actor=a')).toBe(subject('/accounts?actor=b'));
  expect(subject('/accounts/k_1')).not.toBe(subject('/accounts/k_2'));
});
