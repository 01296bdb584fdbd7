import { describe, expect, test } from 'vitest';
import { calibration } from '../../evaluation/score/calibration.ts';
import { kindsOf, lossOf } from '../../evaluation/score/kinds.ts';
import { TextUnits } from '../../evaluation/score/text-units.ts';
import { evaluateStatements, type GoldDocument } from '../../evaluation/statements.ts';
import type { Span } from '../../src/text/span.ts';

/** The spans of the marked parts: `S[…]`, `C[…]`, `T[…]`; marks are taken out of the text. */
function marked(notation: string): GoldDocument {
  const spans: Record<string, Span[]> = { S: [], C: [], T: [] };
  let text = '';
  let open: { role: string; from: number } | null = null;
  for (let i = 0; i < notation.length; i++) {
    if (open === null && notation[i + 1] === '[' && notation[i]! in spans)
      open = { role: notation[i++]!, from: text.length };
    else if (open !== null && notation[i] === ']') {
      spans[open.role]!.push([open.from, text.length]);
      open = null;
    } else text += notation[i];
  }
  return { id: 'a', text, attributions: [{ source: spans.S!, cue: spans.C!, content: spans.T! }] };
}

const kinds = (notation: string) => {
  const { text, attributions } = marked(notation);
  return kindsOf(text, attributions[0]!);
};

describe('kinds of attributions', () => {
  test.each([
    ['T[“We leave,”] S[she] C[said].', 'direct', 'TSC'],
    ['“T[We leave],” S[she] C[said].', 'direct', 'TSC'],
    ['S[She] C[said] T[they would “leave soon”].', 'mixed', 'SCT'],
    ['S[She] C[said] T[they would leave].', 'indirect', 'SCT'],
    ['T[“We leave,”] S[she] C[said], T[“and stay away.”]', 'direct', 'TSCT'],
    ['C[According to] S[her], T[they would leave].', 'indirect', 'CST'],
  ])('%s', (notation, manner, order) => {
    expect(kinds(notation)).toMatchObject({ manner, order });
  });

  test('several sentences', () => {
    expect(kinds('T[“We leave. They stay,”] S[she] C[said].').length).toBe('several sentences');
    expect(kinds('T[“We leave Col. smith,”] S[she] C[said].').length).toBe('one sentence');
    expect(kinds('S[She] C[said]: T[“We leave.]\n\nT[“They stay.”]').length).toBe('several sentences');
  });
});

describe('losses', () => {
  const { text, attributions } = marked('T[“We leave this place soon,”] S[she] C[said]. He stayed.');
  const gold = attributions[0]!;
  const units = new TextUnits(text);
  test.each([
    ['nothing there', []],
    ['content differs', [{ ...gold, content: [[1, 3] as Span] }]],
    ['source differs', [{ ...gold, source: null }]],
    ['cue differs', [{ ...gold, cue: null }]],
    ['source and cue differ', [{ ...gold, source: null, cue: null }]],
  ])('%s', (loss, found) => {
    expect(lossOf(units, gold, found)).toBe(loss);
  });
});

describe('the task', () => {
  const document = marked('T[“We leave,”] S[she] C[said].');

  test('a perfect reading', () => {
    const result = evaluateStatements([document], ({ id, attributions }) => ({
      id,
      statements: attributions.map((a) => ({ ...a, score: 1 })),
    }));
    expect(result.figures).toMatchObject({ whole: 1, 'source.exact': 1, 'content.token': 1, ece: 0 });
    expect(result.documents.a).toMatchObject({ right: 1, wrong: 0 });
  });

  test('an empty reading', () => {
    const result = evaluateStatements([document], ({ id }) => ({ id, statements: [] }));
    expect(result.figures.whole).toBe(0);
    expect(result.documents.a).toMatchObject({ right: 0, wrong: 1, missed: 1, 'cue.missed': 1 });
  });
});

describe('calibration', () => {
  test('bins and errors', () => {
    const judged = [
      { score: 0.95, right: true },
      { score: 1, right: true },
      { score: 0.05, right: true },
    ];
    const { bins, ece, brier } = calibration(judged);
    expect(bins[9]).toMatchObject({ count: 2, meanScore: 0.975, shareRight: 1 });
    expect(ece).toBeCloseTo((2 * 0.025 + 0.95) / 3);
    expect(brier).toBeCloseTo((0.05 ** 2 + 0.95 ** 2) / 3);
  });

  test('a score outside 0 to 1 is misuse', () => {
    expect(() => calibration([{ score: 1.2, right: true }])).toThrow('got 1.2');
  });
});
