// Whatever is cut short, and in whichever order things happen, a watch tells each thing once: what was found is there in
// whole, no id stands for two things, and a receiver that heeds the ids has what an undisturbed one has.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverAlerts } from '../../src/serve/alerts/deliver-alerts.ts';
import type { Outgoing, Sent } from '../../src/store/alerts/deliveries.ts';
import type { Database, Queries } from '../../src/store/database.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { TestClock } from '../ingest/fetch/loopback.ts';
import { freshLedger } from '../store/fresh-ledger.ts';
import { readToy } from '../store/toy-reader.ts';
import { SECRET } from './receiver.ts';

class Crash extends Error {}

let real: Database;
beforeAll(async () => {
  real = await openDatabase('memory:');
});
afterAll(() => real?.close());

/** The database, until it is at its `left`-th statement: there the process ends, and what was not committed is gone. */
function crashing(database: Database, fuse: { left: number }): Database {
  const burn = () => {
    if (--fuse.left < 0) throw new Crash();
  };
  const through = (queries: Queries): Queries => ({
    query: async (sql, parameters) => {
      burn();
      return queries.query(sql, parameters);
    },
    exec: async (sql) => {
      burn();
      return queries.exec(sql);
    },
    copy: async (into, rows) => {
      burn();
      return queries.copy(into, rows);
    },
  });
  return {
    ...through(database),
    kind: database.kind,
    transaction: (work) =>
      database.transaction(async (tx) => {
        const result = await work(through(tx));
        burn();
        return result;
      }),
    close: async () => {},
  };
}

/** What receivers got, by delivery. */
class Mailbox {
  readonly clock = new TestClock();
  readonly bodies = new Map<string, Set<string>>();
  readonly fails: boolean[];

  constructor(fails: readonly boolean[]) {
    this.fails = [...fails];
  }

  async send({ alert }: Outgoing): Promise<Sent> {
    const bodies = this.bodies.get(alert.id) ?? new Set();
    this.bodies.set(alert.id, bodies.add(JSON.stringify(alert)));
    if (!this.fails.shift()) return { kind: 'sent', status: 204 };
    const nextAt = new Date(this.clock.time + 1).toISOString();
    return { kind: 'again', status: 500, error: 'no', nextAt, rest: false };
  }
}

const NAMES = ['Ryan', 'Esper', 'Pence', 'Pompeo'];
const step = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    who: fc.nat(3),
    where: fc.constantFrom('Syria', 'Iraq', 'Mali'),
    page: fc.nat(2),
  }),
  fc.record({
    do: fc.constant('judge' as const),
    nth: fc.nat(40),
    action: fc.constantFrom('reject' as const, 'correct' as const),
  }),
  fc.constant({ do: 'look' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function start(database: Database): Promise<Ledger> {
  const ledger = await freshLedger(database);
  const webhook = { url: 'https://receiver.example/', secret: SECRET };
  const at = '2020-01-01T00:00:00.000Z';
  await ledger.alerts.add({ name: 'a', kind: 'search', asked: { words: 'troops' }, webhook }, at);
  await ledger.alerts.add({ name: 'b', kind: 'actor', asked: { actor: 'Ryan' }, webhook }, at);
  await ledger.alerts.add({ name: 'c', kind: 'search', asked: { status: 'denied' }, webhook }, at);
  return ledger;
}

async function take(ledger: Ledger, one: Step): Promise<void> {
  if (one.do === 'add') {
    const text = `${NAMES[one.who]} said troops will leave ${one.where}.`;
    await ledger.addReports([readToy({ id: `p${one.page}`, text })], 'toy 1');
  } else if (one.do === 'judge') {
    const claims = (await ledger.entries()).filter(({ kind }) => kind === 'claim');
    const target = claims[one.nth % Math.max(1, claims.length)]?.id;
    if (target === undefined) return;
    await ledger.judge({
      action: one.action,
      target,
      ...(one.action === 'correct' ? { body: { status: 'denied' } } : {}),
    });
  }
}

/** Finds and sends until nothing is left. */
async function settle(ledger: Ledger, mailbox: Mailbox, by: string): Promise<void> {
  const { alerts } = ledger;
  await alerts.release(by);
  await alerts.match('2020-01-01T00:00:00.000Z');
  while ((await alerts.nextToSend()) !== null) {
    await deliverAlerts(alerts, { sender: mailbox, by });
    mailbox.clock.time += 1000;
  }
}

const rows = (database: Database) =>
  database.query(
    'select a.id, a.rule, a.title, a.body, d.state from dateline.alert a join dateline.delivery d on d.alert = a.id order by a.id',
  );

test('crashes at any statement change nothing of what is told', async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  const fuses = fc.array(fc.nat(60), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, fuses, fc.array(fc.boolean(), { maxLength: 8 }), async (all, lefts, fails) => {
      const runs: unknown[] = [];
      for (const burning of [[], lefts]) {
        const sound = await start(real);
        const mailbox = new Mailbox(burning.length === 0 ? [] : fails);
        const waiting = [...burning];
        let process = 0;
        for (const one of [...all, { do: 'look' as const }]) {
          await take(sound, one);
          if (one.do !== 'look') continue;
          for (let left = waiting.shift(); left !== undefined; left = waiting.shift())
            try {
              const { Ledger: Opened } = await import('../../src/store/ledger.ts');
              const fuse = { left: Number.POSITIVE_INFINITY };
              const opened = await Opened.in(crashing(real, fuse), {
                version: '1.0.0',
                now: () => '2020-01-01T00:00:00.000Z',
              });
              fuse.left = left;
              await settle(opened, mailbox, `process ${process++}`);
            } catch (error) {
              if (!(error instanceof Crash)) throw error;
            }
          await settle(sound, mailbox, `process ${process++}`);
        }
        for (const bodies of mailbox.bodies.values()) expect(bodies.size).toBe(1);
        const kept = await rows(real);
        expect(kept.every(({ state }) => state === 'sent')).toBe(true);
        expect([...mailbox.bodies.keys()].sort()).toEqual(kept.map(({ id }) => id));
        runs.push(kept);
      }
      expect(runs[1]).toEqual(runs[0]);
    }),
    { numRuns: 15 },
  );
}, 120_000);
