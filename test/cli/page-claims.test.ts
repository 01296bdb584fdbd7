// The claims on a page: in brief above, and under the sentences that carry them, against golden text; and pages of any
// reading at any width.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../src/claims/claim.ts';
import type { Claim, Reading, Span, Statement } from '../../src/reader.ts';
import { countWords } from '../../src/serve/cli/page/count-words.ts';
import { dueOf } from '../../src/serve/cli/page/due.ts';
import { colourInk, noInk } from '../../src/serve/cli/page/ink.ts';
import { page } from '../../src/serve/cli/page/page.ts';
import { cells } from '../../src/serve/cli/page/wrap.ts';
import { LABELS_OF } from '../claims/sound-claims.ts';
import { markedReport } from './marked-report.ts';

const golden = (name: string) => join(import.meta.dirname, 'golden', name);
const { report, reading } = markedReport(readFileSync(golden('claims.txt'), 'utf8'));
const at = (width: number): string => page(report, reading, { width, ink: noInk });
/** The part of the page above the text. */
const brief = (width: number): string => at(width).split('In the text')[0]!;

describe('the page with claims', () => {
  test.each([100, 44])('at %i cells', async (width) => {
    await expect(at(width)).toMatchFileSnapshot(golden(`claims-${width}.txt`));
  });

  test('colour changes nothing but colour', () => {
    const coloured = page(report, reading, { width: 100, ink: colourInk });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(at(100));
  });

  test('no line is wider than asked for', () => {
    for (const width of [40, 44, 59, 60, 61, 100, 160])
      for (const line of at(width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('a sentence stands on it once', () => {
    const words = at(160).replace(/[‹›_[\]]| \([^)]*\)/g, '');
    expect(words.split('had said dozens of soldiers may go home')).toHaveLength(2);
  });
});

describe('in brief', () => {
  test('what is denied, planned or possible is not told as a fact', () => {
    const presences = brief(160).split('Moves')[0]!;
    expect(presences).toMatch(/there, About 5,200 — the report \(c8\)/);
    expect(presences).toMatch(/denied — the report \(c1\)/);
    expect(presences).toMatch(/possible — the report \(c12\)/);
    expect(presences.match(/\bthere\b/g)).toHaveLength(1);
  });

  test('every line says who says it, and a doubtful claim stands in the text alone', () => {
    expect(brief(160)).not.toContain('c9');
    const rows = brief(400)
      .split('\n')
      .filter((line) => line.startsWith('    '));
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row).toMatch(/ — \S.* \((?:c\d+ ?)+\)$/);
  });

  test('who tells that somebody says it is said too', () => {
    expect(brief(160)).toContain('officials, as told by Mark Esper (c6)');
  });

  test('the same fact of one source is one line', () => {
    const twice: Reading = {
      ...reading,
      claims: reading.claims!.map((claim) => (claim.id === 'c9' ? { ...claim, score: 0.8 } : claim)),
    };
    const plain = twice.claims!.map(({ count: _, ...claim }) => claim);
    const lines = page(report, { ...twice, claims: plain }, { width: 160, ink: noInk });
    expect(lines).toContain('there — the report (c8 c9)');
  });

  test('a long section is cut, and says so', () => {
    const many = Array.from({ length: 13 }, (_, i): Claim => {
      const object: Span = [i * 3, i * 3 + 20];
      return { ...reading.claims![9]!, id: `c${i + 1}`, object };
    });
    const lines = page(report, { ...reading, claims: many }, { width: 100, ink: noInk });
    expect(lines).toContain('  and 3 more in the text');
  });
});

describe('counts', () => {
  test.each([
    ['about 2,000', { min: 2000, max: 2000 }, 'about 2,000'],
    ['dozens', { min: 24, max: null }, 'dozens (24 or more)'],
    ['two thousand', { min: 2000, max: 2000 }, 'two thousand (2,000)'],
    ['up to a thousand', { min: 0, max: 1000 }, 'up to a thousand (up to 1,000)'],
    ['two or three hundred', { min: 200, max: 300 }, 'two or three hundred (200 to 300)'],
    ['a small number', undefined, 'a small number'],
  ])('%s', (words, counts, said) => {
    expect(countWords(words, counts)).toBe(said);
  });
});

describe('due days', () => {
  const due = (iso: string | undefined, published?: string) =>
    dueOf((iso === undefined ? {} : { due: iso }) as Claim, undefined, published);
  test.each([
    ['2019-11-20', '2019-11-20 Wed', ''],
    ['2019-10-29T18:00', '2019-10-29 Tue 18:00', ''],
    ['2019-10', '2019-10', ''],
    ['2019', '2019', ''],
    ['2019-10-22', '2019-10-22 Tue', 'past when published'],
    ['2019-09', '2019-09', 'past when published'],
    [undefined, 'no day known', ''],
  ])('%s', (iso, label, note) => {
    expect(due(iso, '2019-10-23')).toEqual({ label, note });
  });
});

describe('pages of any reading', () => {
  const hostile = fc.array(
    fc.constantFrom(
      ...'US troops|\u001b[2J|\u001b]0;x\u0007|\u202e|‹|›|_|[|]|\n|\n\n|\r|\u0085|\ud83d|😀|漢字| |. |—|\u0000|é|a'.split(
        '|',
      ),
      'word'.repeat(40),
    ),
    { minLength: 1, maxLength: 60 },
  );
  const readingOf = (text: string, cuts: readonly number[], labels: readonly number[]): Reading => {
    let next = 0;
    const pick = (): number => cuts[next++ % cuts.length]! % text.length;
    const span = (): Span => {
      const [a, b] = [pick(), pick()];
      return [Math.min(a, b), Math.max(a, b) + 1];
    };
    const actors = [
      { id: 'a1', name: text.slice(0, 30), kind: 'force', mentions: [span()], links: [] },
    ] as const;
    const statements = Array.from({ length: 3 }, (_, i): Statement => {
      const within = i > 0 ? { within: `s${i}` } : {};
      const rest = { actor: i === 1 ? 'a1' : null, manner: 'mixed', score: (i + 1) / 4 } as const;
      return {
        id: `s${i + 1}`,
        source: i === 0 ? null : span(),
        cue: span(),
        content: [span()],
        ...rest,
        ...within,
      };
    });
    const claims = labels.map((label, i): Claim => {
      const kind = CLAIM_KINDS[label % CLAIM_KINDS.length]!;
      const word = LABELS_OF[kind][label % LABELS_OF[kind].length]!;
      const how = kind === 'deadline' ? { force: word, due: '2019-11-20' } : { status: word };
      const slots = Object.fromEntries(
        ['who', 'place', 'from', 'to', 'time', 'object', 'count', 'source'].flatMap((slot, k) =>
          (label >> k) % 2 === 1 ? [[slot, span()]] : [],
        ),
      );
      const told = label % 3 === 0 ? {} : { statement: `s${(label % 3) + 1}` };
      return {
        id: `c${i + 1}`,
        kind,
        trigger: span(),
        ...slots,
        ...told,
        ...how,
        score: (label % 10) / 10,
        rule: 'x',
      } as Claim;
    });
    const middle = Math.ceil(text.length / 2);
    const sentences: Span[] =
      text.length > 1
        ? [
            [0, middle],
            [middle, text.length],
          ]
        : [[0, 1]];
    return { id: text, sha256: '', sentences, times: [], statements, actors, places: [], claims };
  };

  test('hold every claim and statement, no control character, and no line that is too wide', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.array(fc.nat(10_000), { minLength: 5, maxLength: 40 }),
        fc.array(fc.nat(255), { maxLength: 14 }),
        fc.integer({ min: 40, max: 160 }),
        (pieces, cuts, labels, width) => {
          const text = pieces.join('');
          const found = readingOf(text, cuts, labels);
          const lines = page({ id: text, title: text, text }, found, { width, ink: noInk }).split('\n');
          const ids = new Set(lines.map((line) => /^ {4}([cs]\d+)/.exec(line)?.[1]));
          const all = [...found.claims!, ...found.statements];
          expect(all.filter(({ id }) => !ids.has(id))).toEqual([]);
          expect(lines.filter((line) => cells(line) > width)).toEqual([]);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
          expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(line))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
