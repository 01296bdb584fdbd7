// What people say of actors: which keys are one and which are two, and that it reaches everything that a record says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/actors/actor.ts';
import { askedMerge, askedSplit, type Made } from '../../src/ledger/asked-rulings.ts';
import { conflictsAmong } from '../../src/ledger/conflicts/conflicts-among.ts';
import { disagreements } from '../../src/ledger/conflicts/disagreements.ts';
import { deadlines } from '../../src/ledger/deadlines.ts';
import { doubtfulActors } from '../../src/ledger/doubtful-actors.ts';
import { mergedKeys, pairOf } from '../../src/ledger/merged-keys.ts';
import { positionsOf } from '../../src/ledger/positions.ts';
import type { ReadVersion } from '../../src/ledger/read-version.ts';
import { type ReadRecord, recordOf } from '../../src/ledger/record.ts';
import { type Ruling, rulingsOf } from '../../src/ledger/rulings.ts';
import type { Span } from '../../src/text/span.ts';
import { shuffled } from './arbitrary-propositions.ts';
import { entryOf, person, reportOf, TROOPS, US, type Who } from './told-reports.ts';

/** `a=b`: a is b; `a!b`: they are two. */
const said = (notes: readonly string[]) =>
  notes.map((note, i) => ({ by: `j${i}`, one: note[1] === '=', a: note[0]!, b: note[2]! }));

describe('merges and splits of keys', () => {
  it.each([
    ['', '', 'nothing'],
    ['a=b', 'a>b', 'is shown as the target'],
    ['a=b b=c', 'a>c b>c', 'goes on'],
    ['a=b c=b', 'a>b c>b', 'of two into one'],
    ['a=b a=c', 'a>c b>c', 'of one into two: the later'],
    ['a=b b=a', 'b>a', 'the other way round: the later'],
    ['b=a c=b a=c', 'b>a c>a', 'in a circle: the least'],
    ['a=b a!b', '', 'split after merge'],
    ['a!b a=b', 'a>b', 'merge after split'],
    ['a=b a!b a=b', 'a>b', 'and again'],
    ['a!c a=b b=c', 'b>c', 'by way of others against a split: the later merge'],
    ['a=b b=c a!c', 'b>c', 'whenever the split was made'],
    ['a=a a!a', '', 'of one key is nothing'],
  ])('%s: %s (%s)', (notes, expected) => {
    const { shown } = mergedKeys(said(notes.split(' ').filter((note) => note !== '')));
    const others = [...shown].filter(([key, as]) => key !== as).map(([key, as]) => `${key}>${as}`);
    expect(others.sort().join(' ')).toBe(expected);
  });

  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const notes = fc.array(
    fc.tuple(key, fc.constantFrom('=', '=', '!'), key).map((parts) => parts.join('')),
    { maxLength: 10 },
  );

  it('show a key under one that is shown itself, and never one of a split under the other', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const { shown, pairs, apart } = mergedKeys(said(all));
        for (const as of shown.values()) expect(shown.get(as)).toBe(as);
        for (const { one, a, b } of pairs) {
          const [x, y] = [shown.get(a) ?? a, shown.get(b) ?? b];
          if (one) expect(x).toBe(y);
          else expect(x).not.toBe(y);
          expect(apart.has(pairOf(x, y))).toBe(!one);
        }
      }),
    );
  });

  it('hold by what was said last of each pair: what was said before may be left out', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const rulings = said(all);
        const last = rulings.filter(
          (one, i) =>
            !rulings.slice(i + 1).some((later) => pairOf(later.a, later.b) === pairOf(one.a, one.b)),
        );
        expect(mergedKeys(last)).toEqual(mergedKeys(rulings));
      }),
    );
  });
});

const JIM = person('Jim Mattis', 'US', 'defence-minister');
const JAMES = person('James Mattis', 'US');
const WASHINGTON: Who = { name: 'Washington', kind: 'government', country: 'US' };
const COLUMN: Who = { name: 'Blue Column', kind: 'organization' };
const MATTIS = person('Mattis', 'US');
const VERSIONS = [
  reportOf('r1', 20, [{ by: JIM, force: US, act: 'leave by 2019-11-20' }]),
  reportOf('r2', 21, [{ by: JAMES, force: US, act: 'stay' }]),
  reportOf('r3', 22, [{ by: MATTIS, force: US, act: 'stay' }]),
  reportOf('r4', 23, [{ by: person('Ann Lee'), force: TROOPS, act: 'leave' }]),
  reportOf('r5', 24, [{ by: JAMES, through: JIM, force: TROOPS, act: 'stay' }]),
];

/** Judgements made one after the other, each by the record as the ones before left it. */
class People {
  readonly made: Ruling[] = [];
  readonly versions: readonly ReadVersion[];

  constructor(versions: readonly ReadVersion[] = VERSIONS) {
    this.versions = versions;
  }

  get record(): ReadRecord {
    return recordOf(this.versions, rulingsOf(this.made));
  }

  merge(one: string, into: string): Made {
    return this.#keep('merge', askedMerge(this.record, one, into));
  }

  split(one: string, other: string | null = null): Made {
    return this.#keep('split', askedSplit(this.record, one, other));
  }

  #keep(action: string, made: Made): Made {
    if (!('problem' in made)) this.made.push({ id: `j_${this.made.length}`, action, ...made });
    return made;
  }
}

const voices = ({ propositions }: ReadRecord) => propositions.map(({ voice }) => voice);
const sides = ({ propositions }: ReadRecord) => propositions.map(({ side }) => side?.key ?? null);
const JIM_KEY = 'person:jim mattis';
const JAMES_KEY = 'person:james mattis';
const LEE = 'person:ann lee';
const MATTIS_KEY = 'person:mattis@r3';

describe('the record', () => {
  it('without a word of people has a family name that fits two alone', () => {
    const { record } = new People();
    expect(voices(record)).toEqual([JIM_KEY, JAMES_KEY, MATTIS_KEY, LEE, JAMES_KEY]);
    expect(sides(record)).toEqual(['force:us', 'force:us', 'force:us', null, null]);
    expect(disagreements(conflictsAmong(record.propositions))).toHaveLength(2);
  });

  it('has merged keys as one voice everywhere, and ties family names to it', () => {
    const people = new People();
    people.merge(JIM_KEY, JAMES_KEY);
    const { record } = people;
    expect(voices(record)).toEqual([JAMES_KEY, JAMES_KEY, JAMES_KEY, LEE, JAMES_KEY]);
    expect(record.propositions.at(-1)!.told).toEqual([JAMES_KEY]);
    expect(disagreements(conflictsAmong(record.propositions))).toEqual([]);
    expect(positionsOf(JAMES_KEY, record.propositions)[0]!.turns).toHaveLength(1);
    expect([...record.actors.get(JAMES_KEY)!]).toEqual([
      ['Jim Mattis', 2],
      ['James Mattis', 2],
      ['Mattis', 1],
    ]);
    expect(record.actors.has(JIM_KEY)).toBe(false);
    expect(deadlines(record.propositions)[0]!.sayings[0]!.told).toEqual([JAMES_KEY]);
  });

  it('has one actor of one report as another, and no other', () => {
    const people = new People();
    people.merge(entryOf(people.record, 'r2', 'James Mattis'), LEE);
    expect(voices(people.record)).toEqual([JIM_KEY, LEE, MATTIS_KEY, LEE, JAMES_KEY]);
  });

  it('has one actor of one report alone, who lends nobody an office or country', () => {
    const people = new People();
    const entry = entryOf(people.record, 'r1', 'Jim Mattis');
    people.split(entry);
    expect(voices(people.record)[0]).toBe(`person:${entry}@r1`);
    people.split(entryOf(people.record, 'r5', 'Jim Mattis'));
    // James Mattis is now the only one of the name known to be of the US.
    expect(voices(people.record)[2]).toBe(JAMES_KEY);
    people.merge(entry, JIM_KEY);
    expect(voices(people.record)[0]).toBe(JIM_KEY);
  });

  it('never ties a family name to whom it is not, so that the other one is left', () => {
    const people = new People();
    people.split(entryOf(people.record, 'r3', 'Mattis'), JIM_KEY);
    expect(people.made[0]).toMatchObject({ target: MATTIS_KEY, body: { from: JIM_KEY } });
    expect(voices(people.record)[2]).toBe(JAMES_KEY);
    people.split(MATTIS_KEY, JAMES_KEY);
    expect(voices(people.record)[2]).toBe(MATTIS_KEY);
    people.merge(MATTIS_KEY, JIM_KEY);
    expect(voices(people.record)[2]).toBe(JIM_KEY);
  });

  it('has a force that people name, merge or set apart', () => {
    const people = new People();
    people.merge(entryOf(people.record, 'r4', 'troops'), 'force:us');
    expect(sides(people.record)).toEqual(['force:us', 'force:us', 'force:us', 'force:us', null]);
    expect(people.record.propositions[3]!.side!.score).toBe(1);
    const troops = entryOf(people.record, 'r5', 'troops');
    // Nameless, it goes by its entry, which outlasts the reading.
    people.merge('force:us', 'force:a3@r5');
    expect(people.made.at(-1)).toMatchObject({ target: 'force:us', body: { into: `force:${troops}@r5` } });
    expect(new Set(sides(people.record))).toEqual(new Set([`force:${troops}@r5`]));
    const apart = entryOf(people.record, 'r1', 'US troops');
    people.split(apart);
    expect(sides(people.record)[0]).toBe(`force:${apart}@r1`);
  });

  it('has nobody’s force at stake for a government that is set apart, and a body’s for one that people say it is', () => {
    const people = new People([
      reportOf('r1', 20, [{ by: person('Ann Lee'), force: WASHINGTON, act: 'stay' }]),
      reportOf('r2', 20, [{ by: person('Ann Lee'), force: COLUMN, act: 'stay' }]),
      reportOf('r3', 20, [{ by: person('Ann Lee'), force: US, act: 'stay' }]),
    ]);
    expect(sides(people.record)).toEqual(['force:us', null, 'force:us']);
    people.split(entryOf(people.record, 'r1', 'Washington'));
    people.merge('organization:blue column', 'force:us');
    expect(sides(people.record)).toEqual([null, 'force:us', 'force:us']);
  });

  it('has one force at stake where two are named that people say are one', () => {
    const two = reportOf('r1', 20, [
      { by: person('Ann Lee'), force: { name: 'SDF and YPG fighters', kind: 'unnamed' }, act: 'stay' },
    ]);
    const [from, to] = two.reading.claims![0]!.who!;
    const [ann, , ...rest] = two.reading.actors!;
    const force = (id: string, name: string, mention: Span): Actor => ({
      ...{ id, name, kind: 'force', mentions: [mention] },
      links: [{ mention, rule: 'name', text: 'named' }],
    });
    const { actor: _, ...claim } = two.reading.claims![0]!;
    const people = new People([
      {
        ...two,
        reading: {
          ...two.reading,
          claims: [claim],
          actors: [ann!, force('a2', 'SDF', [from, from + 3]), force('a3', 'YPG', [from + 8, to]), ...rest],
        },
        entryId: (local) => `${local[0]}_${local[1]!.repeat(16)}`,
      },
    ]);
    expect(sides(people.record)).toEqual([null]);
    people.merge('force:ypg', 'force:syrian democratic forces');
    expect(sides(people.record)).toEqual(['force:syrian democratic forces']);
  });

  it('asks whether conflicting accounts are of the force that people say it is', () => {
    const people = new People();
    const pairs = () => conflictsAmong(people.record.propositions).map(({ a, b }) => [a.version, b.version]);
    const before = pairs().length;
    people.merge(entryOf(people.record, 'r4', 'troops'), 'force:us');
    expect(pairs().length).toBeGreaterThan(before);
  });

  it('is the same in any order of versions, with every key one that is shown', () => {
    const keys = [JIM_KEY, JAMES_KEY, LEE, MATTIS_KEY, 'force:us', 'organization:nobody'];
    const entries = VERSIONS.flatMap(({ reading, entryId }) => reading.actors!.map(({ id }) => entryId(id)));
    const name = fc.constantFrom(...keys, ...entries);
    const steps = fc.array(fc.tuple(fc.constantFrom('merge', 'split', 'alone'), name, name), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(steps, fc.nat(), (all, pick) => {
        const people = new People();
        for (const [action, a, b] of all)
          if (action === 'merge') people.merge(a, b);
          else people.split(a, action === 'split' ? b : null);
        const rulings = rulingsOf(people.made);
        const { record } = people;
        const other = recordOf(shuffled(VERSIONS, pick), rulings);
        expect(other.propositions).toEqual(record.propositions);
        expect([...other.actors].sort()).toEqual([...record.actors].sort());
        const shown = [
          ...record.actors.keys(),
          ...[...voices(record), ...sides(record)].filter((one) => one !== null),
        ];
        for (const one of shown) expect(rulings.shown.get(one) ?? one).toBe(one);
        // What was written down holds: those who were made one are one, those who are two are two.
        for (const { one, a, b } of rulings.pairs)
          expect((rulings.shown.get(a) ?? a) === (rulings.shown.get(b) ?? b)).toBe(one);
        expect(rulings.pairs.length).toBe(new Set(rulings.pairs.map(({ a, b }) => pairOf(a, b))).size);
        for (const pair of doubtfulActors(record))
          expect(rulings.apart.has(pairOf(pair.from.key, pair.into.key))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('doubtful actors', () => {
  const names = (record: ReadRecord) =>
    doubtfulActors(record).map(({ from, into }) => `${from.key} > ${into.key}`);

  it('are those on whom nobody has ruled, each with the version that names it', () => {
    const people = new People();
    const [first] = doubtfulActors(people.record);
    expect(names(people.record)).toEqual([
      `${JAMES_KEY} > ${JIM_KEY}`,
      `${MATTIS_KEY} > ${JAMES_KEY}`,
      `${MATTIS_KEY} > ${JIM_KEY}`,
    ]);
    expect(people.record.versions.get(first!.from.version)!.text).toContain('James Mattis says');
    expect(first!.from.entry).toBe(entryOf(people.record, 'r2', 'James Mattis'));
    people.split(JIM_KEY, JAMES_KEY);
    expect(names(people.record)).toHaveLength(2);
    people.merge(MATTIS_KEY, JIM_KEY);
    expect(names(people.record)).toEqual([]);
    people.made.length = 0;
    people.merge(JIM_KEY, JAMES_KEY);
    expect(names(people.record)).toEqual([]);
  });

  it('are not an actor set apart and the one that it was set apart from', () => {
    const people = new People();
    people.split(entryOf(people.record, 'r2', 'James Mattis'));
    expect(names(people.record).filter((one) => one.includes('@r2') && one.includes(JAMES_KEY))).toEqual([]);
  });
});

describe('what cannot hold is refused', () => {
  it.each<[string, (people: People) => Made, RegExp]>([
    [
      'an actor that is not there',
      (p) => p.merge('person:nobody here', JIM_KEY),
      /knows no actor person:nobody/,
    ],
    ['an entry that is not there', (p) => p.merge(JIM_KEY, 'a_0000000000000000'), /knows no actor a_0/],
    ['a claim', (p) => p.split('c_0000000000000000'), /knows no actor c_0/],
    ['a merge with itself', (p) => p.merge(JIM_KEY, JIM_KEY), /are one already/],
    ['a split of one key', (p) => p.split(JIM_KEY, JIM_KEY), /is one key.*name its entry/],
    ['a split of a key from nothing', (p) => p.split(JIM_KEY), /name its entry/],
    ['a split of what stands alone', (p) => p.split('force:a2@r4'), /stands alone already/],
    [
      'a split said twice',
      (p) => {
        p.split(JIM_KEY, JAMES_KEY);
        return p.split(JAMES_KEY, JIM_KEY);
      },
      /j_0 holds .* apart already/,
    ],
    [
      'a merge against a split by way of others',
      (p) => {
        p.split(JIM_KEY, LEE);
        p.merge(JIM_KEY, JAMES_KEY);
        return p.merge(LEE, JAMES_KEY);
      },
      /make one of person:jim mattis and person:ann lee, which j_0 holds apart.*review undo j_0/,
    ],
    [
      'a split against merges by way of others',
      (p) => {
        p.merge(JIM_KEY, JAMES_KEY);
        p.merge(JAMES_KEY, LEE);
        return p.split(JIM_KEY, LEE);
      },
      /one by way of others.*j_0, j_1/,
    ],
  ])('%s', (_, act, problem) => {
    const people = new People();
    const made = act(people);
    expect('problem' in made ? made.problem : made).toMatch(problem);
  });

  it('but what was said of a pair may be said otherwise', () => {
    const people = new People();
    people.merge(JIM_KEY, JAMES_KEY);
    people.merge(JAMES_KEY, JIM_KEY);
    expect(voices(people.record)[1]).toBe(JIM_KEY);
    people.split(JIM_KEY, JAMES_KEY);
    expect(voices(people.record).slice(0, 2)).toEqual([JIM_KEY, JAMES_KEY]);
  });
});

it('rows that are no rulings are passed over', () => {
  const rows: Omit<Ruling, 'id'>[] = [
    { action: 'merge', target: 'x', body: {} },
    { action: 'split', target: 'a_0000000000000000', body: { from: 'x' } },
    { action: 'dismiss', target: 'k_0', body: { rule: 'numbers', question: 'q', sides: [{}, null] } },
    { action: 'confirm', target: 'k_0', body: {} },
    { action: 'reject', target: 'c_0', body: { into: 'y' } },
  ];
  const { entries, pairs, conflicts } = rulingsOf(rows.map((row, i) => ({ id: `j_${i}`, ...row })));
  expect([entries.size, pairs.length, conflicts.length]).toEqual([0, 0, 0]);
});
