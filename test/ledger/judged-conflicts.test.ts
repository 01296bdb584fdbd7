// What people say of disagreements: it holds by what it was said of, whatever becomes of the keys.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedMerge, askedOfConflict, askedSplit, type Made } from '../../src/ledger/asked-rulings.ts';
import { conflictsAmong } from '../../src/ledger/conflicts/conflicts-among.ts';
import {
  type Disagreement,
  disagreementId,
  disagreements,
} from '../../src/ledger/conflicts/disagreements.ts';
import type { Judged } from '../../src/ledger/conflicts/judged.ts';
import { recordOf } from '../../src/ledger/record.ts';
import { type Ruling, rulingsOf } from '../../src/ledger/rulings.ts';
import { propositions } from './arbitrary-propositions.ts';
import { entryOf, person, reportOf, US, type Who } from './told-reports.ts';

const ANN = person('Ann Lee');
const BOB = person('Bob Hall');
const CY = person('Cy Orr');
const OFFICIALS: Who = { name: 'officials', kind: 'unnamed' };
const TURKS: Who = { name: 'Turkish troops', kind: 'force', country: 'TR' };
const [BOB_KEY, CY_KEY] = ['person:bob hall', 'person:cy orr'] as const;

const stays = (id: string, day: number, by: Who) => reportOf(id, day, [{ by, force: US, act: 'stay' }]);
const leaves = (id: string, day: number, by: Who) => reportOf(id, day, [{ by, force: US, act: 'leave' }]);

class People {
  readonly made: Ruling[] = [];
  versions = [leaves('r1', 20, ANN), stays('r2', 21, BOB), stays('r3', 21, CY), stays('r4', 21, OFFICIALS)];

  get record() {
    return recordOf(this.versions, rulingsOf(this.made));
  }

  get found(): Disagreement[] {
    const { propositions: all, rulings } = this.record;
    return disagreements(conflictsAmong(all), rulings);
  }

  /** The disagreement of Ann with `key`; of several, the one that is not dismissed. */
  with(key: string): Disagreement {
    const found = this.found.filter(({ shown: { a, b } }) => [...a.told, ...b.told].includes(key));
    return found.find(({ judged }) => judged !== 'dismissed') ?? found[0]!;
  }

  judged(key: string): Judged | null | undefined {
    return this.with(key)?.judged;
  }

  keep(action: 'merge' | 'split' | 'dismiss' | 'confirm', made: Made): void {
    if ('problem' in made) throw new Error(made.problem);
    this.made.push({ id: `j_${this.made.length}`, action, ...made });
  }

  say(action: 'dismiss' | 'confirm', key: string): void {
    this.keep(action, askedOfConflict(this.record, this.with(key).id));
  }
}

const officialsOf = (people: People) => `unnamed:a1@${people.record.versions.get('v-r4')!.report}`;

describe('a disagreement', () => {
  it('has an id that is made of its key', () => {
    const { found } = new People();
    expect(found).toHaveLength(3);
    for (const { id, key, judged } of found) {
      expect(id).toBe(disagreementId(key));
      expect(id).toMatch(/^k_[0-9a-z]{16}$/);
      expect(judged).toBeNull();
    }
  });

  it('is dismissed, confirmed after all, and nothing else with it', () => {
    const people = new People();
    people.say('dismiss', BOB_KEY);
    expect([people.judged(BOB_KEY), people.judged(CY_KEY)]).toEqual(['dismissed', null]);
    people.say('confirm', BOB_KEY);
    expect([people.judged(BOB_KEY), people.judged(CY_KEY)]).toEqual(['confirmed', null]);
    people.made.pop();
    expect(people.judged(BOB_KEY)).toBe('dismissed');
  });

  it('stays dismissed when the same two say the same again', () => {
    const people = new People();
    people.say('dismiss', BOB_KEY);
    people.versions = [...people.versions, leaves('r5', 22, ANN), stays('r6', 23, BOB)];
    expect(people.with(BOB_KEY)).toMatchObject({ judged: 'dismissed', pairs: { length: 4 } });
    // Another value is another disagreement.
    people.versions = [
      ...people.versions,
      reportOf('r7', 24, [{ by: ANN, force: US, act: 'leave by 2019-11-20' }]),
    ];
    expect(people.judged(BOB_KEY)).toBeNull();
  });

  it.each([
    [BOB_KEY, CY_KEY],
    [CY_KEY, BOB_KEY],
  ])('dismissed of %s holds for whoever he is one with, whichever way they are merged', (one, other) => {
    const people = new People();
    people.say('dismiss', BOB_KEY);
    people.keep('merge', askedMerge(people.record, one, other));
    expect(people.found).toHaveLength(2);
    expect(people.judged(other)).toBe('dismissed');
    people.made.pop();
    expect([people.judged(BOB_KEY), people.judged(CY_KEY)]).toEqual(['dismissed', null]);
  });

  it('dismissed holds when the force that it is about goes by another key', () => {
    const people = new People();
    people.say('dismiss', BOB_KEY);
    people.versions = [
      leaves('r5', 22, ANN),
      stays('r6', 23, BOB),
      reportOf('r7', 22, [{ by: CY, force: TURKS, act: 'stay' }]),
    ];
    people.keep('merge', askedMerge(people.record, 'force:us', 'force:tr'));
    expect(people.with(BOB_KEY)).toMatchObject({
      judged: 'dismissed',
      shown: { question: 'stay force:tr iq' },
    });
  });

  it('dismissed under a merge holds of what it was made of when they are two again', () => {
    const people = new People();
    people.keep('merge', askedMerge(people.record, BOB_KEY, CY_KEY));
    people.say('dismiss', CY_KEY);
    people.made.shift();
    expect([people.judged(BOB_KEY), people.judged(CY_KEY)]).toEqual(['dismissed', 'dismissed']);
  });

  it('holds for the same two claims, whoever they are said to be by', () => {
    const people = new People();
    people.say('dismiss', BOB_KEY);
    const bob = entryOf(people.record, 'r2', 'Bob Hall');
    people.keep('split', askedSplit(people.record, bob));
    expect(people.judged(`person:${bob}@r2`)).toBe('dismissed');
    // Cy said it too, and of that nobody has judged: what was dismissed stands apart from it.
    people.keep('merge', askedMerge(people.record, bob, CY_KEY));
    expect(people.found.map(({ judged, pairs }) => [judged, pairs.length]).sort()).toEqual([
      [null, 1],
      [null, 1],
      ['dismissed', 1],
    ]);
  });

  it('with officials of one report is theirs by their claim, not by the name that a reading gives them', () => {
    const people = new People();
    people.say('dismiss', officialsOf(people));
    expect(people.judged(officialsOf(people))).toBe('dismissed');
    people.versions = [...people.versions, leaves('r5', 22, ANN)];
    expect(people.judged(officialsOf(people))).toBe('dismissed');
    // A newer reading may call others a1.
    const others = stays('r4', 21, { name: 'sources', kind: 'unnamed' });
    people.versions = [...people.versions.filter(({ id }) => id !== others.id), others];
    expect(people.judged(officialsOf(people))).toBeNull();
  });

  it('that is not there cannot be judged', () => {
    expect(askedOfConflict(new People().record, 'k_0000000000000000')).toMatchObject({
      problem: expect.stringMatching(/no disagreement k_0.*dateline conflicts --all/),
    });
  });
});

it('what was judged covers what it was said of, among any propositions', () => {
  fc.assert(
    fc.property(propositions, fc.nat(), fc.boolean(), (all, pick, dismissed) => {
      const conflicts = conflictsAmong(all);
      const before = disagreements(conflicts);
      fc.pre(before.length > 0);
      const { id } = before[pick % before.length]!;
      const record = { ...recordOf([]), propositions: all, conflicts: () => conflicts };
      const made = askedOfConflict(record, id);
      if ('problem' in made) throw new Error(made.problem);
      const action = dismissed ? 'dismiss' : 'confirm';
      const after = disagreements(conflicts, rulingsOf([{ id: 'j_0', action, ...made }]));
      // No pair is lost or told twice, nothing changes place, and of one key all or none is judged.
      expect(after.map(({ judged: _, ...rest }) => rest)).toEqual(
        before.map(({ judged: _, ...rest }) => rest),
      );
      const judged = after.filter((one) => one.judged !== null).map((one) => one.id);
      expect(judged).toEqual([id]);
    }),
    { numRuns: 60 },
  );
});
