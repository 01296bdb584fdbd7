// Our scorers against the reference scorers, which are programs of their own: every figure must be the same
// number, on readings made by hand and on random ones. Skipped where the reference scorers are not at hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { figures, scoreStatements, sumScores } from '../../evaluation/score/statements.ts';
import { scoreSyntax, wordRows } from '../../evaluation/score/syntax.ts';
import type { Role } from '../../evaluation/score/text-units.ts';
import { scoreTimes, sumTimes, timeFigures } from '../../evaluation/score/times.ts';
import type { Span } from '../../src/text/span.ts';

const scorers = join(import.meta.dirname, '..', '..', '..', 'shared', 'score');
const present = existsSync(scorers);
if (!present) console.warn(`skipped: no reference scorers at ${scorers}`);

const folder = mkdtempSync(join(tmpdir(), 'dateline-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reference(scorer: string, gold: string, found: string): Record<string, unknown> {
  const files = [join(folder, 'gold'), join(folder, 'found')] as const;
  writeFileSync(files[0], gold);
  writeFileSync(files[1], found);
  const out = execFileSync(process.execPath, [join(scorers, scorer), ...files, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Record<string, unknown>;
}

interface Gold {
  id: string;
  text: string;
  attributions: { source: Span[]; cue: Span[]; content: Span[] }[];
}
interface Found {
  id: string;
  statements: { source: Role; cue: Role; content: Role }[];
}

function referenceStatements(gold: Gold[], found: Found[]): Record<string, number> {
  const lines = (values: readonly unknown[]) => values.map((v) => JSON.stringify(v)).join('\n');
  const { attribution, ...roles } = reference('statements.mjs', lines(gold), lines(found)) as {
    attribution: number;
  } & Record<string, Record<string, number>>;
  const out: Record<string, number> = { whole: attribution };
  for (const [role, values] of Object.entries(roles as Record<string, Record<string, number>>))
    for (const [kind, f] of Object.entries(values)) out[`${role}.${kind}`] = f;
  return out;
}

function ours(gold: Gold[], found: Found[]): Record<string, number> {
  const scores = gold.map((g, i) => scoreStatements(g.text, g.attributions, found[i]!.statements));
  return figures(sumScores(scores));
}

const text = '“We go,” said Ann. Bob told $10bn Co. that “it’s über”; he agreed…\n\n“Élan 5%,” 😀 she wrote.';

const byHand: Record<string, [Gold['attributions'], Found['statements']]> = {
  'nothing on either side': [[], []],
  'nothing found': [[{ source: [[15, 18]], cue: [[9, 13]], content: [[0, 8]] }], []],
  'nothing to find': [[], [{ source: [15, 18], cue: [9, 13], content: [[0, 8]] }]],
  'quotation marks at the edge do not count': [
    [{ source: [[15, 18]], cue: [[9, 13]], content: [[0, 8]] }],
    [{ source: [14, 19], cue: [9, 13], content: [[1, 6]] }],
  ],
  'no source on either side': [
    [{ source: [], cue: [[9, 13]], content: [[0, 8]] }],
    [{ source: null, cue: [9, 13], content: [0, 8] }],
  ],
  'two statements want one attribution': [
    [{ source: [[15, 18]], cue: [[9, 13]], content: [[0, 8]] }],
    [
      { source: [15, 18], cue: [9, 13], content: [[0, 4]] },
      { source: [15, 18], cue: [9, 13], content: [[0, 8]] },
    ],
  ],
};

describe.skipIf(!present)('our scorers give the figures of the reference scorers', () => {
  for (const [name, [attributions, statements]] of Object.entries(byHand)) {
    test(name, () => {
      const gold = [{ id: 'a', text, attributions }];
      const found = [{ id: 'a', statements }];
      expect(ours(gold, found)).toEqual(referenceStatements(gold, found));
    });
  }

  test('random readings', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(24))
      .map(([from, length]): Span => [from, Math.min(text.length, from + length)]);
    const spans = fc.array(span, { maxLength: 2 });
    const attribution = fc.record({ source: spans, cue: spans, content: spans });
    const role = fc.oneof(fc.constant(null), span, spans);
    const statement = fc.record({ source: role, cue: role, content: role });
    // Found statements are partly gold ones, so that there is something to agree on.
    const document = fc
      .tuple(fc.array(attribution, { maxLength: 5 }), fc.array(statement, { maxLength: 3 }), fc.nat(5))
      .map(([gold, others, kept]) => ({ gold, found: [...gold.slice(0, kept), ...others] }));
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
        const gold = documents.map((d, i) => ({ id: String(i), text, attributions: d.gold }));
        const found = documents.map((d, i) => ({ id: String(i), statements: d.found }));
        expect(ours(gold, found)).toEqual(referenceStatements(gold, found));
      }),
      { numRuns: 25 },
    );
  });

  test('random times', () => {
    const time = fc.record({
      span: fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([from, n]): Span => [from, from + n]),
      type: fc.constantFrom('DATE', 'TIME'),
      value: fc.constantFrom('2019', '2020', 'P1D'),
    });
    const document = fc
      .tuple(fc.array(time, { maxLength: 6 }), fc.array(time, { maxLength: 4 }), fc.nat(6))
      .map(([gold, others, kept]) => ({ gold, found: [...gold.slice(0, kept), ...others] }));
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
        const lines = (values: readonly unknown[]) => values.map((v) => JSON.stringify(v)).join('\n');
        const gold = documents.map((d, i) => ({
          id: i,
          timexes: d.gold.map(({ span: [start, end], ...rest }) => ({ start, end, ...rest })),
        }));
        const found = documents.map((d, i) => ({ id: i, times: d.found }));
        const own = timeFigures(sumTimes(documents.map((d) => scoreTimes(d.gold, d.found))));
        expect(own).toEqual(reference('timex.mjs', lines(gold), lines(found)));
      }),
      { numRuns: 25 },
    );
  });

  test('random trees and tags', () => {
    const tag = fc.constantFrom('NOUN', 'VERB', 'PUNCT', 'nsubj', 'nsubj:pass', 'obj', '_', '0', '1');
    const row = fc.record({
      gold: fc.array(tag, { minLength: 5, maxLength: 5 }),
      same: fc.boolean(),
      other: tag,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        fc.pre(rows.some(({ gold }) => gold[1] !== 'PUNCT'));
        const line = (i: number, [lemma, upos, xpos, head, relation]: string[]) =>
          [i + 1, `w${i}`, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t');
        const comment = '# sent_id = 1\n';
        const gold = comment + rows.map((r, i) => line(i, r.gold)).join('\n');
        const found =
          comment + rows.map((r, i) => line(i, r.same ? r.gold : r.gold.map(() => r.other))).join('\n');
        expect(scoreSyntax(wordRows(gold), wordRows(found))).toEqual(reference('syntax.mjs', gold, found));
      }),
      { numRuns: 25 },
    );
  });
});
