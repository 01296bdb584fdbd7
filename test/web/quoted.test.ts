// Sentences as they are quoted, and addresses that reports bring along.
import { expect, test } from 'vitest';
import { countWords, listed } from '../../web/src/lib/count-words.ts';
import { quoted } from '../../web/src/lib/quoted.ts';
import { webAddress } from '../../web/src/lib/web-address.ts';

test.each([
  ['They  left\n on Monday.', '“They left on Monday.”'],
  ['“We stay,” he said, “for now.”', '“We stay,” he said, “for now.”'],
  ['“We stay,” he said.', '“We stay,” he said.'],
  ['They said “no”.', 'They said “no”.'],
  ['## Troops leave', '“Troops leave”'],
  ['**Four weeks.** They leave.', '“Four weeks. They leave.”'],
  ['2 ** 3 ** 4', '“2 ** 3 ** 4”'],
  ['<b>They</b> left.', '“<b>They</b> left.”'],
])('%j is quoted as %s', (words, as) => {
  expect(quoted(words)).toBe(as);
});

test('a long run of marks is quoted at once', () => {
  const started = performance.now();
  quoted('**a '.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test.each([
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['http://example.com', 'http://example.com/'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.com', null],
  ['samples/a.txt', null],
  [null, null],
])('%j leads to %j', (text, address) => {
  expect(webAddress(text)).toBe(address);
});

test('counts and lists in words', () => {
  expect([0, 1, 1200].map((count) => countWords(count, 'report'))).toEqual([
    ...['no report', '1 report', '1,200 reports'],
  ]);
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['a', 'a and b', 'a, b and c']);
});
