// Segments of overlapping marks: they put the text together again, and each knows exactly the marks over it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, segmentsOf } from '../../web/src/lib/highlight.ts';

const LENGTH = 60;
const mark = fc
  .tuple(fc.nat(LENGTH + 10), fc.nat(LENGTH + 10), fc.constantFrom('a', 'b', 'c'))
  .map(([x, y, name]): Mark => ({ from: Math.min(x, y) - 5, to: Math.max(x, y) - 5, name }));
const marks = fc.array(mark, { maxLength: 12 });

test('segments lie end to end over the whole stretch, none empty', () => {
  fc.assert(
    fc.property(marks, fc.nat(10), fc.integer({ min: 11, max: LENGTH }), (all, from, to) => {
      const segments = segmentsOf(from, to, all);
      expect(segments[0]!.from).toBe(from);
      expect(segments.at(-1)!.to).toBe(to);
      for (const [i, one] of segments.entries()) {
        expect(one.to).toBeGreaterThan(one.from);
        if (i > 0) expect(one.from).toBe(segments[i - 1]!.to);
      }
    }),
  );
});

test('every character has the marks that lie over it, and no others', () => {
  fc.assert(
    fc.property(marks, (all) => {
      for (const segment of segmentsOf(0, LENGTH, all))
        for (let at = segment.from; at < segment.to; at++)
          expect(new Set(segment.marks)).toEqual(
            new Set(all.filter(({ from, to }) => from <= at && at < to)),
          );
    }),
  );
});

test('the longest mark comes first: the innermost is the last', () => {
  const [outer, inner] = [
    { from: 0, to: 20, name: 'content' },
    { from: 5, to: 9, name: 'trigger' },
  ];
  const names = segmentsOf(0, 20, [inner, outer]).map(({ marks: over }) => over.map(({ name }) => name));
  expect(names).toEqual([['content'], ['content', 'trigger'], ['content']]);
});

test('a stretch without marks is one segment', () => {
  expect(segmentsOf(3, 9, [])).toEqual([{ from: 3, to: 9, marks: [] }]);
});
