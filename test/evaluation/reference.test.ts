// Our scorers against the reference scorers, which are programs of their own: every figure must be the same
// number, on readings made by hand and on random ones. Skipped where the reference scorers are not at hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  allClaims,
  allSlots,
  type ClaimsScore,
  claimFigures,
  type GoldClaims,
  KINDS,
  LABELS,
  type ScoredClaim,
  SLOTS,
  scoreClaims,
  sumClaims,
} from '../../evaluation/score/claims.ts';
import type { Counts } from '../../evaluation/score/counts.ts';
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

/** The claims scorer takes the reports besides. With `--json` it gives figures, else a table of counts. */
function referenceClaims(
  gold: readonly GoldClaims[],
  found: readonly (readonly ScoredClaim[])[],
  ...flags: readonly string[]
): string {
  const files = ['reports', 'gold', 'found'].map((name) => join(folder, name));
  const contents = [
    gold.map(({ id, text }) => ({ id, text })),
    gold.map(({ text: _, ...rest }) => rest),
    gold.map(({ id }, i) => ({ id, claims: found[i] })),
  ];
  contents.forEach((documents, i) => {
    writeFileSync(files[i]!, documents.map((document) => JSON.stringify(document)).join('\n'));
  });
  const run = [join(scorers, 'claims.mjs'), ...files, ...flags];
  return execFileSync(process.execPath, run, { encoding: 'utf8' });
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

  describe('claims', () => {
    const words = 'US troops will leave Syria within four weeks, the minister said. The troops “left” Iraq.';
    const at = (from: string, to = from): Span => [words.indexOf(from), words.indexOf(to) + to.length];
    const leave: ScoredClaim = {
      kind: 'movement',
      trigger: at('leave'),
      who: at('US troops'),
      from: at('Syria'),
      time: at('within', 'weeks'),
      status: 'planned',
    };
    const limit: ScoredClaim = {
      kind: 'deadline',
      trigger: at('leave'),
      who: at('US troops'),
      time: at('within', 'weeks'),
      force: 'promise',
      due: '2019-11',
    };

    const scored = (gold: readonly GoldClaims[], found: readonly (readonly ScoredClaim[])[]): ClaimsScore =>
      sumClaims(gold.map((one, i) => scoreClaims(one, found[i]!)));

    /** The counts of each kind, slot and label are those of the table that the reference prints. */
    const expectCounts = (gold: readonly GoldClaims[], found: readonly (readonly ScoredClaim[])[]): void => {
      const score = scored(gold, found);
      const row = (name: string, { right, extra, missed }: Counts): string =>
        `${name}: ${right} right, ${extra} extra, ${missed} missed`;
      const own = [
        ...KINDS.map((kind) => row(kind, score.kinds[kind])),
        row('all claims', allClaims(score)),
        ...SLOTS.map((slot) => row(`slot ${slot}`, score.slots[slot])),
        row('all slots', allSlots(score)),
        ...LABELS.map((label) => {
          const { right, of } = score.labels[label];
          return `${label} of found claims: ${right} of ${of} right`;
        }),
      ];
      const theirs = referenceClaims(gold, found)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('named speakers'))
        .map((line) => `${line.slice(0, 28).trim()}: ${/\((.*)\)/.exec(line)?.[1] ?? line.slice(28).trim()}`);
      expect(own).toEqual(theirs);
    };

    const expectSame = (gold: readonly GoldClaims[], found: readonly (readonly ScoredClaim[])[]): void => {
      expectCounts(gold, found);
      const { speakers, ...figures } = JSON.parse(referenceClaims(gold, found, '--json'));
      expect(speakers).toBe(0);
      expect(claimFigures(scored(gold, found))).toEqual(figures);
    };

    test.each<[string, readonly ScoredClaim[], readonly ScoredClaim[]]>([
      ['nothing on either side', [], []],
      ['nothing found', [leave], []],
      ['nothing to find', [], [leave, limit]],
      ['the same', [leave, limit], [leave, limit]],
      ['a trigger that overlaps', [leave], [{ ...leave, trigger: at('will', 'leave') }]],
      ['another kind at the trigger', [leave], [limit]],
      ['slots that share half of their words', [leave], [{ ...leave, time: at('within', 'four') }]],
      ['slots that end in the same word', [leave], [{ ...leave, who: at('troops') }]],
      ['slots in other words', [leave], [{ ...leave, who: at('the minister'), from: at('weeks') }]],
      ['quotation marks about a trigger', [leave], [{ ...leave, trigger: at('“left”') }]],
      ['a due date that begins alike', [limit], [{ ...limit, due: '2019-11-20' }]],
      ['a due date that is shorter', [{ ...limit, due: '2019-11-20' }], [{ ...limit, due: '2019-11' }]],
      [
        'another status and force',
        [leave, limit],
        [
          { ...leave, status: 'done' },
          { ...limit, force: 'order' },
        ],
      ],
      ['a label that is not in the gold', [{ kind: 'movement', trigger: at('leave') }], [leave]],
      ['two found for one', [leave], [{ kind: 'movement', trigger: at('will', 'leave') }, leave]],
      ['one found for two', [leave, { ...leave, trigger: at('will', 'leave') }], [leave]],
    ])('%s', (_, gold, found) => {
      expectSame([{ id: 'a', text: words, claims: gold }], [found]);
    });

    test('reports that are annotated in part', () => {
      const gold = { id: 'a', text: words, claims: [limit] };
      const found = [leave, limit, { ...leave, kind: 'consent', trigger: at('left') } as const];
      expectSame([{ ...gold, kinds: ['deadline', 'consent'] }], [found]);
      expectSame([{ ...gold, within: [[0, 40]] }], [found]);
      expectSame([{ ...gold, within: [[0, 40]], kinds: ['deadline', 'consent'] }], [found]);
      expectSame([{ ...gold, within: [], claims: [] }], [found]);
    });

    test('random claims', () => {
      const span = fc
        .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 20 }))
        .map(([from, length]): Span => [from, Math.min(words.length, from + length)]);
      const slots = Object.fromEntries(SLOTS.map((slot) => [slot, span]));
      const labels = {
        status: fc.constantFrom('done', 'planned'),
        force: fc.constantFrom('demand', 'promise'),
        due: fc.constantFrom('2019', '2019-11', '2019-11-20', '2020'),
      };
      const claim = fc.record(
        { kind: fc.constantFrom(...KINDS), trigger: span, ...slots, ...labels },
        { requiredKeys: ['kind', 'trigger'] },
      ) as fc.Arbitrary<ScoredClaim>;
      // Found claims are partly gold ones, some of them with other slots or labels.
      const document = fc
        .tuple(
          fc.array(claim, { maxLength: 6 }),
          fc.array(claim, { maxLength: 4 }),
          fc.array(claim, { maxLength: 6 }),
          fc.option(fc.array(span, { maxLength: 2 }), { nil: undefined }),
          fc.option(fc.subarray([...KINDS], { minLength: 1 }), { nil: undefined }),
        )
        .map(([claims, others, changes, within, kinds]) => ({
          gold: { claims, ...(within && { within }), ...(kinds && { kinds }) },
          found: [
            ...claims.map(({ kind, trigger, ...rest }, i) => ({ ...rest, ...changes[i], kind, trigger })),
            ...others,
          ],
        }));
      fc.assert(
        fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
          expectCounts(
            documents.map(({ gold }, i) => ({ id: String(i), text: words, ...gold })),
            documents.map(({ found }) => found),
          );
        }),
        { numRuns: 25 },
      );
    });
  });
});
