// Alerts of a server that runs: sent after each change, when something is to be tried again and when a day begins; receivers that
// take their time keep nothing back, and closing waits for what is being sent.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AlertRunner } from '../../src/serve/alerts/alert-runner.ts';
import type { Outgoing, Sent } from '../../src/store/alerts/deliveries.ts';
import type { Watch } from '../../src/store/alerts/watch.ts';
import type { Database } from '../../src/store/database.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { freshLedger } from '../store/fresh-ledger.ts';
import { readToy } from '../store/toy-reader.ts';
import { SECRET } from './receiver.ts';

/** Time that stands still while somebody sleeps, until it is told to go on. */
class StandingClock {
  time = Date.UTC(2020, 0, 1, 23, 30);
  #sleeping: { readonly until: number; readonly go: () => void } | null = null;
  readonly #told = new Map<number, () => void>();

  now(): number {
    return this.time;
  }
  deadline(): AbortSignal {
    return new AbortController().signal;
  }
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.#sleeping = { until: this.time + milliseconds, go: resolve };
      this.#told.get(this.#sleeping.until)?.();
    });
  }
  /** Resolves when somebody goes to sleep until this moment, from now on. */
  sleptUntil(moment: string): Promise<void> {
    return new Promise((resolve) => this.#told.set(Date.parse(moment), resolve));
  }
  /** Lets the sleeper wake at its time. */
  wake(): void {
    const { until, go } = this.#sleeping!;
    this.time = until;
    go();
  }
}

const DAY_BEGINS = '2020-01-02T00:00:00.000Z';
const OK: Sent = { kind: 'sent', status: 200 };

let database: Database;
let ledger: Ledger;
let clock: StandingClock;
let sent: string[];
let answers: Sent[];
let hooked: Watch;
beforeAll(async () => {
  database = await openDatabase('memory:');
});
afterAll(() => database?.close());
beforeEach(async () => {
  ledger = await freshLedger(database);
  [clock, sent, answers] = [new StandingClock(), [], []];
  hooked = await watch('w');
});

const watch = (name: string) =>
  ledger.alerts.add(
    {
      ...{ name, kind: 'search', asked: { words: 'troops' } },
      webhook: { url: 'https://a.example/', secret: SECRET },
    },
    new Date(clock.time).toISOString(),
  );
const add = (...names: string[]) =>
  ledger.addReports(
    names.map((name) => readToy({ id: name, text: `${name} said troops will leave Syria.` })),
    'toy 1',
  );
const reportOf = ({ alert }: Outgoing) => alert.entries[0]!.report;

const run = (more: { shared?: boolean; send?: (outgoing: Outgoing) => Promise<Sent>; by?: string } = {}) =>
  new AlertRunner({
    ...{ alerts: ledger.alerts, by: more.by ?? 'runner', shared: more.shared ?? false },
    sender: {
      clock,
      send: async (outgoing) => {
        sent.push(reportOf(outgoing));
        return more.send?.(outgoing) ?? answers.shift() ?? OK;
      },
    },
    report: (error) => {
      throw error;
    },
  });

/** A promise and what resolves it. */
function later() {
  let come = () => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { came, come };
}

test('it sends what is there, then what comes, then what is to be tried again, and looks when a day begins', async () => {
  await add('Ryan');
  let slept = clock.sleptUntil(DAY_BEGINS);
  const runner = run();
  await slept;
  expect(sent).toEqual(['Ryan']);
  const nextAt = '2020-01-01T23:40:00.000Z';
  answers.push({ kind: 'again', status: 503, error: 'no', nextAt, rest: true });
  await add('Esper');
  slept = clock.sleptUntil(nextAt);
  runner.soon();
  await slept;
  slept = clock.sleptUntil(DAY_BEGINS);
  clock.wake();
  await slept;
  expect(sent).toEqual(['Ryan', 'Esper', 'Esper']);
  await runner.close();
});

test('a ledger that others write to is looked at every minute', async () => {
  const slept = clock.sleptUntil('2020-01-01T23:31:00.000Z');
  const arrived = later();
  const runner = run({
    shared: true,
    send: async () => {
      arrived.come();
      return OK;
    },
  });
  await slept;
  await add('Ryan');
  clock.wake();
  await arrived.came;
  expect(sent).toEqual(['Ryan']);
  await runner.close();
});

test('a receiver that takes its time keeps nothing else back, and has its own in order', async () => {
  const [begun, answered, arrived] = [later(), later(), later()];
  const slow: string[] = [];
  let [atOnce, most] = [0, 0];
  const runner = run({
    send: async (outgoing) => {
      if (outgoing.watch.id !== hooked.id) arrived.come();
      else {
        slow.push(reportOf(outgoing));
        most = Math.max(most, ++atOnce);
        begun.come();
        await answered.came;
        atOnce--;
      }
      return OK;
    },
  });
  await add('Ryan', 'Pence');
  runner.soon();
  await begun.came;
  const { id } = await watch('other');
  await add('Esper');
  runner.soon();
  await arrived.came;
  expect(slow).toEqual(['Ryan']);
  expect(await ledger.alerts.watch(id)).toMatchObject({ alerts: 1 });
  expect(await ledger.alerts.watch(hooked.id)).toMatchObject({ alerts: 3, sent: 0 });
  const slept = clock.sleptUntil(DAY_BEGINS);
  answered.come();
  await slept;
  expect(slow).toEqual(['Ryan', 'Pence', 'Esper']);
  expect(most).toBe(1);
  expect((await ledger.alerts.watches()).map(({ waiting }) => waiting)).toEqual([0, 0]);
  await runner.close();
});

test('what cannot be found does not keep back what waits', async () => {
  await add('Ryan');
  await ledger.alerts.match(new Date(clock.time).toISOString());
  const arrived = later();
  const errors: unknown[] = [];
  const failing = new Proxy(ledger.alerts, {
    get: (target, name) => {
      if (name === 'match') return () => Promise.reject(new Error('no'));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const runner = new AlertRunner({
    ...{ alerts: failing, by: 'runner', shared: false },
    sender: {
      clock,
      send: async () => {
        arrived.come();
        return OK;
      },
    },
    report: (error) => void errors.push(error),
  });
  await arrived.came;
  await runner.close();
  expect(errors).toContainEqual(new Error('no'));
  expect(await ledger.alerts.watch(hooked.id)).toMatchObject({ waiting: 0, sent: 1 });
});

test('closing waits for what is being sent and notes it; the next one goes on with what waits', async () => {
  await add('Ryan', 'Esper');
  const [begun, answered] = [later(), later()];
  const runner = run({
    send: async () => {
      begun.come();
      await answered.came;
      return OK;
    },
  });
  await begun.came;
  const closed = runner.close();
  answered.come();
  await closed;
  expect(sent).toEqual(['Ryan']);
  expect(await ledger.alerts.watch(hooked.id)).toMatchObject({ waiting: 1, sent: 1 });
  const slept = clock.sleptUntil(DAY_BEGINS);
  const next = run({ by: 'next' });
  await slept;
  await next.close();
  expect(sent).toEqual(['Ryan', 'Esper']);
  expect(await ledger.alerts.watch(hooked.id)).toMatchObject({ waiting: 0, sent: 2 });
});
