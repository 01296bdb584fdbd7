// The record that is loaded from derived rows, whole or in part, is the one that is derived afresh from all live entries.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doubtfulActors } from '../../src/ledger/doubtful-actors.ts';
import { type LedgerRecord, recordOf, type WholeRecord } from '../../src/ledger/record.ts';
import { AskError } from '../../src/serve/ask/ask-error.ts';
import { conflictItems } from '../../src/serve/ask/conflict-items.ts';
import { deadlineItems } from '../../src/serve/ask/deadline-items.ts';
import { placesMeant } from '../../src/serve/ask/places-meant.ts';
import { positionItems, speakerMeant } from '../../src/serve/ask/position-items.ts';
import { presenceItems } from '../../src/serve/ask/presence-items.ts';
import { timelineItems } from '../../src/serve/ask/timeline-items.ts';
import type { Database } from '../../src/store/database.ts';
import { missingCount } from '../../src/store/derived/derive-again.ts';
import type { Scope } from '../../src/store/derived/scope.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { liveReadings } from '../../src/store/live-readings.ts';
import type { Moments } from '../../src/store/moments.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
import type { Reread, StoredReport } from '../../src/store/rebuild.ts';
import { rulingsInForce } from '../../src/store/rulings-in-force.ts';
import { freshLedger } from './fresh-ledger.ts';
import { sampleReadings } from './sample-readings.ts';

let database: Database;
let samples: { readonly whole: ReadReport; readonly cut: ReadReport }[];
beforeAll(async () => {
  database = await openDatabase('memory:');
  samples = await sampleReadings();
});
afterAll(() => database?.close());

type Asking = (record: LedgerRecord, name: string) => readonly object[];

const positions: Asking = (record, name) => positionItems(record, speakerMeant(record, name));
const presence: Asking = (record, name) =>
  presenceItems(record, name === '' ? null : placesMeant(record, name));

const QUESTIONS: readonly { readonly ask: Asking; readonly scope: Scope; readonly name?: string }[] = [
  { ask: conflictItems, scope: { of: 'conflicts' } },
  { ask: (record) => deadlineItems(record, '2019-11-21'), scope: { of: 'deadlines' } },
  { ask: timelineItems, scope: { of: 'everything' } },
  { ask: presence, scope: { of: 'presence' } },
  ...['Iraq', 'syria', 'Sahela', 'iq', 'Nowhere', 'Deir'].map((name) => ({
    ...{ ask: presence, scope: { of: 'presence', place: name } as const, name },
  })),
  ...[
    'Esper',
    'Mark Esper',
    'person:donald trump',
    'Iraqi military',
    'white house',
    'officials',
    'defence secretary',
    '…',
  ].map((name) => ({ ask: positions, scope: { of: 'positions', actor: name } as const, name })),
];

/** What is answered, or the message that refuses. */
function answered(ask: Asking, record: LedgerRecord, name = ''): unknown {
  try {
    return ask(record, name);
  } catch (error) {
    if (error instanceof AskError) return error.message;
    throw error;
  }
}

async function isAsDerivedAfresh(ledger: Ledger, moments: Moments): Promise<void> {
  const rulings = await rulingsInForce(database, moments);
  const afresh = recordOf(await liveReadings(database, moments), rulings);
  expect(partsOf(await ledger.wholeRecord(moments))).toEqual(partsOf(afresh));
  for (const { ask, scope, name } of QUESTIONS) {
    const record = await ledger.record(moments, scope);
    expect(answered(ask, record, name), JSON.stringify({ scope, ...moments })).toEqual(
      answered(ask, afresh, name),
    );
  }
}

/** What a record holds, in an order that does not hang on how it was made. */
const partsOf = ({ namedActors, namedPlaces, propositions, ...record }: WholeRecord) => ({
  doubtful: doubtfulActors({ ...record, namedActors, namedPlaces, propositions }),
  actors: namedActors.map((one) => [one, record.keyIn(one.version, one.actor.id)] as const).sort(byText),
  places: namedPlaces.toSorted(byText),
  names: [...record.actors].map(([key, names]) => [key, [...names].sort(byText)] as const).sort(byText),
  placeNames: [...record.places].map(([key, names]) => [key, [...names].sort(byText)] as const).sort(byText),
  propositions,
  conflicts: record.conflicts().toSorted(byText),
  reports: record.reports,
});

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const rows = async (): Promise<unknown> => {
  const tables = ['named_actor', 'named_place', 'proposition', 'asked', 'opposed', 'band', 'copy', 'derived'];
  const all: Record<string, string[]> = {};
  for (const table of tables)
    all[table] = (await database.query(`select * from dateline.${table}`))
      // How often rows were made is no part of them.
      .map((row) => JSON.stringify({ ...(row as object), seq: 0, ...(table === 'derived' && { stamp: 0 }) }))
      .sort();
  return all;
};

describe('derived rows', { timeout: 120_000 }, () => {
  test('answer every question as the live entries do, whatever was added and judged', async () => {
    const some = fc.array(
      fc.record({
        which: fc.nat({ max: 15 }),
        cut: fc.boolean(),
        judged: fc.option(
          fc.record({ entry: fc.nat(), action: fc.constantFrom('reject', 'accept', 'undo') }),
          {
            freq: 1,
          },
        ),
      }),
      { minLength: 6, maxLength: 16 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (steps) => {
        const ledger = await freshLedger(database);
        for (const { which, cut, judged } of steps) {
          const sample = samples[which]!;
          await ledger.addReports([cut ? sample.cut : sample.whole], 'r');
          // What was kept goes through every change.
          await ledger.wholeRecord(which % 2 === 0 ? {} : { onRecord: '2019-10-23' });
          if (judged === null) continue;
          const entries = await ledger.entries();
          const entry = entries[judged.entry % Math.max(1, entries.length)];
          const made = (await ledger.judgements()).filter(({ inForce }) => inForce);
          if (judged.action === 'undo') {
            if (made.length > 0) await ledger.undo(made[judged.entry % made.length]!.id);
          } else if (entry !== undefined)
            await ledger.judge({ action: judged.action as 'reject' | 'accept', target: entry.id });
        }
        for (const moments of [{}, { onRecord: '2019-10-23' }, { onRecord: '2018-12-31' }])
          await isAsDerivedAfresh(ledger, moments);
      }),
      { numRuns: 3 },
    );
  });

  test('answer every question as the live entries do, whomever people merge and split', async () => {
    const ruling = fc.record({ split: fc.boolean(), single: fc.boolean(), one: fc.nat(), other: fc.nat() });
    await fc.assert(
      fc.asyncProperty(fc.array(ruling, { minLength: 1, maxLength: 5 }), async (rulings) => {
        const ledger = await freshLedger(database);
        await ledger.addReports(
          samples.map(({ whole }) => whole),
          'r',
        );
        const actors = (await ledger.entries()).filter(({ kind }) => kind === 'actor');
        // Forces and those without a name are what claims are compared by; they come in more often than by chance.
        const keys = [...(await ledger.record()).actors.keys()];
        const forces = keys.filter((key) => /^(?:force|government|unnamed):/.test(key));
        let made = 0;
        for (const { split, single, one, other } of rulings) {
          const key = (one % 2 === 0 ? forces : keys)[one % (one % 2 === 0 ? forces : keys).length]!;
          const target = single ? actors[one % actors.length]!.id : key;
          const into = (other % 3 === 0 ? keys : forces)[other % (other % 3 === 0 ? keys : forces).length]!;
          const said = split
            ? { action: 'split' as const, target, body: { from: into } }
            : { action: 'merge' as const, target, body: { into } };
          made += await ledger.judge(said).then(
            () => 1,
            () => 0,
          );
        }
        fc.pre(made > 0);
        for (const moments of [{}, { onRecord: '2019-10-23' }]) await isAsDerivedAfresh(ledger, moments);
      }),
      { numRuns: 6 },
    );
  });

  test('say why a force is whose it is where a person says what the machine found', async () => {
    const ledger = await freshLedger(database);
    await ledger.addReports(
      samples.map(({ whole }) => whole),
      'r',
    );
    const entries = await ledger.entries();
    const forces = entries.filter(({ body }) => body['kind'] === 'force' && body['country'] === 'US');
    expect(forces.length).toBeGreaterThan(0);
    for (const { id } of forces)
      await ledger.judge({ action: 'merge', target: id, body: { into: 'government:us' } });
    await isAsDerivedAfresh(ledger, {});
  });

  test('answer what was known at any moment, whatever was added, read again, judged and merged since', async () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'read again', 'reject', 'undo', 'merge'),
      nth: fc.nat(),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 8 }), async (steps) => {
        const clock = { time: minute(0) };
        const ledger = await freshLedger(database, clock);
        await ledger.addReports(
          samples.slice(0, 8).map(({ whole }) => whole),
          'r',
        );
        for (const [i, { kind, nth, cut }] of steps.entries()) {
          clock.time = minute(i + 1);
          const entries = await ledger.entries();
          const { actors } = await ledger.wholeRecord();
          const of = <T>(all: readonly T[]): T => all[nth % all.length]!;
          if (kind === 'add') {
            const sample = of(samples);
            await ledger.addReports([cut ? sample.cut : sample.whole], 'r');
          } else if (kind === 'read again')
            for await (const _ of ledger.rebuild((reports) => shortened(reports, nth % 3), `r ${i}`));
          else if (kind === 'reject') await ledger.judge({ action: 'reject', target: of(entries).id });
          else if (kind === 'merge') {
            const [one, other] = [of([...actors.keys()]), of([...actors.keys()].toReversed())];
            if (one !== other) await ledger.judge({ action: 'merge', target: one, body: { into: other } });
          } else {
            const made = (await ledger.judgements()).filter(({ inForce }) => inForce);
            if (made.length > 0) await ledger.undo(of(made).id);
          }
        }
        for (const [i] of steps.entries()) await isAsDerivedAfresh(ledger, { knownBy: minute(i) });
        await isAsDerivedAfresh(ledger, { onRecord: '2019-10-23', knownBy: minute(steps.length >> 1) });
      }),
      { numRuns: 3 },
    );
  });

  test('tie an office to whom other reports of the time name as its holder', async () => {
    const ledger = await freshLedger(database);
    await ledger.addReports(
      samples.map(({ whole }) => whole),
      'r',
    );
    for (const moments of [{}, { onRecord: '2019-11-01' }, { onRecord: '2018-12-31' }])
      await isAsDerivedAfresh(ledger, moments);
    const { propositions } = await ledger.record({}, { of: 'positions', actor: 'Mark Esper' });
    const voices = propositions.filter(({ report }) => report.startsWith('office')).map(({ voice }) => voice);
    expect(new Set(voices)).toEqual(new Set(['person:mark esper', 'office:us/defence-minister']));
  });

  test('are the same in any order and any batches, and when they are derived again', async () => {
    const all = samples.flatMap(({ whole }) => whole);
    const one = await freshLedger(database);
    await one.addReports(all, 'r');
    const before = await rows();
    const other = await freshLedger(database);
    for (const report of all.toReversed()) await other.addReports([report], 'r');
    expect(await rows()).toEqual(before);
    await database.query('update dateline.derived set revision = 0');
    await freshlyOpened();
    expect(await rows()).toEqual(before);
    expect(await missingCount(database)).toBe(0);
  });

  test('follow a correction, and go back when it is undone', async () => {
    const ledger = await freshLedger(database);
    await ledger.addReports(
      samples.map(({ whole }) => whole),
      'r',
    );
    const before = await rows();
    const found = (await ledger.record({}, { of: 'conflicts' })).conflicts()[0]!;
    const judged = await ledger.judge({ action: 'reject', target: found.a.id });
    const left = (await ledger.record({}, { of: 'conflicts' })).conflicts();
    expect(left.some(({ a, b }) => a.id === found.a.id || b.id === found.a.id)).toBe(false);
    await ledger.undo(judged.id);
    expect(await rows()).toEqual(before);
  });
});

const minute = (n: number): string => `2020-01-01T00:${String(n).padStart(2, '0')}:00.000Z`;

/** The samples as a reader reads them that overlooks the last claims of each. */
async function* shortened(reports: AsyncIterable<StoredReport>, left: number): AsyncGenerator<Reread> {
  for await (const { version, report } of reports) {
    const known = samples.flatMap(({ whole, cut }) => [whole, cut]);
    const { reading } = known.find((one) => one.report.id === report.id && one.report.text === report.text)!;
    yield { version, report, reading: { ...reading, claims: reading.claims!.slice(0, -left || undefined) } };
  }
}

/** Opens the ledger of the database once more. */
async function freshlyOpened(): Promise<Ledger> {
  const { Ledger: Opened } = await import('../../src/store/ledger.ts');
  return Opened.in(database, { version: '1.0.0', now: () => '2020-01-01T00:00:00.000Z' });
}
