// What people say of actors and disagreements, in every database: it takes effect, is known from when it was said,
// outlives re-reading, and can be undone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsAmong } from '../../src/ledger/conflicts/conflicts-among.ts';
import { disagreements } from '../../src/ledger/conflicts/disagreements.ts';
import type { Reading } from '../../src/reading.ts';
import type { NewJudgement } from '../../src/store/judgement.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { LedgerError } from '../../src/store/ledger-error.ts';
import type { Moments } from '../../src/store/moments.ts';
import type { Reread, StoredReport } from '../../src/store/rebuild.ts';
import { entryOf, person, reportOf, TROOPS, US } from '../ledger/told-reports.ts';
import type { Clock } from './fresh-ledger.ts';

const JIM = 'person:jim mattis';
const JAMES = 'person:james mattis';
const VERSIONS = [
  reportOf('r1', 20, [{ by: person('Jim Mattis', 'US'), force: US, act: 'leave by 2019-11-20' }]),
  reportOf('r2', 21, [{ by: person('James Mattis', 'US'), force: US, act: 'stay' }]),
  reportOf('r3', 22, [{ by: { name: 'officials', kind: 'unnamed' }, force: US, act: 'stay' }]),
  reportOf('r4', 23, [{ by: person('Mattis', 'US'), force: TROOPS, act: 'leave' }]),
];

/** The reading with other ids of its own, as a newer reader might give them. */
function renumbered(reading: Reading): Reading {
  const text = JSON.stringify(reading).replace(/"(id|actor)":"a(\d)"/g, '"$1":"a1$2"');
  return JSON.parse(text) as Reading;
}

async function* renumberedRereads(reports: AsyncIterable<StoredReport>): AsyncGenerator<Reread> {
  for await (const { version, report } of reports)
    yield { version, report, reading: renumbered(VERSIONS.find((one) => one.report === report.id)!.reading) };
}

/** All that a record says, in comparable form. */
async function saidBy(ledger: Ledger, moments: Moments = {}) {
  const record = await ledger.record(moments);
  const found = disagreements(conflictsAmong(record.propositions), record.rulings);
  return {
    propositions: record.propositions,
    actors: [...record.actors].map(([key, names]) => [key, [...names].sort()]).sort(),
    disagreements: found.map(({ id, judged, pairs }) => [id, judged, pairs.length]),
  };
}

/** Runs on a ledger that `fresh` makes anew, with its clock. */
export function rulingsConformance(fresh: () => Promise<{ ledger: Ledger; clock: Clock }>): void {
  const filled = async () => {
    const made = await fresh();
    const reports = VERSIONS.map(({ report: id, text, outlet, published, reading }) => ({
      report: { id, text, outlet: outlet!, published: published! },
      reading,
    }));
    const outcomes = await made.ledger.addReports(reports, 'told 1');
    expect(outcomes.map(({ kind }) => kind)).toEqual(VERSIONS.map(() => 'added'));
    return made;
  };
  const voices = async (ledger: Ledger, moments: Moments = {}) =>
    (await ledger.record(moments)).propositions.map(({ voice }) => voice);
  const conflicts = async (ledger: Ledger, moments: Moments = {}) =>
    (await saidBy(ledger, moments)).disagreements;

  describe('rulings of people', () => {
    test('on actors take effect, from when they were made until they are undone', async () => {
      const { ledger, clock } = await filled();
      const before = await saidBy(ledger);
      expect(await conflicts(ledger)).toHaveLength(2);
      clock.time = '2020-02-01T00:00:00.000Z';
      const merge = await ledger.judge({ action: 'merge', target: JIM, body: { into: JAMES } });
      expect(merge).toMatchObject({ target: JIM, body: { into: JAMES }, inForce: true });
      expect((await voices(ledger)).filter((voice) => voice === JAMES)).toHaveLength(3);
      expect(await conflicts(ledger)).toHaveLength(1);
      clock.time = '2020-03-01T00:00:00.000Z';
      const record = await ledger.record();
      const entry = entryOf({ versions: new Map(VERSIONS.map((one) => [one.id, one])) }, 'r1', 'Jim Mattis');
      const split = await ledger.judge({ action: 'split', target: entry, reason: 'his son' });
      expect(split.body).toEqual({ key: `person:${entry}@r1`, from: JIM });
      expect((await voices(ledger))[0]).toBe(`person:${entry}@r1`);
      clock.time = '2020-04-01T00:00:00.000Z';
      await ledger.undo(split.id);
      expect((await ledger.record()).propositions).toEqual(record.propositions);
      await ledger.undo(merge.id);
      expect(await saidBy(ledger)).toEqual(before);
      expect(await saidBy(ledger, { knownBy: '2020-01' })).toEqual(before);
      expect((await voices(ledger, { knownBy: '2020-02' }))[0]).toBe(JAMES);
      expect((await voices(ledger, { knownBy: '2020-03' }))[0]).toBe(`person:${entry}@r1`);
    });

    test('on disagreements hold from when they were made, and the later over the earlier', async () => {
      const { ledger, clock } = await filled();
      const [[id]] = (await conflicts(ledger)) as [[string]];
      const judged = async (moments: Moments = {}) =>
        (await conflicts(ledger, moments)).map(([, said]) => said);
      clock.time = '2020-02-01T00:00:00.000Z';
      const { body } = await ledger.judge({ action: 'dismiss', target: id });
      expect(body).toMatchObject({ rule: 'leaves-or-stays', question: 'stay force:us iq' });
      expect(await judged()).toEqual(['dismissed', null]);
      clock.time = '2020-03-01T00:00:00.000Z';
      const confirm = await ledger.judge({ action: 'confirm', target: id });
      expect(await judged()).toEqual(['confirmed', null]);
      expect(await judged({ knownBy: '2020-02' })).toEqual(['dismissed', null]);
      expect(await judged({ knownBy: '2020-01' })).toEqual([null, null]);
      await ledger.undo(confirm.id);
      expect(await judged()).toEqual(['dismissed', null]);
    });

    test('outlive a reading that calls everybody otherwise', async () => {
      const { ledger } = await filled();
      // Officials and troops without a name go by the ids of their entries.
      await ledger.judge({ action: 'merge', target: 'unnamed:a1@r3', body: { into: 'force:a2@r4' } });
      await ledger.judge({ action: 'merge', target: JIM, body: { into: JAMES } });
      const [[id]] = (await conflicts(ledger)) as [[string]];
      await ledger.judge({ action: 'dismiss', target: id });
      const before = await saidBy(ledger);
      const kinds: string[] = [];
      for await (const { kind } of ledger.rebuild(renumberedRereads, 'told 2')) kinds.push(kind);
      expect(kinds).toEqual(VERSIONS.map(() => 'read-anew'));
      expect((await ledger.entries()).find(({ kind }) => kind === 'actor')!.localId).toMatch(/^a1\d$/);
      const after = await saidBy(ledger);
      expect(after.disagreements).toEqual(before.disagreements);
      expect(after.disagreements.map(([, judged]) => judged)).toEqual(['dismissed']);
      expect(after.propositions.map(({ voice }) => voice)).toEqual(
        before.propositions.map(({ voice }) => voice),
      );
    });

    test('undone, whatever was said in whatever order, leave the record as it was', async () => {
      const { ledger } = await filled();
      const before = await saidBy(ledger);
      const entries = (await ledger.entries()).filter(({ kind }) => kind === 'actor').map(({ id }) => id);
      const ids = before.disagreements.map(([id]) => String(id));
      const actor = fc.constantFrom(JIM, JAMES, 'person:mattis@r4', 'force:us', ...entries);
      const judgement: fc.Arbitrary<NewJudgement> = fc.oneof(
        fc
          .tuple(actor, actor)
          .map(([target, into]) => ({ action: 'merge' as const, target, body: { into } })),
        fc
          .tuple(actor, actor)
          .map(([target, from]) => ({ action: 'split' as const, target, body: { from } })),
        fc.constantFrom(...entries).map((target) => ({ action: 'split' as const, target })),
        fc.record({ action: fc.constantFrom('dismiss', 'confirm'), target: fc.constantFrom(...ids) }),
      );
      const many = fc.array(fc.tuple(judgement, fc.nat()), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(many, async (judgements) => {
          const made: { id: string; order: number }[] = [];
          for (const [one, order] of judgements)
            try {
              made.push({ id: (await ledger.judge(one)).id, order });
            } catch (error) {
              // What the earlier ones rule out is refused, and nothing is written.
              if (!(error instanceof LedgerError) || error.slug !== 'judgement-refused') throw error;
            }
          for (const { id } of made.sort((a, b) => a.order - b.order)) await ledger.undo(id);
          expect(await saidBy(ledger)).toEqual(before);
        }),
        { numRuns: 12 },
      );
    });
  });
}
