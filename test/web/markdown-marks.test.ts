// The marks of Markdown in a text, and the text without them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownMarks, sliceWithout, withoutMarks } from '../../web/src/lib/markdown-marks.ts';

test.each([
  ['## Troops leave', 'Troops leave'],
  ['One.\n\n# Two\nthree', 'One.\n\nTwo\nthree'],
  ['**Four weeks.** They leave.', 'Four weeks. They leave.'],
  [
    'Officials spoke of *60 to 100 days*, others of *30 days*.',
    'Officials spoke of 60 to 100 days, others of 30 days.',
  ],
  ['See [Trump declares victory](https://a.example/x?y=1).', 'See Trump declares victory.'],
  ['![A map](/map.png) of it', 'A map of it'],
  ['**[Bold](https://a.example)**', 'Bold'],
  ['“**No**,” he said.', '“No,” he said.'],
])('%j is %j without them', (text, plain) => {
  expect(withoutMarks(text)).toBe(plain);
});

test.each([
  ['said **Sanctions lifted.** Sanctions on', [5, 27], 'Sanctions lifted. '],
  ['said **Sanctions lifted.** Sanctions on', [6, 16], 'Sanctions'],
  ['said **Sanctions lifted.** Sanctions on', [24, 26], ''],
  ['nothing of it', [3, 9], 'hing o'],
] as const)('a part of %j at %j is %j', (text, [from, to], plain) => {
  expect(sliceWithout(text, from, to, markdownMarks(text))).toBe(plain);
});

test.each([
  ...['2 ** 3 ** 4', '2*3*4', '* a list', 'a * b * c', '#hashtag', '####### seven', 'No. # 5', '**', '****'],
  ...[
    '[1]',
    '[he] said (so)',
    '[sic](later)',
    '[a](javascript:x)',
    'f**k',
    '5* hotel, 4* hotel',
    '\\*not\\*',
  ],
])('%j has none', (text) => {
  expect(markdownMarks(text)).toEqual([]);
});

test('whatever is written: in order, none over another, and nothing but the characters of marks', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '#',
    ' ',
    '\n',
    '[',
    '](',
    ')',
    'https://a.b/',
    'word',
    '“',
    '.',
    '\\',
    '!',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      (text) => {
        let last = 0;
        for (const { from, to } of markdownMarks(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toMatch(/^(?:\*\*?|#{1,6}[ \t]+|!?\[|\]\([^\s()]*\))$/);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test.each(['**a ', '*a ', '[a](https://', '[a', '# ', '!['])(
  'a long run of %j is looked through at once',
  (run) => {
    const started = performance.now();
    markdownMarks(run.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
