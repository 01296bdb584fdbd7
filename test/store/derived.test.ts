// The record that is loaded from derived rows, whole or in part, is the one that is derived afresh from all live entries.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordOf } from '../../src/ledger/record.ts';
import { AskError } from '../../src/serve/ask/ask-error.ts';
import type { Answering } from '../../src/serve/cli/ask/answer.ts';
import { conflictsAnswer } from '../../src/serve/cli/ask/conflicts-answer.ts';
import { deadlinesAnswer } from '../../src/serve/cli/ask/deadlines-answer.ts';
import { positionsAnswer } from '../../src/serve/cli/ask/positions-answer.ts';
import { presenceAnswer } from '../../src/serve/cli/ask/presence-answer.ts';
import { timelineAnswer } from '../../src/serve/cli/ask/timeline-answer.ts';
import type { Database } from '../../src/store/database.ts';
import type { Scope } from '../../src/store/derived/scope.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { liveReadings } from '../../src/store/live-readings.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
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

const QUESTIONS: readonly { readonly ask: Answering; readonly scope: Scope; readonly name?: string }[] = [
  { ask: conflictsAnswer, scope: { of: 'conflicts' } },
  { ask: deadlinesAnswer, scope: { of: 'deadlines' } },
  { ask: timelineAnswer, scope: { of: 'everything' } },
  { ask: presenceAnswer, scope: { of: 'presence' } },
  ...['Iraq', 'syria', 'Sahela', 'iq', 'Nowhere'].map((name) => ({
    ...{ ask: presenceAnswer, scope: { of: 'presence', place: name } as const, name },
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
  ].map((name) => ({ ask: positionsAnswer, scope: { of: 'positions', actor: name } as const, name })),
];

/** What is answered, or the message that refuses. */
function answered(ask: Answering, asked: Parameters<Answering>[0]): unknown {
  try {
    return ask(asked).items;
  } catch (error) {
    if (error instanceof AskError) return error.message;
    throw error;
  }
}

async function isAsDerivedAfresh(ledger: Ledger, onRecord: string | undefined): Promise<void> {
  const moments = onRecord === undefined ? {} : { onRecord };
  const rulings = await rulingsInForce(database, {});
  const afresh = recordOf(await liveReadings(database, moments), rulings);
  for (const { ask, scope, name } of QUESTIONS) {
    const given = { today: '2019-11-21', ...(name === undefined ? {} : { name }) };
    const record = await ledger.record(moments, scope);
    expect(answered(ask, { record, ...given }), JSON.stringify({ scope, onRecord })).toEqual(
      answered(ask, { record: afresh, ...given }),
    );
  }
}

const rows = async (): Promise<unknown> => {
  const tables = ['named_actor', 'named_place', 'proposition', 'asked', 'opposed', 'band', 'copy', 'derived'];
  const all: Record<string, string[]> = {};
  for (const table of tables)
    all[table] = (await database.query(`select * from dateline.${table}`))
      .map((row) => JSON.stringify({ ...(row as object), seq: 0 }))
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
          if (judged === null) continue;
          const entries = await ledger.entries();
          const entry = entries[judged.entry % Math.max(1, entries.length)];
          const made = (await ledger.judgements()).filter(({ inForce }) => inForce);
          if (judged.action === 'undo') {
            if (made.length > 0) await ledger.undo(made[judged.entry % made.length]!.id);
          } else if (entry !== undefined)
            await ledger.judge({ action: judged.action as 'reject' | 'accept', target: entry.id });
        }
        for (const onRecord of [undefined, '2019-10-23', '2018-12-31'])
          await isAsDerivedAfresh(ledger, onRecord);
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
        for (const onRecord of [undefined, '2019-10-23']) await isAsDerivedAfresh(ledger, onRecord);
      }),
      { numRuns: 6 },
    );
  });

  test('tie an office to whom other reports of the time name as its holder', async () => {
    const ledger = await freshLedger(database);
    await ledger.addReports(
      samples.map(({ whole }) => whole),
      'r',
    );
    for (const onRecord of [undefined, '2019-11-01', '2018-12-31']) await isAsDerivedAfresh(ledger, onRecord);
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

/** Opens the ledger of the database once more. */
async function freshlyOpened(): Promise<Ledger> {
  const { Ledger: Opened } = await import('../../src/store/ledger.ts');
  return Opened.in(database, { version: '1.0.0', now: () => '2020-01-01T00:00:00.000Z' });
}
