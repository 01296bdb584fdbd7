import { expect, test } from 'vitest';
import { exampleTables, type Mistake, marked } from '../../evaluation/examples.ts';

const text = 'One. “We leave,” she said.\n\nTwo.';
const attribution = { source: [[17, 20]], cue: [21, 25], content: [[5, 16]] } as const;

test('marks stand around the roles, on one line', () => {
  expect(marked(text, attribution)).toBe('One. [“We leave,”] ‹she› _said_. Two.');
});

test('examples are picked evenly and by kind', () => {
  const mistakes = Array.from({ length: 10 }, (_, i): Mistake => {
    const kinds = i < 8 ? ['direct'] : ['indirect'];
    return { document: String(i), text, attribution, side: 'missed', kinds, note: 'nothing there' };
  });
  const [missed, extra] = exampleTables(mistakes, 4, 'direct');
  expect(missed!.title).toBe('4 of 8 missed, direct');
  expect(missed!.rows.map(([cell]) => cell!.slice(0, 17))).toEqual(
    [0, 2, 4, 6].map((i) => `nothing there (${i})`),
  );
  expect(extra!.rows).toEqual([]);
});
