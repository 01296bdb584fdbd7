// Near-copies: light edits and a paragraph more or less are copies, independent reports are none; signatures keep their
// bounds, and accounts do not hang on the order.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../src/ledger/copies/accounts.ts';
import { areCopies, resemblance } from '../../src/ledger/copies/resemblance.ts';
import { shinglesOf } from '../../src/ledger/copies/shingles.ts';
import { BANDS, bandsOf, likeness, PERMUTATIONS, signatureOf } from '../../src/ledger/copies/signature.ts';
import { shuffled } from './arbitrary-propositions.ts';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const wire = sample('10-2019-10-22-no-permission.txt');
const copy = sample('11-2019-10-23-no-permission-copy.txt');
const live = sample('12-2019-10-23-esper-in-baghdad-live.md');
const areTextsCopies = (a: string, b: string) => areCopies(shinglesOf(a), shinglesOf(b));
const share = (a: string, b: string) => {
  const bands = new Set(bandsOf(signatureOf(shinglesOf(a))).map((hash, band) => `${band} ${hash}`));
  return bandsOf(signatureOf(shinglesOf(b))).some((hash, band) => bands.has(`${band} ${hash}`));
};

describe('near-copies', () => {
  it.each([
    ['in another house style, a paragraph cut', copy],
    [
      'with a paragraph more',
      `${wire}\n\nThe number is not known, and nobody at the ministry would say on Tuesday when it will be.`,
    ],
    [
      'with a paragraph less',
      wire
        .split('\n\n')
        .filter((_, i) => i !== 3)
        .join('\n\n'),
    ],
    ['with other marks and spaces', wire.replaceAll('"', '”').replaceAll(' ', '  ').replaceAll('U.S.', 'US')],
    [
      'with a word changed here and there',
      wire.replaceAll(' said', ' told reporters').replaceAll('forces', 'troops'),
    ],
  ])('%s', (_, other) => {
    expect(areTextsCopies(wire, other)).toBe(true);
    expect(share(wire, other), 'found by its bands').toBe(true);
  });

  it.each([
    ['another report of the same day with the same quotation', live],
    ['the same outlet on the day before', sample('09-2019-10-20-to-western-iraq.txt')],
    ['nothing', ''],
  ])('not %s', (_, other) => {
    expect(areTextsCopies(wire, other)).toBe(false);
  });

  it('are alone among the samples', () => {
    const more = sample('more.jsonl')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const texts = [
      wire,
      copy,
      live,
      sample('01-2018-12-19-trump-orders-withdrawal.txt'),
      sample('02-2018-12-20-mattis-resigns.txt'),
      sample('03-2019-01-07-bolton-conditions.md'),
      sample('04-2019-01-11-withdrawal-has-begun.txt'),
      sample('05-2019-01-12-equipment-not-troops.txt'),
      sample('09-2019-10-20-to-western-iraq.txt'),
      ...more,
    ];
    const found = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b, j) => (areTextsCopies(a, b) ? [[i, i + 1 + j]] : [])),
    );
    expect(found).toEqual([[0, 1]]);
  });

  it('short texts must be the same', () => {
    expect(areTextsCopies('Troops left Syria on Monday.', 'Troops left Syria on Monday')).toBe(true);
    expect(
      areTextsCopies('Troops left Syria on Monday morning.', 'Troops left Syria on Monday evening.'),
    ).toBe(false);
    expect(areTextsCopies('', '')).toBe(false);
  });
});

const set = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 })
  .map((all) => Uint32Array.from(all).sort());

describe('signatures', () => {
  it('of the same set are the same in any order, with all their bands', () => {
    fc.assert(
      fc.property(set, fc.nat(), (all, pick) => {
        const one = signatureOf(all);
        expect(signatureOf(Uint32Array.from(shuffled([...all], pick)))).toEqual(one);
        expect(one.length).toBe(PERMUTATIONS);
        expect(bandsOf(one).length).toBe(BANDS);
        expect(bandsOf(one).every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('agree about as often as the sets overlap: within five sigma', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        fc.nat(400),
        fc.nat(),
        (both, left, right, salt) => {
          const hash = (n: number) => Math.imul(n + 1, 0x9e3779b1) ^ salt;
          const range = (from: number, n: number) =>
            Array.from({ length: n }, (_, i) => hash(from + i) >>> 0);
          const shared = range(0, both);
          const a = Uint32Array.from([...shared, ...range(1000, left)]).sort();
          const b = Uint32Array.from([...shared, ...range(2000, right)]).sort();
          const { overlap } = resemblance(a, b);
          const sigma = Math.sqrt((overlap * (1 - overlap)) / PERMUTATIONS);
          expect(Math.abs(likeness(signatureOf(a), signatureOf(b)) - overlap)).toBeLessThan(5 * sigma + 0.03);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  it('stay as they are: where they change, REVISION of the derived rows must too', () => {
    const found = signatureOf(shinglesOf('The troops will stay in the country for four weeks.'));
    expect([...found.slice(0, 3), bandsOf(found)[0]]).toMatchInlineSnapshot(`
      [
        1409581916,
        1453947786,
        1409581916,
        1687315312,
      ]
    `);
  });
});

describe('resemblance', () => {
  it('is symmetric, 1 of a set with itself, and never less contained than overlapping', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const one = resemblance(a, b);
        expect(resemblance(b, a)).toEqual(one);
        expect(one.contained).toBeGreaterThanOrEqual(one.overlap);
        expect(areCopies(a, b)).toBe(areCopies(b, a));
        if (a.length > 0) expect(resemblance(a, a).overlap).toBe(1);
      }),
    );
  });
});

describe('accounts', () => {
  const ids = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];
  const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 });

  it('are the least id of all that hang together, in any order', () => {
    fc.assert(
      fc.property(edges, fc.nat(), (pairs, pick) => {
        const found = accounts(ids, pairs);
        const turned = shuffled(pairs, pick).map(([a, b]): [string, string] => [b, a]);
        expect(new Map([...accounts(shuffled(ids, pick), turned)].sort())).toEqual(
          new Map([...found].sort()),
        );
        for (const [a, b] of pairs) expect(found.get(a)).toBe(found.get(b));
        for (const [id, account] of found) {
          expect(account <= id).toBe(true);
          expect(found.get(account)).toBe(account);
        }
      }),
    );
  });

  it('pass over pairs of versions that are not there', () => {
    expect([
      ...accounts(
        ['v1', 'v2'],
        [
          ['v1', 'v9'],
          ['v9', 'v2'],
        ],
      ),
    ]).toEqual([
      ['v1', 'v1'],
      ['v2', 'v2'],
    ]);
  });
});
