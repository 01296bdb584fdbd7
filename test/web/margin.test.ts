// The reading page without a page: paragraphs of a text, notes of a reading, and where notes stand in the margin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Stacked, stackNotes } from '../../web/src/views/reading/margin-stack.ts';
import { paragraphsOf } from '../../web/src/views/reading/paragraphs.ts';

describe('paragraphs', () => {
  test('blank lines part them, single line ends do not', () => {
    const text = '\n One\ntwo. \n \r\n\r\nThree.\n';
    expect(paragraphsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['One\ntwo.', 'Three.']);
  });

  test('hold every character that is no white space, in order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', ' ', '\u00a0', '😀') });
    fc.assert(
      fc.property(text, (any) => {
        const found = paragraphsOf(any);
        const words = found.map(({ from, to }) => any.slice(from, to));
        expect(words.join('').replace(/\s/g, '')).toBe(any.replace(/\s/g, ''));
        for (const one of words) expect(one).toBe(one.trim());
        for (const [i, { from }] of found.entries())
          if (i > 0) expect(from).toBeGreaterThan(found[i - 1]!.to);
      }),
    );
  });
});

describe('notes in the margin', () => {
  const GAP = 4;
  const notes = fc
    .array(fc.record({ anchor: fc.nat(400), height: fc.integer({ min: 1, max: 90 }) }), { minLength: 1 })
    .map((all): Stacked[] => [...all].sort((a, b) => a.anchor - b.anchor));

  test('none lies over another or above the text, whichever is pinned', () => {
    fc.assert(
      fc.property(notes, fc.option(fc.nat()), (all, pin) => {
        const tops = stackNotes(all, GAP, pin === null ? null : pin % all.length);
        expect(tops).toHaveLength(all.length);
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          if (i > 0) expect(top).toBeGreaterThanOrEqual(tops[i - 1]! + all[i - 1]!.height + GAP);
        }
      }),
    );
  });

  test('each stands at its line where there is room', () => {
    const apart = [0, 100, 250].map((anchor) => ({ anchor, height: 40 }));
    expect(stackNotes(apart, GAP)).toEqual([0, 100, 250]);
  });

  test('the pinned one stands at its line, and those before it give way', () => {
    const close = [100, 104, 108].map((anchor) => ({ anchor, height: 40 }));
    expect(stackNotes(close, GAP)).toEqual([100, 144, 188]);
    expect(stackNotes(close, GAP, 2)).toEqual([20, 64, 108]);
  });

  test('without room above, all go down', () => {
    const high = [0, 2, 4].map((anchor) => ({ anchor, height: 40 }));
    expect(stackNotes(high, GAP, 2)).toEqual([0, 44, 88]);
  });
});
